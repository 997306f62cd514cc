import * as z from 'zod/mini';
import type { HandleKey } from '../../domain/handle.ts';
import { nearDays } from '../../domain/near-days.ts';
import { Refusal } from '../../domain/refusal.ts';
import { messageWays } from '../../sites/index.ts';
import { readMessage as read } from '../../store/message.ts';
import { messageDraft } from '../../store/message-drafts.ts';
import { messageTo } from '../../store/messages-to.ts';
import { readHome } from '../../store/settings.ts';
import { about, Uid } from '../input.ts';
import { opened } from '../open-panels.ts';
import { readOnlyMark } from '../panel-view.ts';
import { personOf } from '../person.ts';
import { isPlaceLive, placeOf } from '../place.ts';
import { route } from '../route.ts';

export const readMessage = route('readMessage', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ ...about, goalUid: z.optional(Uid), draft: z.boolean() }),
  run: async ({ goalUid, draft: isWanted, ...input }, asking) => {
    const { caller, db, today } = asking;
    if (goalUid !== undefined && caller.role === 'panel') throw new Refusal('not-allowed'); // it knows of no other goals
    const { contactUid, known, handles, waiting, templates, off } = await read(
      db,
      await personOf(input, asking),
      today,
      goalUid,
    );
    const view = {
      days: nearDays(today),
      known,
      waiting,
      templates: templates.map(({ uid, name, text }) => ({ uid, name, text })),
      off,
      ways: messageWays(handles),
      ...readOnlyMark(db),
    };
    if (!isWanted) return view;
    const home = (await readHome(db)) ?? 'both';
    const isLive = (place: string, handle: HandleKey) => isPlaceLive(place, handle, home);
    if (input.capability === undefined) return { ...view, draft: await messageDraft(db, contactUid, isLive) };
    const { handle, seat } = await opened(input.capability, caller);
    const place = await placeOf(seat);
    return { ...view, draft: await messageTo(db, { contactUid, handle, place, isLive }) };
  },
});
