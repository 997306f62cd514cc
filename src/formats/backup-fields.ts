import * as z from 'zod/mini';
import { FACT_LIMIT, MOST_FACTS } from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { isPartialDate } from '../domain/key-date.ts';
import { isPlainDate } from '../domain/plain-date.ts';

// Otherwise it tries out whether it may turn text into code, and the browser reports that it may not.
z.config({ jitless: true });

/** A text of at most so many characters. */
export const text = (longest: number) => z.string().check(z.maxLength(longest));
/** The same, not empty. */
export const some = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
/** What a row is called. */
export const uid = z.string().check(z.regex(/^[\w-]{1,100}$/));
/** 'YYYY-MM-DD'. */
export const day = z.string().check(z.maxLength(10), z.refine(isPlainDate));
/** A moment, in UTC. */
export const instant = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/),
  z.refine((at) => !Number.isNaN(Date.parse(at))),
);

/** What every row has. */
export const base = { uid, created: instant, updated: instant, deletedAt: z.optional(instant) };

/** A field of a page. */
export const field = z.optional(text(FIELD_LIMIT));
/** 'YYYY-MM-DD', '--MM-DD' or 'YYYY'. */
export const partialDate = z.string().check(z.maxLength(10), z.refine(isPartialDate));
/** A list of what is known about somebody. */
export const facts = z.optional(z.array(text(FACT_LIMIT)).check(z.maxLength(MOST_FACTS)));
/** What rows are called, of any table. */
export const uids = z.optional(z.array(uid).check(z.maxLength(1000)));
/** Who put a value there. */
export const source = z.optional(z.enum(['user', 'page', 'import']));
