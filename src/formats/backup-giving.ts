import * as z from 'zod/mini';
import { isCadence } from '../domain/cadence.ts';
import { FAVOUR_KINDS, FAVOUR_LIMIT, FAVOUR_SIDES } from '../domain/favour.ts';
import { SUMMARY_LIMIT } from '../domain/follow-up.ts';
import { GOAL_LIMIT, GOAL_TEXT_LIMIT } from '../domain/goal.ts';
import {
  MOST_DAYS,
  MOST_FOLLOW_UP_IN,
  MOST_SPREAD,
  OCCASION_KINDS,
  OCCASION_LIMIT,
} from '../domain/occasion.ts';
import { MOST_CARDS, REVIEW_ANSWERS, REVIEW_REASONS } from '../domain/review.ts';
import { SELECTION_LIMIT, TITLE_LIMIT, URL_LIMIT } from '../domain/share.ts';
import { TEMPLATE_LIMIT, TEMPLATE_NAME_LIMIT } from '../domain/template.ts';
import { base, day, text, uid } from './backup-fields.ts';

/** A row of favours. */
export const favours = z.looseObject({
  ...base,
  contactUid: uid,
  on: day,
  side: z.enum(FAVOUR_SIDES),
  kind: z.enum(FAVOUR_KINDS),
  text: text(FAVOUR_LIMIT),
  goal: z.optional(uid),
});

/** A row of goals. */
export const goals = z.looseObject({
  ...base,
  summary: text(GOAL_LIMIT),
  text: text(GOAL_TEXT_LIMIT),
  until: day,
  status: z.enum(['open', 'reached', 'dropped']),
  closedOn: z.optional(day),
});

const within = (most: number) => z.int().check(z.refine((one) => one >= 0 && one <= most));
/** A row of occasions. */
export const occasions = z.looseObject({
  ...base,
  kind: z.enum(OCCASION_KINDS),
  summary: text(OCCASION_LIMIT),
  days: z.array(day).check(z.minLength(1), z.maxLength(MOST_DAYS)),
  place: z.optional(text(OCCASION_LIMIT)),
  contactUid: z.optional(uid),
  group: z.optional(uid),
  followUpIn: z.optional(within(MOST_FOLLOW_UP_IN)),
  followUpFor: z.optional(text(SUMMARY_LIMIT)),
  rule: z.optional(z.looseObject({})),
  spread: z.optional(within(MOST_SPREAD)),
});

/** A row of shares. */
export const shares = z.looseObject({
  ...base,
  title: text(TITLE_LIMIT),
  url: text(URL_LIMIT),
  text: text(SELECTION_LIMIT),
});

/** A row of templates. */
export const templates = z.looseObject({
  ...base,
  name: text(TEMPLATE_NAME_LIMIT),
  text: text(TEMPLATE_LIMIT),
});

/** A row of reviews. */
export const reviews = z.looseObject({
  ...base,
  startedOn: day,
  endedOn: z.optional(day),
  cards: z
    .array(
      z.looseObject({
        contactUid: uid,
        why: z.enum(REVIEW_REASONS),
        answer: z.optional(z.enum(REVIEW_ANSWERS)),
        cadence: z.optional(z.unknown().check(z.refine((one) => one === 'none' || isCadence(one)))),
      }),
    )
    .check(z.maxLength(MOST_CARDS)),
});
