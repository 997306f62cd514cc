import type { PanelView } from '../api/contract.ts';
import type { HandleKey } from '../domain/handle.ts';
import type { Home } from '../domain/home.ts';
import type { Encounter } from '../domain/identity.ts';
import { nearDays } from '../domain/near-days.ts';
import type { TendDatabase } from '../store/database.ts';
import { panelRows } from '../store/panel.ts';
import { say } from '../words/index.ts';
import { isPlaceLive, placeOf, type Seat } from './place.ts';
import type { Asking } from './route.ts';
import { speak } from './speak.ts';

/** The panel somebody has open: for whom, where, and by which capability. */
interface OpenPanel extends Encounter {
  seat: Seat;
  capability: string;
}

/** Everything a panel draws when it opens; drafts whose own place is gone come here. In the popup nothing is typed. */
export async function openingView(
  open: OpenPanel & { home: Home },
  { db, today }: Asking,
): Promise<PanelView> {
  const { capability, handle, glimpse, seat, home } = open;
  const place = await placeOf(seat);
  const isLive = (other: string, at: HandleKey) => isPlaceLive(other, at, home);
  const rows = await panelRows(db, { handle, glimpse, place, today, ...(seat !== 'popup' && { isLive }) });
  return { ...readOnlyMark(db), capability, handle, days: nearDays(today), ...(await told(rows, db)) };
}

/** The same panel again, after a change or a look at the page. */
export async function presentView(open: OpenPanel, { db, today }: Asking): Promise<PanelView> {
  const { capability, handle, glimpse, seat } = open;
  const rows = await panelRows(db, { handle, glimpse, place: await placeOf(seat), today });
  return { ...readOnlyMark(db), capability, handle, days: nearDays(today), ...(await told(rows, db)) };
}

/** What is to be sent is said so here: the panel has no room for it. */
async function told<Told extends Pick<PanelView, 'line'>>(rows: Told, db: TendDatabase): Promise<Told> {
  const { line } = rows;
  if (!line?.reasons.some(({ share }) => share)) return rows;
  await speak(db);
  const reasons = line.reasons.map((one) =>
    one.share ? { ...one, summary: say('to_send', one.summary ?? '') } : one,
  );
  return { ...rows, line: { ...line, reasons } };
}

/** What a view says before anybody types, where nothing can be written. */
export function readOnlyMark({ isNewer }: TendDatabase): { readOnly?: 'store-newer' } {
  return isNewer ? { readOnly: 'store-newer' } : {};
}
