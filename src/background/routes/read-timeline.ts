import * as z from 'zod/mini';
import type { TimelineItem } from '../../domain/timeline.ts';
import { contactOfTarget } from '../../store/target.ts';
import { readTimeline as read } from '../../store/timeline.ts';
import { about, TimelineKinds, TimelinePlace } from '../input.ts';
import { personOf } from '../person.ts';
import { route } from '../route.ts';

export const readTimeline = route('readTimeline', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({ ...about, after: z.optional(TimelinePlace), kinds: z.optional(TimelineKinds) }),
  run: async (input, asking) => {
    const { uid } = await contactOfTarget(asking.db, await personOf(input, asking));
    const page = await read(asking.db, uid, input);
    // A site's page learns of nobody else, not even by a uid.
    return asking.caller.role === 'panel'
      ? { ...page, items: page.items.map((item) => ofOne(item, uid)) }
      : page;
  },
});

function ofOne(item: TimelineItem, uid: string): TimelineItem {
  if (item.kind !== 'interaction') return item;
  return { ...item, interaction: { ...item.interaction, participants: [uid] } };
}
