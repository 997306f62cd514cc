import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';
import type { SeenHandle } from '../../src/sites/site.ts';
import { goalsQuestions } from './hostile-goals.ts';
import { messageQuestions } from './hostile-message.ts';
import { occasionQuestions } from './hostile-occasions.ts';
import { peopleQuestions } from './hostile-people.ts';
import { sharesQuestions } from './hostile-shares.ts';
import { touchQuestions } from './hostile-touch.ts';

/** What a hostile page may have come by, to make its messages nearly right. */
export interface Loot {
  /** The capability its own panel was given, and for whom. */
  own: string;
  handle: SeenHandle;
  /** Capabilities given to others. */
  stolen: string[];
  /** Uids of other people's contacts, notes and follow-ups, and the `requestId`s they were written by. */
  uids: string[];
  /** People whom its address does not name. */
  others: SeenHandle[];
}

/** A message as a content script can send it. */
export interface Message {
  ask: unknown;
  input: unknown;
}

/** What a page is answered, if at all: its own person, and what a day is called. */
export const ANSWERED: readonly string[] = [
  'openPanel',
  'readPanel',
  'meetContact',
  'readTimeline',
  'readDay',
  'loadParts',
] satisfies RouteName[];

const PROTOTYPE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON'];
const HUGE = 'x'.repeat(2_000_001);

/** The fields of every question of the contract. */
type Questions = { [Name in RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>> };

/**
 * Every question of the contract, asked as well as a page can that may not: with what it found, forged or guessed.
 * Its own capability it uses only where it reads, or names something of another person's.
 */
function questions({ own, handle, stolen, uids, others }: Loot): Questions {
  const seat = own.slice(0, own.lastIndexOf('/'));
  const fresh = fc.uuid({ version: 4 }); // one used before would be a retry, answered and not done again
  const uid = fc.oneof(fc.constantFrom(...uids), fresh);
  const box = uid.chain((one) => fc.constantFrom('note', 'message', one, `message:${one}`));
  const forged = fc.oneof(
    fc.constantFrom(...stolen, ...stolen.map((one) => one.replace(/^.*\//, `${seat}/`))),
    fc.constantFrom(`${own}/`, `/${own}`, ` ${own}`, own.slice(0, -1), own.toUpperCase(), seat, `${seat}/`),
    fc
      .tuple(fc.constantFrom(seat, 'page:1', 'sidebar:1', 'popup', ...PROTOTYPE), fc.uuid())
      .map((one) => one.join('/')),
  );
  const any = fc.oneof(forged, fc.constant(own));
  const seen = fc.oneof(fc.constant(handle), fc.constantFrom(...others));
  const text = fc.oneof(fc.string({ minLength: 1 }), fc.constant('A note that nobody wrote.'));
  const day = fc.constantFrom('2026-12-01', '2027-02-29', '1999-01-01', 'tomorrow');
  const surely = (value: string) => ({ value, from: 'heading', sure: true });
  const number = fc.constantFrom({}, { memberId: surely('7') }, { memberId: surely('ACoAA7') });
  const glimpse = fc.tuple(seen, number).map(([{ raw: _, ...key }, id]) => ({
    handle: key,
    fields: { fullName: surely('Somebody Else'), ...id },
  }));
  const told = fc.option(glimpse, { nil: undefined });
  const write = { requestId: fresh, capability: forged };
  const maybe = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const about = { requestId: fresh, capability: maybe(forged), contactUid: maybe(uid), glimpse: told };
  const onNote = { requestId: fresh, capability: maybe(any), noteUid: uid };
  const onFollowUp = { requestId: fresh, capability: fc.option(any, { nil: undefined }), followUpUid: uid };
  const table = fc.constantFrom('contacts', 'notes', 'changes');
  const database = fc.constant('tend-20261127T103000000Z');
  const noted = {
    at: fc.constant('2026-11-27T10:30:00.000Z'),
    to: fc.constantFrom('folder', 'download'),
    name: text,
    rows: fc.nat(),
  };
  const appointment = {
    due: day,
    summary: text,
    reason: fc.constantFrom(undefined, 'promise', 'bribe'),
    expires: fc.option(day, { nil: undefined }),
  };
  return {
    ...touchQuestions({ any, forged, uid, day, text, glimpse: told }),
    ...peopleQuestions({ uid, day, text }),
    ...messageQuestions({ forged, uid, text, glimpse }),
    ...goalsQuestions({ uid, day, text }),
    ...occasionQuestions({ uid, day, text }),
    ...sharesQuestions({ uid, text }),
    openPanel: {
      handle: seen,
      windowId: fc.constantFrom(undefined, 1, -1),
      over: fc.constantFrom(undefined, { tabId: 1, windowId: 1 }),
    },
    readPanel: { capability: any },
    meetContact: { capability: any, glimpse },
    settleDoubt: { ...write, same: fc.boolean(), glimpse },
    keepContact: { ...write, glimpse: told },
    removeContact: about,
    addNote: { ...about, text },
    editNote: { ...onNote, text },
    pinNote: { ...onNote, pinned: fc.boolean() },
    deleteNote: onNote,
    saveDraft: { capability: forged, box, text },
    setFollowUp: { ...about, ...appointment },
    changeFollowUp: { ...onFollowUp, ...appointment },
    answerFollowUp: {
      ...onFollowUp,
      answer: fc.constantFrom('done', 'skipped', 'snoozed'),
      until: fc.option(day, { nil: undefined }),
    },
    removeFollowUp: onFollowUp,
    undo: { requestId: fresh, capability: onFollowUp.capability, undoes: uid },
    undoLast: { requestId: fresh, capability: fc.option(forged, { nil: undefined }) },
    readDay: { words: fc.constantFrom('tomorrow', 'in 3 weeks', 'never'), locale: fc.constant('en') },
    loadParts: { parts: fc.constantFrom('panel', 'late', 'message', 'all') },
    setPanelShape: {
      capability: forged,
      collapsed: fc.boolean(),
      width: fc.oneof(fc.integer(), fc.double()),
    },
    readHome: {},
    chooseHome: { home: fc.constantFrom('page', 'sidebar', 'both') },
    listAgenda: { after: fc.option(fc.nat(), { nil: undefined }) },
    samePerson: { requestId: fresh, handle: fc.constant(handle), contactUid: uid },
    listHistory: { contactUid: fc.option(uid, { nil: undefined }), before: fc.constant(undefined) },
    bringBack: { requestId: fresh, seq: fc.integer({ min: 1, max: 20 }) },
    listTrash: { after: fc.constant(undefined) },
    restoreFromTrash: {
      requestId: fresh,
      table: fc.constantFrom('contacts', 'notes', 'followUps'),
      uid,
    },
    emptyTrash: { requestId: fresh },
    erasePerson: { requestId: fresh, contactUid: uid },
    search: { text: fc.constantFrom('', 'm', 'mara', 'o'), limit: fc.constantFrom(undefined, 1, 200) },
    deleteEverything: { requestId: fresh },
    readStore: {},
    takeSnapshot: { reason: fc.constant('asked') },
    readExported: {
      uids: fc.option(fc.array(uid, { maxLength: 3 }), { nil: undefined }),
      after: fc.constant(undefined),
      notes: fc.boolean(),
    },
    readRows: { table, after: fc.constant(undefined) },
    beginRestore: {},
    addRows: { database, table, rows: fc.constant([{ uid: 'x' }]) },
    goBack: { database },
    finishRestore: { database, tally: fc.constant({}), digest: fc.constant('') },
    mergeRows: { requestId: fresh, rows: fc.constant([]), of: fc.constantFrom('person' as const, undefined) },
    acceptStore: {},
    noteBackup: { ...noted, seq: fc.nat() },
  };
}

/** Near-valid messages: one of the questions, as it should be, with one thing wrong, or under a name that is none. */
export function hostileMessages(loot: Loot): Arbitrary<Message> {
  const asked = questions(loot);
  const names = Object.keys(asked) as RouteName[];
  const nearly = fc
    .constantFrom(...names)
    .chain((name) => fc.record(asked[name]).map((input): Message => ({ ask: name, input })));
  const odd = fc.oneof(
    { weight: 6, arbitrary: fc.jsonValue() },
    { weight: 3, arbitrary: fc.constantFrom(...PROTOTYPE, '', null, [], {}, -1, 1e308) },
    { weight: 1, arbitrary: fc.constant(HUGE) },
  );
  const spoilt = fc
    .tuple(
      nearly,
      fc.nat(),
      odd,
      fc.constantFrom(...PROTOTYPE, 'role', 'caller', 'extra'),
      fc.constantFrom(0, 1, 2),
    )
    .map(([{ ask, input }, at, value, extra, how]): Message => {
      const entries = Object.entries(input as object);
      const [key = extra] = entries[at % Math.max(1, entries.length)] ?? [];
      if (how === 0) return { ask, input: Object.fromEntries(entries.filter(([name]) => name !== key)) };
      const own = { value, enumerable: true, writable: true, configurable: true }; // `__proto__` as any other key
      return { ask, input: Object.defineProperty({ ...(input as object) }, how === 1 ? key : extra, own) };
    });
  const renamed = fc
    .tuple(fc.oneof(fc.constantFrom(...PROTOTYPE), odd), nearly)
    .map(([ask, { input }]): Message => ({ ask, input }));
  return fc.oneof(
    { weight: 4, arbitrary: nearly },
    { weight: 3, arbitrary: spoilt },
    { weight: 1, arbitrary: renamed },
  );
}
