import fc from 'fast-check';
import { CADENCE_UNITS, type Cadence } from '../../src/domain/cadence.ts';
import { PHASES } from '../../src/domain/contact.ts';
import { isOpen } from '../../src/domain/follow-up.ts';
import { DIRECTIONS } from '../../src/domain/interaction.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { VERDICTS } from '../../src/domain/sighting.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, removeFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { joinGroup, leaveGroup, setGroupCadence } from '../../src/store/groups.ts';
import { changeInteraction, deleteInteraction, logInteraction } from '../../src/store/interactions.ts';
import { deleteKeyDate, setKeyDate } from '../../src/store/key-dates.ts';
import { judgeNews, noticeNews } from '../../src/store/sightings.ts';
import { setCadence, setStanding } from '../../src/store/standing.ts';
import type { Action } from '../../src/store/write.ts';
import { answerShown } from '../store/answer-shown.ts';
import { person, shows } from '../store/fresh-store.ts';

/** One random deed about one of some people, on the day it is. */
export interface AgendaDeed {
  does: string;
  who: number;
  pick: number;
  days: number;
  cadence: Cadence;
  word: string;
  flag: boolean;
}

export const PEOPLE = ['ada', 'bo', 'cy'];

/** What a deed is done to: the store, the action with its day, and the contact's uid. */
export interface Doing {
  db: TendDatabase;
  write: Action & { today: string };
  contactUid: string;
}

type Do = (doing: Doing, deed: AgendaDeed) => Promise<unknown>;

const one = <Row>(rows: Row[], n: number): Row | undefined => rows[n % Math.max(1, rows.length)];
const uidIn = async (rows: PromiseLike<{ uid: string; created: string }[]>, n: number) =>
  one(
    (await rows).toSorted((a, b) => (a.created < b.created ? -1 : 1)),
    n,
  )?.uid ?? '';
const about = ({ write, contactUid }: Doing) => ({ ...write, target: { contactUid } });
const interactionsOf = ({ db, contactUid }: Doing) =>
  db.interactions.where({ participants: contactUid }).toArray();

/** The answers to what is up, each of which takes something from the day. */
export const ANSWERS: Record<string, Do> = {
  done: (doing) => answerShown(doing.db, { ...about(doing), answer: 'done' }),
  skip: (doing) => answerShown(doing.db, { ...about(doing), answer: 'skipped' }),
  snooze: (doing, { days }) =>
    answerShown(doing.db, {
      ...about(doing),
      answer: 'snoozed',
      until: addDays(doing.write.today, 1 + days),
    }),
};

/** Every deed that has to do with the agenda, by what it does. */
export const agendaDeeds: Record<string, Do> = {
  ...ANSWERS,
  talk: (doing, { pick, days, flag, word }) =>
    logInteraction(doing.db, {
      ...about(doing),
      said: {
        kind: 'message',
        direction: DIRECTIONS[pick % 3] ?? 'both',
        on: addDays(doing.write.today, flag ? 0 : -days),
        text: word,
        touch: pick % 4 !== 0,
        answered: pick % 3 === 1 ? flag : undefined,
      },
    }),
  replied: async (doing, { pick, flag }) =>
    changeInteraction(doing.db, {
      ...about(doing),
      interactionUid: await uidIn(interactionsOf(doing), pick),
      said: { direction: 'out', answered: flag },
    }),
  unsay: async (doing, { pick }) =>
    deleteInteraction(doing.db, {
      ...about(doing),
      interactionUid: await uidIn(interactionsOf(doing), pick),
    }),
  cadence: (doing, { cadence, pick }) =>
    setCadence(doing.db, {
      ...about(doing),
      cadence: [cadence, cadence, 'none', undefined][pick % 4] as Cadence,
    }),
  join: (doing, { word }) => joinGroup(doing.db, { ...about(doing), name: word }),
  leave: async (doing, { pick }) =>
    leaveGroup(doing.db, {
      ...about(doing),
      groupUid: await uidIn(doing.db.groups.toArray(), pick),
    }),
  group: async ({ db, write }, { pick, cadence, flag }) =>
    setGroupCadence(db, {
      ...write,
      groupUid: await uidIn(db.groups.toArray(), pick),
      ...(flag && { cadence }),
    }),
  date: (doing, { days, word, flag }) =>
    setKeyDate(doing.db, {
      ...about(doing),
      dated: {
        kind: flag ? 'birthday' : 'custom',
        label: word,
        date: `--${addDays(doing.write.today, days - 10).slice(5)}`,
        leadDays: days % 15,
      },
    }),
  undate: async (doing, { pick }) =>
    deleteKeyDate(doing.db, {
      ...about(doing),
      keyDateUid: await uidIn(doing.db.keyDates.where({ contactUid: doing.contactUid }).toArray(), pick),
    }),
  stand: (doing, { pick, days, flag }) =>
    setStanding(doing.db, {
      ...about(doing),
      standing: {
        phase: PHASES[pick % 5],
        importance: (pick % 4) as 0 | 1 | 2 | 3,
        pausedUntil: flag ? '' : addDays(doing.write.today, 1 + days),
      },
    }),
  back: (doing) =>
    setStanding(doing.db, {
      ...about(doing),
      standing: { phase: 'maintain', pausedUntil: '' },
    }),
  visit: ({ db, write }, { who, word }) =>
    noticeNews(db, { ...write, ...shows(person(PEOPLE[who] ?? ''), { title: `${word} of everything` }) }),
  judge: async (doing, { pick }) =>
    judgeNews(doing.db, {
      ...about(doing),
      sightingUid: await uidIn(doing.db.sightings.where({ contactUid: doing.contactUid }).toArray(), pick),
      verdict: VERDICTS[pick % 3] ?? 'news',
    }),
  remind: ({ db, write }, { who, days, word, flag }) =>
    setFollowUp(db, {
      ...write,
      handle: person(PEOPLE[who] ?? ''),
      due: addDays(write.today, days),
      summary: word,
      ...(flag && { expires: addDays(write.today, days + 3) }),
    }),
  answer: async ({ db, write, contactUid }, { pick, days, flag }) =>
    answerFollowUp(db, {
      ...write,
      followUpUid: await uidIn(db.followUps.where({ contactUid }).filter(isOpen).toArray(), pick),
      answer: flag ? 'snoozed' : 'done',
      until: addDays(write.today, 1 + days),
    }),
  unremind: async ({ db, write, contactUid }, { pick }) =>
    removeFollowUp(db, {
      ...write,
      followUpUid: await uidIn(db.followUps.where({ contactUid }).toArray(), pick),
    }),
};

/** Any deed; what fills and answers the agenda comes more often. 'pass': the days go by. */
export const agendaDeed: fc.Arbitrary<AgendaDeed> = fc.record({
  does: fc.constantFrom(
    ...Object.keys(agendaDeeds),
    ...[
      'pass',
      'pass',
      'pass',
      'pass',
      'back',
      'back',
      'cadence',
      'remind',
      'done',
      'skip',
      'snooze',
      'talk',
    ],
  ),
  who: fc.nat({ max: PEOPLE.length - 1 }),
  pick: fc.nat({ max: 11 }),
  days: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 })),
  cadence: fc.record({ every: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom(...CADENCE_UNITS) }),
  word: fc.constantFrom('Sailing', 'Press', 'Chess'),
  flag: fc.boolean(),
});
