import { answerLine } from '../../src/store/answer-line.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { editFields } from '../../src/store/fields.ts';
import { joinGroup, leaveGroup, setGroupCadence } from '../../src/store/groups.ts';
import { changeInteraction, deleteInteraction, logInteraction } from '../../src/store/interactions.ts';
import { deleteKeyDate, setKeyDate } from '../../src/store/key-dates.ts';
import { judgeNews, noticeNews } from '../../src/store/sightings.ts';
import { editFacts, setCadence, setStanding } from '../../src/store/standing.ts';
import { page } from '../domain/people.ts';
import { shownOf } from './answer-shown.ts';
import { goalWrites, keepGoal } from './every-goal-write.ts';
import type { Write } from './every-write.ts';
import { action, mara, TODAY as today } from './fresh-store.ts';

/** What is kept of Mara besides notes, by uid. */
export interface Kept {
  interactionUid: string;
  groupUid: string;
  keyDateUid: string;
  sightingUid: string;
  goalUid: string;
  shareUid: string;
  /** What a view shows of her line. */
  shown: string[];
}

const target = { handle: mara };
const called = { kind: 'call', direction: 'out', on: today, text: 'Rang.', touch: true } as const;
const told = (title: string) => page({ fullName: 'Mara Okafor', title });

/** Keeps one of each of Mara. */
export async function keepInTouch(db: TendDatabase): Promise<void> {
  await logInteraction(db, { ...action(), target, today, said: called });
  await joinGroup(db, { ...action(), target, name: 'Rowers' });
  await setKeyDate(db, { ...action(), target, dated: { kind: 'birthday', date: '--03-14', leadDays: 7 } });
  await keepContact(db, { ...action(), handle: mara, glimpse: told('Ferry pilot') });
  await noticeNews(db, { ...action(), handle: mara, glimpse: told('Harbour master'), today });
  const [news] = await db.sightings.toArray();
  await judgeNews(db, { ...action(), target, sightingUid: news?.uid ?? '', verdict: 'notGood' });
  await keepGoal(db);
}

export async function keptOf(db: TendDatabase): Promise<Kept> {
  const tables = [db.interactions, db.groups, db.keyDates, db.sightings, db.goals, db.shares];
  const uids = await Promise.all(tables.map(async (table) => (await table.toArray())[0]?.uid ?? ''));
  const [interactionUid = '', groupUid = '', keyDateUid = '', sightingUid = '', goalUid = '', shareUid = ''] =
    uids;
  const shown = await shownOf(db, target, today);
  return { interactionUid, groupUid, keyDateUid, sightingUid, goalUid, shareUid, shown };
}

/** Every write that keeps in touch. */
export const keepingWrites: Record<string, Write> = {
  ...goalWrites,
  logInteraction: async ({ db, zofiaUid }, action) => {
    await logInteraction(db, { ...action, target, today, others: [zofiaUid], said: called });
  },
  changeInteraction: ({ db, kept: { interactionUid } }, action) =>
    changeInteraction(db, { ...action, target, today, interactionUid, said: { answered: false } }),
  deleteInteraction: ({ db, kept: { interactionUid } }, action) =>
    deleteInteraction(db, { ...action, target, interactionUid }),
  setCadence: ({ db }, action) =>
    setCadence(db, { ...action, target, today, cadence: { every: 3, unit: 'month' } }),
  setStanding: ({ db }, action) =>
    setStanding(db, { ...action, target, today, standing: { phase: 'resting', importance: 3 } }),
  editFacts: ({ db }, action) =>
    editFacts(db, { ...action, target, facts: { interests: ['Chess'], howMet: { where: 'Lisbon' } } }),
  editFields: ({ db }, action) =>
    editFields(db, {
      ...action,
      target,
      fields: { title: 'Cartographer', place: '' },
      connectedOn: '2020-02-03',
      today,
    }),
  'joinGroup, a new one': ({ db }, action) => joinGroup(db, { ...action, target, name: 'Chess' }),
  leaveGroup: ({ db, kept: { groupUid } }, action) => leaveGroup(db, { ...action, target, groupUid }),
  setGroupCadence: ({ db, kept: { groupUid } }, action) =>
    setGroupCadence(db, { ...action, today, groupUid, cadence: { every: 2, unit: 'week' } }),
  setKeyDate: ({ db, kept: { keyDateUid } }, action) =>
    setKeyDate(db, {
      ...action,
      target,
      keyDateUid,
      dated: { kind: 'birthday', date: '1990-03-14', leadDays: 3 },
    }),
  deleteKeyDate: ({ db, kept: { keyDateUid } }, action) =>
    deleteKeyDate(db, { ...action, target, keyDateUid }),
  judgeNews: ({ db, kept: { sightingUid } }, action) =>
    judgeNews(db, { ...action, target, sightingUid, verdict: 'notNews' }),
  noticeNews: ({ db }, action) =>
    noticeNews(db, { ...action, handle: mara, glimpse: told('Port director'), today }),
  'answerLine, done': ({ db, kept: { shown } }, action) =>
    answerLine(db, { ...action, target, today, shown, answer: 'done' }),
  'answerLine, snoozed': ({ db, kept: { shown } }, action) =>
    answerLine(db, { ...action, target, today, shown, answer: 'snoozed', until: '2026-12-03' }),
};
