import fc, { type Arbitrary } from 'fast-check';
import type { Input, RouteName } from '../../src/api/contract.ts';

/** The questions about pages worth sending. */
type SharesName =
  | 'keepShare'
  | 'editShare'
  | 'deleteShare'
  | 'listShares'
  | 'readShare'
  | 'sendTo'
  | 'shareTab';

/** Those questions, as well as a page can ask them that may not. */
export function sharesQuestions({ uid, text }: { uid: Arbitrary<string>; text: Arbitrary<string> }): {
  [Name in SharesName & RouteName]: Record<keyof Input<Name>, Arbitrary<unknown>>;
} {
  const requestId = fc.uuid({ version: 4 });
  const url = fc.constantFrom('https://example.org/ports', 'chrome://settings', '');
  return {
    keepShare: { requestId, title: text, url, text },
    editShare: { requestId, shareUid: uid, title: text },
    deleteShare: { requestId, shareUid: uid },
    listShares: { limit: fc.integer({ min: 0, max: 60 }) },
    readShare: { shareUid: uid },
    sendTo: { requestId, shareUid: uid, contactUids: fc.array(uid, { maxLength: 3 }) },
    shareTab: { tabId: fc.integer({ min: -1, max: 3 }) },
  };
}
