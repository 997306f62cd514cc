import * as z from 'zod/mini';
import { isOwn } from '../../domain/identity.ts';
import { readHome, readLocale } from '../../store/settings.ts';
import { Handle } from '../input.ts';
import { grant, shownAt } from '../open-panels.ts';
import { openingView } from '../panel-view.ts';
import { seatOf, seatsUnder } from '../place.ts';
import { route } from '../route.ts';
import { bringWords } from '../speak.ts';

export const openPanel = route('openPanel', {
  callers: ['panel', 'ownPage'],
  input: () =>
    z.strictObject({
      handle: z.optional(Handle),
      windowId: z.optional(z.int()),
      over: z.optional(z.strictObject({ tabId: z.int(), windowId: z.int() })),
    }),
  run: async (input, asking) => {
    const { caller, db, now } = asking;
    const { handle, seat } = seatOf(caller, input);
    const [home, { language }] = await Promise.all([readHome(db), readLocale(db)]);
    if (home === undefined) return {};
    if (caller.role === 'panel' && home === 'sidebar') return { home };
    const words = language && caller.tabId !== undefined && bringWords(caller.tabId, language);
    const capability = await grant(seat, caller, handle, now);
    const glimpse =
      seat === 'popup' && input.over ? await shownAt(seatsUnder(input.over, home), handle) : undefined;
    const panel = await openingView({ handle, glimpse, seat, capability, home }, asking);
    await words;
    return { home, panel, ...(isOwn({ handle, glimpse }) && { own: true }) };
  },
});
