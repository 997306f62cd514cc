import * as z from 'zod/mini';
import { readHome } from '../../store/settings.ts';
import { Handle } from '../input.ts';
import { grant } from '../open-panels.ts';
import { openingView } from '../panel-view.ts';
import { seatOf } from '../place.ts';
import { route } from '../route.ts';

export const openPanel = route('openPanel', {
  callers: ['panel', 'ownPage'],
  input: z.strictObject({ handle: z.optional(Handle), windowId: z.optional(z.int()) }),
  run: async (input, asking) => {
    const { caller, db, now } = asking;
    const { handle, seat } = seatOf(caller, input);
    const home = await readHome(db);
    if (home === undefined) return {};
    if (caller.role === 'panel' && home === 'sidebar') return { home };
    const capability = await grant(seat, caller, handle, now);
    return { home, panel: await openingView({ handle, seat, capability, home }, asking) };
  },
});
