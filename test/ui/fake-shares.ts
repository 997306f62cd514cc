import type { RouteName } from '../../src/api/contract.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import {
  hasIt,
  inReadingOrder,
  pageFrom,
  type Share,
  type SharedPage,
  sharedBy,
  titleOf,
} from '../../src/domain/share.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Sharing = Extract<
  RouteName,
  'keepShare' | 'editShare' | 'deleteShare' | 'listShares' | 'readShare' | 'sendTo' | 'shareTab'
>;

/** The questions about pages worth sending, over `kept`. */
export function sharesRoutes(kept: FakePeople, today: string): Pick<Routes, Sharing> {
  const living = () => kept.shares.filter(({ deletedAt }) => !deletedAt);
  const find = (uid: string): Share => {
    const share = living().find((one) => one.uid === uid);
    if (!share) throw new Refusal('not-found');
    return share;
  };
  const followUps = () =>
    [...kept.people.values()].flatMap((person) =>
      person.followUps.filter(({ deletedAt }) => !deletedAt).map((one) => ({ one, person })),
    );
  const pageOf = (share: Share): SharedPage => ({
    share,
    people: followUps()
      .filter(({ one }) => one.share === share.uid)
      .map(({ one, person: { contact } }) => ({
        followUpUid: one.uid,
        contactUid: contact.uid,
        fullName: contact.fullName,
        ...sharedBy(one),
      })),
  });
  return {
    keepShare: (page) => ({ shareUid: kept.share(pageFrom(page)).uid }),
    editShare({ shareUid, title }) {
      find(shareUid).title = title;
      return {};
    },
    deleteShare({ shareUid }) {
      find(shareUid).deletedAt = 'now';
      return {};
    },
    listShares: ({ limit }) => ({
      days: nearDays(today),
      shares: inReadingOrder(living().map(pageOf)).slice(0, limit),
      count: living().length,
    }),
    readShare: ({ shareUid }) => ({ days: nearDays(today), ...pageOf(find(shareUid)) }),
    sendTo({ shareUid: share, contactUids }) {
      const free = [...kept.people.values()].filter(
        ({ contact, followUps: own }) =>
          contactUids.includes(contact.uid) && !own.some((one) => one.share === share && hasIt(one)),
      );
      for (const { handle } of free)
        kept.followUp(handle, today, titleOf(find(share)), { reason: 'share', share });
      return { count: free.length };
    },
    shareTab: () => ({}),
  };
}
