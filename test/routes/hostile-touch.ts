import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** The questions about being in touch. */
export type TouchName =
  | 'logInteraction'
  | 'changeInteraction'
  | 'deleteInteraction'
  | 'addFavour'
  | 'changeFavour'
  | 'deleteFavour'
  | 'listFavours'
  | 'setCadence'
  | 'setStanding'
  | 'editFacts'
  | 'editFields'
  | 'joinGroup'
  | 'leaveGroup'
  | 'setKeyDate'
  | 'deleteKeyDate'
  | 'judgeNews'
  | 'answerLine'
  | 'readTimeline'
  | 'readPerson'
  | 'listGroups'
  | 'setGroupCadence'
  | 'listPeople'
  | 'readFilters'
  | 'setFilters'
  | 'readReminding'
  | 'setReminding'
  | 'setLocale'
  | 'comparePeople'
  | 'importPeople'
  | 'undoChunk'
  | 'readOperation'
  | 'endOperation';

/** What they are asked with. */
interface Found {
  any: Arbitrary<string>;
  forged: Arbitrary<string>;
  uid: Arbitrary<string>;
  day: Arbitrary<string>;
  text: Arbitrary<string>;
  glimpse: Arbitrary<unknown>;
}

/** Those questions, as well as a page can ask them that may not: by a forged capability, or by somebody's uid. */
export function touchQuestions({ any, forged, uid, day, text, glimpse }: Found): {
  [Name in TouchName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  const maybe = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const about = { capability: maybe(forged), contactUid: maybe(uid), glimpse };
  const write = { requestId: fc.uuid({ version: 4 }), ...about };
  const said = {
    kind: fc.constantFrom('message', 'call', 'inPerson', 'sms'),
    direction: fc.constantFrom('in', 'out', 'both'),
    on: day,
    text,
    touch: fc.boolean(),
    answered: maybe(fc.boolean()),
  };
  const cadence = fc.constantFrom(undefined, 'none', { every: 1, unit: 'month' }, { every: 0, unit: 'age' });
  const operation = fc.uuid({ version: 4 });
  const somebody = fc.record({
    row: fc.nat(),
    fields: fc.record({ fullName: text }),
    handles: fc.constantFrom([], [{ service: 'email', kind: 'address', value: 'a@b.example', raw: '' }]),
  });
  const imports = {
    people: fc.array(somebody, { maxLength: 3 }),
    asOf: maybe(day),
    again: maybe(fc.boolean()),
  };
  const texts = fc.array(text, { maxLength: 3 });
  const favour = {
    on: day,
    side: fc.constantFrom('gave', 'asked', 'stole'),
    kind: fc.constantFrom('intro', 'thanks', 'gold'),
    text,
    goal: maybe(uid),
  };
  return {
    logInteraction: {
      ...write,
      ...said,
      drafted: maybe(fc.boolean()),
      whole: maybe(text),
      asked: maybe(fc.boolean()),
      thanked: maybe(fc.boolean()),
      done: maybe(fc.array(uid, { maxLength: 3 })),
      with: maybe(fc.array(uid, { maxLength: 3 })),
    },
    changeInteraction: { ...write, ...said, interactionUid: uid },
    deleteInteraction: { ...write, interactionUid: uid },
    addFavour: { ...write, ...favour },
    changeFavour: { ...write, ...favour, favourUid: uid },
    deleteFavour: { ...write, favourUid: uid },
    listFavours: { contactUid: uid },
    setCadence: { ...write, cadence },
    setStanding: {
      ...write,
      phase: fc.constantFrom('resting', 'letGo', 'gone'),
      importance: fc.integer({ min: -1, max: 4 }),
      pausedUntil: maybe(day),
    },
    editFacts: {
      ...write,
      interests: maybe(texts),
      canHelpWith: maybe(texts),
      askNext: maybe(texts),
      howMet: maybe(fc.record({ where: text })),
    },
    editFields: {
      ...write,
      fullName: maybe(text),
      headline: maybe(text),
      title: maybe(text),
      org: maybe(text),
      place: maybe(text),
      connectedOn: maybe(text),
    },
    joinGroup: { ...write, name: text },
    leaveGroup: { ...write, groupUid: uid },
    setKeyDate: {
      ...write,
      keyDateUid: maybe(uid),
      kind: fc.constantFrom('birthday', 'custom'),
      label: maybe(text),
      date: fc.constantFrom('--02-29', '1990-13-01', '2000-01-01'),
      leadDays: fc.integer({ min: -1, max: 61 }),
    },
    deleteKeyDate: { ...write, keyDateUid: uid },
    judgeNews: { ...write, sightingUid: uid, verdict: fc.constantFrom('news', 'notNews', 'notGood') },
    answerLine: {
      ...write,
      shown: fc.array(text, { maxLength: 3 }),
      answer: fc.constantFrom('done', 'skipped', 'snoozed'),
      until: maybe(day),
      only: maybe(text),
    },
    readTimeline: {
      capability: any,
      contactUid: maybe(uid),
      glimpse,
      after: fc.constantFrom(undefined, { key: '2026', noted: '' }),
      kinds: fc.constantFrom(undefined, ['note'], ['everything']),
    },
    readPerson: { contactUid: uid },
    listGroups: {},
    setGroupCadence: { requestId: fc.uuid({ version: 4 }), groupUid: uid, cadence },
    comparePeople: imports,
    importPeople: { ...imports, operation, chunk: fc.nat(2), of: fc.nat(3), called: maybe(text) },
    undoChunk: { operation, chunk: fc.nat(2), undoes: uid },
    readOperation: {},
    endOperation: { operation },
    listPeople: { after: maybe(uid), since: maybe(fc.nat()) },
    readFilters: {},
    setFilters: { filters: fc.array(fc.record({ name: text, view: text }), { maxLength: 2 }) },
    setLocale: {
      language: fc.constantFrom(undefined, 'de', 'tlh'),
      weekStart: fc.constantFrom(undefined, 0, 8),
    },
    readReminding: {},
    setReminding: {
      limit: fc.integer({ min: -1, max: 200 }),
      notify: fc.constantFrom(undefined, { at: '09:00', quietDays: [0] }, { quietDays: [9] }),
    },
  };
}
