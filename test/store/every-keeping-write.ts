import { isLive } from '../../src/domain/base.ts';
import { answerLine } from '../../src/store/answer-line.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addFavour, changeFavour, deleteFavour } from '../../src/store/favours.ts';
import { editFields } from '../../src/store/fields.ts';
import { joinGroup, leaveGroup, setGroupCadence } from '../../src/store/groups.ts';
import { changeInteraction, deleteInteraction, logInteraction } from '../../src/store/interactions.ts';
import { deleteKeyDate, setKeyDate } from '../../src/store/key-dates.ts';
import { logMessage } from '../../src/store/log-message.ts';
import { answerReview, endReview, startReview } from '../../src/store/reviews.ts';
import { judgeNews, noticeNews } from '../../src/store/sightings.ts';
import { editFacts, setCadence, setStanding } from '../../src/store/standing.ts';
import { deleteTemplate, setTemplate } from '../../src/store/templates.ts';
import { page } from '../domain/people.ts';
import { shownOf } from './answer-shown.ts';
import { goalWrites, keepGoal } from './every-goal-write.ts';
import { keepOccasions, occasionsOf, occasionWrites } from './every-occasion-write.ts';
import type { Write } from './every-write.ts';
import { action, mara, TODAY as today } from './fresh-store.ts';

/** What is kept of Mara besides notes, by uid. */
export interface Kept {
  interactionUid: string;
  groupUid: string;
  keyDateUid: string;
  sightingUid: string;
  templateUid: string;
  /** A review of everybody, that is open. */
  reviewUid: string;
  goalUid: string;
  favourUid: string;
  tripUid: string;
  greetingUid: string;
  eventUid: string;
  metUid: string;
  shareUid: string;
  /** What a view shows of her line. */
  shown: string[];
}

const target = { handle: mara };
const called = { kind: 'call', direction: 'out', on: today, text: 'Rang.', touch: true } as const;
const given = { on: today, side: 'received', kind: 'intro', text: 'To the harbour master.' } as const;
const told = (title: string) => page({ fullName: 'Mara Okafor', title });

/** Keeps one of each of Mara. */
export async function keepInTouch(db: TendDatabase): Promise<void> {
  await logInteraction(db, { ...action(), target, today, said: called });
  await joinGroup(db, { ...action(), target, name: 'Rowers' });
  await setKeyDate(db, { ...action(), target, dated: { kind: 'birthday', date: '--03-14', leadDays: 7 } });
  await addFavour(db, { ...action(), target, today, said: given });
  await keepContact(db, { ...action(), handle: mara, glimpse: told('Ferry pilot') });
  await noticeNews(db, { ...action(), handle: mara, glimpse: told('Harbour master'), today });
  const [news] = await db.sightings.toArray();
  await judgeNews(db, { ...action(), target, sightingUid: news?.uid ?? '', verdict: 'notGood' });
  await setTemplate(db, { ...action(), name: 'Hello', text: 'Hello {{firstName}},' });
  const people = (await db.contacts.toArray()).filter(isLive);
  const cards = people.map(({ uid }) => ({ contactUid: uid, why: 'untouched' as const }));
  await startReview(db, { ...action(), today, cards });
  await keepGoal(db);
  await keepOccasions(db, news?.contactUid ?? '');
}

/** The uid of the first row of a table. */
async function firstOf(table: { toCollection(): { first(): PromiseLike<{ uid: string } | undefined> } }) {
  return (await table.toCollection().first())?.uid ?? '';
}

export async function keptOf(db: TendDatabase): Promise<Kept> {
  return {
    interactionUid: await firstOf(db.interactions),
    groupUid: await firstOf(db.groups),
    keyDateUid: await firstOf(db.keyDates),
    sightingUid: await firstOf(db.sightings),
    templateUid: await firstOf(db.templates),
    reviewUid: await firstOf(db.reviews),
    goalUid: await firstOf(db.goals),
    favourUid: await firstOf(db.favours),
    shareUid: await firstOf(db.shares),
    ...(await occasionsOf(db)),
    shown: await shownOf(db, target, today),
  };
}

/** Every write that keeps in touch. */
export const keepingWrites: Record<string, Write> = {
  ...goalWrites,
  ...occasionWrites,
  logInteraction: async ({ db, zofiaUid }, action) => {
    await logInteraction(db, { ...action, target, today, others: [zofiaUid], said: called });
  },
  'logInteraction, a message that was drafted': async ({ db }, action) => {
    const said = { kind: 'message', direction: 'out', on: today, text: 'Hello.', touch: true } as const;
    await logMessage(db, {
      ...action,
      target,
      today,
      said: { ...said, answered: false },
      place: 'page:s:1',
    });
  },
  'setTemplate, a new one': ({ db }, action) =>
    setTemplate(db, { ...action, name: 'News', text: '{{news}}' }),
  setTemplate: ({ db, kept: { templateUid } }, action) =>
    setTemplate(db, { ...action, templateUid, name: 'Hello again', text: 'Hello {{firstName}}!' }),
  deleteTemplate: ({ db, kept: { templateUid } }, action) => deleteTemplate(db, { ...action, templateUid }),
  changeInteraction: ({ db, kept: { interactionUid } }, action) =>
    changeInteraction(db, { ...action, target, today, interactionUid, said: { answered: false } }),
  deleteInteraction: ({ db, kept: { interactionUid } }, action) =>
    deleteInteraction(db, { ...action, target, interactionUid }),
  addFavour: ({ db }, action) =>
    addFavour(db, { ...action, target, today, said: { ...given, side: 'asked', kind: 'advice' } }),
  changeFavour: ({ db, kept: { favourUid } }, action) =>
    changeFavour(db, { ...action, target, today, favourUid, said: { kind: 'referral' } }),
  deleteFavour: ({ db, kept: { favourUid } }, action) => deleteFavour(db, { ...action, target, favourUid }),
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
  'answerReview with a cadence': ({ db, maraUid: contactUid, kept: { reviewUid } }, action) => {
    const decision = { kind: 'cadence', cadence: { every: 1, unit: 'year' } } as const;
    return answerReview(db, { ...action, today, reviewUid, contactUid, decision });
  },
  'answerReview with keep': ({ db, maraUid: contactUid, kept: { reviewUid } }, action) =>
    answerReview(db, { ...action, today, reviewUid, contactUid, decision: { kind: 'keep' } }),
  endReview: ({ db, kept: { reviewUid } }, action) => endReview(db, { ...action, today, reviewUid }),
  judgeNews: ({ db, kept: { sightingUid } }, action) =>
    judgeNews(db, { ...action, target, sightingUid, verdict: 'notNews' }),
  noticeNews: ({ db }, action) =>
    noticeNews(db, { ...action, handle: mara, glimpse: told('Port director'), today }),
  'answerLine, done': ({ db, kept: { shown } }, action) =>
    answerLine(db, { ...action, target, today, shown, answer: 'done' }),
  'answerLine, snoozed': ({ db, kept: { shown } }, action) =>
    answerLine(db, { ...action, target, today, shown, answer: 'snoozed', until: '2026-12-03' }),
};
