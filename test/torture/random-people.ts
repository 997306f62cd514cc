import fc from 'fast-check';
import { FAVOUR_KINDS, FAVOUR_SIDES } from '../../src/domain/favour.ts';
import { DIRECTIONS, INTERACTION_KINDS } from '../../src/domain/interaction.ts';
import { KEY_DATE_KINDS } from '../../src/domain/key-date.ts';

/** Text as people and machines produce it: any script, emoji, line breaks, quotes, lone surrogates. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('', ' ', '\n],"tally":{', '\u2028\u2029', '\ud800', '‮RTL', '__proto__', '=1+1', '\0'),
);
const day = fc.constantFrom('2026-01-31', '2026-12-24', '1999-02-28', '9999-12-31');
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const stamps = fc.record(
  { created: instant, updated: instant, deletedAt: instant },
  { requiredKeys: ['created', 'updated'] },
);

const some = text.filter((one) => one.length > 0);
const short = text.map((one) => one.slice(0, 60));
const uid = fc.uuid({ version: 4 });
const cadence = fc.record({
  every: fc.integer({ min: 1, max: 99 }),
  unit: fc.constantFrom('day', 'week', 'month', 'year'),
});
const partialDate = fc.constantFrom('--02-29', '--12-24', '1971', '1980-06-14');

/** Rows of each kind, besides whose they are. */
const ROWS = {
  handles: fc.record({ uid, stamps, value: some, raw: text }),
  notes: fc.record({ uid, stamps, text, pinned: fc.boolean() }),
  followUps: fc.record({ uid, stamps, summary: text, due: day }),
  answers: fc.record({ uid, stamps, line: some, day, of: fc.option(day, { nil: undefined }) }),
  interactions: fc.record({
    uid,
    stamps,
    on: day,
    kind: fc.constantFrom(...INTERACTION_KINDS),
    direction: fc.constantFrom(...DIRECTIONS),
    touch: fc.boolean(),
    text,
  }),
  keyDates: fc.record({
    uid,
    stamps,
    kind: fc.constantFrom(...KEY_DATE_KINDS),
    date: partialDate,
    leadDays: fc.nat({ max: 60 }),
  }),
  favours: fc.record({
    uid,
    stamps,
    on: day,
    side: fc.constantFrom(...FAVOUR_SIDES),
    kind: fc.constantFrom(...FAVOUR_KINDS),
    text,
  }),
  sightings: fc.record({ uid, stamps, on: day, since: day, was: fc.record({ org: text }) }),
};

/** Somebody with all that is theirs. */
export const person = fc.record({
  uid,
  contact: fc.record(
    {
      stamps,
      fullName: text,
      headline: text,
      importance: fc.constantFrom(0, 1, 2, 3),
      cadence,
      askNext: fc.array(text),
    },
    { requiredKeys: ['stamps', 'fullName', 'headline', 'importance'] },
  ),
  handles: fc.array(ROWS.handles, { maxLength: 3 }),
  notes: fc.array(ROWS.notes, { maxLength: 6 }),
  followUps: fc.array(ROWS.followUps, { maxLength: 3 }),
  answers: fc.array(ROWS.answers, { maxLength: 2 }),
  interactions: fc.array(ROWS.interactions, { maxLength: 3 }),
  keyDates: fc.array(ROWS.keyDates, { maxLength: 2 }),
  sightings: fc.array(ROWS.sightings, { maxLength: 2 }),
  favours: fc.array(ROWS.favours, { maxLength: 3 }),
  drafts: fc.array(fc.record({ view: some, handle: some, text, updated: instant }), { maxLength: 2 }),
});

export const groups = fc.array(
  fc.record({ uid, stamps, name: short, cadence }, { requiredKeys: ['uid', 'stamps', 'name'] }),
  { maxLength: 3 },
);

/** What is nobody's own. */
export const loose = fc.record({
  goals: fc.array(fc.record({ uid, stamps, summary: short, until: day }), { maxLength: 2 }),
  occasions: fc.array(fc.record({ uid, stamps, summary: short, days: fc.array(day, { minLength: 1 }) }), {
    maxLength: 2,
  }),
  shares: fc.array(fc.record({ uid, stamps, title: text, url: text, text }), { maxLength: 2 }),
  templates: fc.array(fc.record({ uid, stamps, name: short, text }), { maxLength: 2 }),
  reviews: fc.array(fc.record({ uid, stamps, startedOn: day }), { maxLength: 1 }),
});
