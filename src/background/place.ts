import browser from 'webextension-polyfill';
import type { OpenPanel } from '../api/contract.ts';
import { type HandleKey, sameHandle } from '../domain/handle.ts';
import type { Home } from '../domain/home.ts';
import { Refusal } from '../domain/refusal.ts';
import { recognise } from '../sites/index.ts';
import type { Caller } from './caller.ts';
import { sessionName } from './session.ts';

type SeenHandle = HandleKey & { raw: string };

/** Where a panel sits: one tab of a page, the side panel of one window, or the popup, in which nothing is typed. */
export type Seat = `page:${number}` | `sidebar:${number}` | 'popup';

/**
 * Whom a panel is opened for, and its seat. A page's panel is about the person its tab's address names now.
 * @throws Refusal 'address-changed' where that is nobody, or somebody else than was asked for
 */
export function seatOf(caller: Caller, { handle, windowId }: OpenPanel): { handle: SeenHandle; seat: Seat } {
  if (caller.role === 'ownPage') {
    if (!handle) throw new Refusal('malformed');
    return { handle, seat: windowId === undefined ? 'popup' : `sidebar:${windowId}` };
  }
  const seen = recognise(caller.address ?? '');
  if (!seen || (handle && !sameHandle(seen, handle))) throw new Refusal('address-changed');
  return { handle: seen, seat: `page:${caller.tabId ?? -1}` };
}

/** Where a panel may be open beside the popup that lies over a tab. */
export function seatsUnder({ tabId, windowId }: NonNullable<OpenPanel['over']>, home: Home): Seat[] {
  const seats: Record<Exclude<Home, 'both'>, Seat> = {
    page: `page:${tabId}`,
    sidebar: `sidebar:${windowId}`,
  };
  return home === 'both' ? [seats.page, seats.sidebar] : [seats[home]];
}

/** The name of a seat for the drafts typed there: with this run of the browser, since tab ids come again. */
export async function placeOf(seat: Seat): Promise<string> {
  const [kind, id] = seat.split(':');
  return `${kind}:${await sessionName()}:${id}`;
}

/** The place of an open panel's drafts; undefined of Tend's own pages that have none open. */
export async function draftPlace(capability: string | undefined): Promise<string | undefined> {
  return capability === undefined ? undefined : placeOf(seatIn(capability));
}

/** The seat that a capability was given to. */
export function seatIn(capability: string): Seat {
  return capability.slice(0, capability.lastIndexOf('/')) as Seat;
}

/**
 * Whether what is typed in a place can still be seen there: the user's choice has a panel there, the tab shows this
 * person, the window is open.
 */
export async function isPlaceLive(place: string, handle: HandleKey, home: Home): Promise<boolean> {
  const [kind, session, id] = place.split(':');
  if (home === (kind === 'page' ? 'sidebar' : 'page') || session !== (await sessionName())) return false;
  try {
    if (kind === 'sidebar') return (await browser.windows.get(Number(id))) !== undefined;
    return shows((await browser.tabs.get(Number(id))).url, handle);
  } catch {
    return false; // closed
  }
}

function shows(address: string | undefined, handle: HandleKey): boolean {
  const seen = address === undefined ? undefined : recognise(address);
  return seen !== undefined && sameHandle(seen, handle);
}
