import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** What a hostile page may put into a question about a person. */
interface Guesses {
  forged: Arbitrary<string>;
  any: Arbitrary<string>;
  uid: Arbitrary<string>;
  fresh: Arbitrary<string>;
  told: Arbitrary<unknown>;
  day: Arbitrary<string>;
  text: Arbitrary<string>;
}

/** Questions about a person: what they are about is a forged capability, a contact by its uid, or both. */
export function personQuestions({ forged, any, uid, fresh, told, day, text }: Guesses) {
  const maybe = <Value>(one: Arbitrary<Value>) => fc.option(one, { nil: undefined });
  const about = { capability: maybe(forged), contactUid: uid, glimpse: told };
  const write = { requestId: fresh, ...about };
  /** Its own capability, and something that is another person's. */
  const onRow = { requestId: fresh, capability: maybe(any), contactUid: maybe(uid), glimpse: told };
  const said = {
    kind: fc.constantFrom('message', 'call', 'event'),
    direction: fc.constantFrom('in', 'out', 'both'),
    on: day,
    text,
    touch: fc.boolean(),
    answered: maybe(fc.boolean()),
  };
  const cadence = fc.record({
    every: fc.integer({ min: 0, max: 100 }),
    unit: fc.constantFrom('day', 'month'),
  });
  const texts = maybe(fc.array(text, { maxLength: 3 }));
  return {
    logInteraction: { ...write, ...said, with: maybe(fc.array(uid, { maxLength: 2 })) },
    changeInteraction: { ...onRow, ...said, interactionUid: uid },
    deleteInteraction: { ...onRow, interactionUid: uid },
    setCadence: { ...write, cadence: maybe(fc.oneof(cadence, fc.constant('none'))) },
    setStanding: {
      ...write,
      phase: maybe(fc.constantFrom('resting', 'maintain')),
      importance: maybe(fc.nat(4)),
      pausedUntil: maybe(day),
    },
    editFacts: {
      ...write,
      howMet: maybe(fc.record({ where: text })),
      interests: texts,
      canHelpWith: texts,
      askNext: texts,
    },
    joinGroup: { ...write, name: text },
    leaveGroup: { ...write, groupUid: uid },
    setKeyDate: {
      ...write,
      keyDateUid: maybe(uid),
      kind: fc.constantFrom('birthday', 'custom'),
      label: maybe(text),
      date: fc.constantFrom('--03-14', '1990-03-14', 'spring'),
      leadDays: fc.nat(90),
    },
    deleteKeyDate: { ...onRow, keyDateUid: uid },
    judgeNews: { ...onRow, sightingUid: uid, verdict: fc.constantFrom('news', 'notNews') },
    answerLine: { ...write, answer: fc.constantFrom('done', 'skipped', 'snoozed'), until: maybe(day) },
    readTimeline: { ...about, after: fc.constant(undefined), kinds: maybe(fc.constant(['note'])) },
    listAgenda: { after: maybe(fc.nat()) },
    readPerson: { contactUid: uid },
    listGroups: {},
    setGroupCadence: { requestId: fresh, groupUid: uid, cadence: maybe(cadence) },
    readReminding: {},
    setReminding: { limit: maybe(fc.nat(200)), notify: fc.constant(undefined) },
  } satisfies { [Name in RouteName]?: Record<keyof Input<Name>, Arbitrary<unknown>> };
}
