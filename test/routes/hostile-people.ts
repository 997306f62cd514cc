import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** The questions that edit people by their uid. */
type PeopleName =
  | 'readPersonPage'
  | 'editPeople'
  | 'addPerson'
  | 'addHandle'
  | 'removeHandle'
  | 'personAt'
  | 'mergePeople'
  | 'keepApart'
  | 'listApart'
  | 'readReview'
  | 'startReview'
  | 'answerReview'
  | 'endReview'
  | 'setReviewing'
  | 'readActivity';

/** What they are asked with. */
interface Found {
  uid: Arbitrary<string>;
  day: Arbitrary<string>;
  text: Arbitrary<string>;
}

/** Those questions, as well as a page can ask them that may not. */
export function peopleQuestions({ uid, day, text }: Found): {
  [Name in PeopleName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  const maybe = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const requestId = fc.uuid({ version: 4 });
  const fields = fc.record({ fullName: text, org: text }, { requiredKeys: [] });
  const address = fc.constantFrom(
    'https://www.linkedin.com/in/mara-okafor/',
    'mara@example.com',
    '+351 21 000',
  );
  const edit = fc.oneof(
    fc.constantFrom({ kind: 'delete' }, { kind: 'archive' }, { kind: 'erase' }, { kind: 'importance' }),
    fc.record({ kind: fc.constant('joinGroup'), name: text }),
    fc.record({ kind: fc.constant('remind'), due: day, summary: text }),
  );
  return {
    readPersonPage: { contactUid: uid },
    editPeople: {
      operation: requestId,
      chunk: fc.integer({ min: -1, max: 2 }),
      of: fc.integer({ min: 0, max: 3 }),
      called: maybe(text),
      contactUids: fc.array(uid, { maxLength: 4 }),
      edit,
    },
    addPerson: {
      requestId,
      fields,
      howMet: maybe(fc.record({ where: text })),
      groups: maybe(fc.array(text, { maxLength: 2 })),
      note: maybe(text),
      event: maybe(uid),
      address: maybe(text),
    },
    addHandle: { requestId, contactUid: uid, address },
    removeHandle: { requestId, contactUid: uid, handleUid: uid },
    readReview: {},
    startReview: {
      requestId,
      cards: fc.array(fc.record({ contactUid: uid, why: fc.constantFrom('untouched', 'bored') }), {
        maxLength: 3,
      }),
    },
    answerReview: {
      requestId,
      reviewUid: uid,
      contactUid: uid,
      decision: fc.oneof(
        fc.constantFrom({ kind: 'keep' }, { kind: 'letGo' }, { kind: 'erase' }),
        fc.record({ kind: fc.constant('pause'), until: day }),
      ),
    },
    endReview: { requestId, reviewUid: uid },
    setReviewing: { months: fc.constantFrom(undefined, 3, 0, 500), quietOn: maybe(day) },
    readActivity: { weekStart: fc.constantFrom(0, 1, 7, 'Monday') },
    personAt: { address },
    mergePeople: { requestId, keep: uid, other: uid, fields: fc.constantFrom([], ['org'], ['notes']) },
    keepApart: { a: uid, b: uid, apart: fc.boolean() },
    listApart: {},
  };
}
