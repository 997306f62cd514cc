import type { PanelView } from '../api/contract.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { Home } from '../domain/home.ts';
import { nearDays } from '../domain/near-days.ts';
import { panelRows } from '../store/panel.ts';
import { isPlaceLive, placeOf, type Seat } from './place.ts';
import type { Asking } from './route.ts';

/** The panel somebody has open: for whom, where, and by which capability. */
interface OpenPanel {
  handle: HandleKey;
  seat: Seat;
  capability: string;
}

/** Everything a panel draws when it opens; drafts whose own place is gone come here. In the popup nothing is typed. */
export async function openingView(
  open: OpenPanel & { home: Home },
  { db, today }: Asking,
): Promise<PanelView> {
  const { capability, handle, seat, home } = open;
  const place = await placeOf(seat);
  const isLive = (other: string) => isPlaceLive(other, handle, home);
  const rows = await panelRows(db, { handle, place, ...(seat !== 'popup' && { isLive }) });
  return { capability, handle, days: nearDays(today), ...rows };
}

/** The same panel again, after a change. */
export async function presentView(open: OpenPanel, { db, today }: Asking): Promise<PanelView> {
  const { capability, handle, seat } = open;
  const rows = await panelRows(db, { handle, place: await placeOf(seat) });
  return { capability, handle, days: nearDays(today), ...rows };
}
