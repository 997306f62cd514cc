import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';
import { MESSAGE_RULES } from '../../src/domain/message-check.ts';

/** The questions about messages. */
type MessageName =
  | 'readMessage'
  | 'setMessageRule'
  | 'listTemplates'
  | 'setTemplate'
  | 'showTemplates'
  | 'deleteTemplate'
  | 'keepMessage';

/** What they are asked with. */
interface Found {
  forged: Arbitrary<string>;
  uid: Arbitrary<string>;
  text: Arbitrary<string>;
  glimpse: Arbitrary<unknown>;
}

/** Those questions, as well as a page can ask them that may not. */
export function messageQuestions({ forged, uid, text, glimpse }: Found): {
  [Name in MessageName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  const maybe = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const requestId = fc.uuid({ version: 4 });
  return {
    readMessage: {
      capability: maybe(forged),
      contactUid: maybe(uid),
      glimpse,
      goalUid: maybe(uid),
      draft: fc.boolean(),
    },
    setMessageRule: { capability: maybe(forged), rule: fc.constantFrom(...MESSAGE_RULES), on: fc.boolean() },
    listTemplates: {},
    setTemplate: { capability: maybe(forged), requestId, templateUid: maybe(uid), name: text, text },
    showTemplates: { capability: forged },
    deleteTemplate: { requestId, templateUid: uid },
    keepMessage: { contactUid: uid, text },
  };
}
