import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** The questions about trips, events and greetings. */
type OccasionName =
  | 'listOccasions'
  | 'readOccasion'
  | 'setOccasion'
  | 'deleteOccasion'
  | 'keepMet'
  | 'meetAt'
  | 'notMetAt'
  | 'inviteTo'
  | 'setGreetingFor'
  | 'setPlaceAliases';

/** Those questions, as well as a page can ask them that may not. */
export function occasionQuestions({ uid, day, text }: Record<'uid' | 'day' | 'text', Arbitrary<string>>): {
  [Name in OccasionName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  const maybe = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const requestId = fc.uuid({ version: 4 });
  const uids = fc.array(uid, { maxLength: 3 });
  const days = fc.array(day, { maxLength: 3 });
  const easter = fc.record({ easter: fc.constantFrom('western', 'eastern'), plus: fc.integer() });
  const occasion = fc.oneof(
    fc.record({ kind: fc.constant('trip'), summary: text, days, place: text, contactUid: maybe(uid) }),
    fc.record({
      kind: fc.constant('event'),
      summary: text,
      days,
      followUpIn: fc.integer(),
      followUpFor: text,
    }),
    fc.record({ kind: fc.constant('greeting'), summary: text, days, rule: easter, spread: fc.nat() }),
  );
  return {
    listOccasions: {},
    readOccasion: { occasionUid: uid, around: maybe(day) },
    setOccasion: {
      requestId,
      occasionUid: maybe(uid),
      occasion,
      offer: maybe(fc.record({ was: text, is: text })),
    },
    keepMet: { occasionUid: uid, text },
    deleteOccasion: { requestId, occasionUid: uid },
    notMetAt: {
      requestId,
      capability: maybe(uid),
      contactUid: maybe(uid),
      glimpse: fc.constant(undefined),
      followUpUid: uid,
    },
    meetAt: { requestId, occasionUid: uid, contactUid: uid, note: maybe(text) },
    inviteTo: { requestId, occasionUid: uid, contactUids: uids, summary: text },
    setGreetingFor: {
      requestId,
      occasionUid: maybe(uid),
      contactUids: maybe(uids),
      groupUids: maybe(uids),
      sent: fc.boolean(),
    },
    setPlaceAliases: { aliases: fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 2 }) },
  };
}
