import browser from 'webextension-polyfill';
import type { Instant } from '../domain/base.ts';
import { type HandleKey, handleText, sameHandle } from '../domain/handle.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Caller } from './caller.ts';
import type { Seat } from './place.ts';
import { readSession, updateSession } from './session.ts';

type SeenHandle = HandleKey & { raw: string };

/** Distinct people one tab's panel may reach in a minute: more than anybody reads, far fewer than a robot wants. */
const PEOPLE_A_MINUTE = 30;

/** Panels remembered for one document: a save may arrive late, but not from a hundred profiles ago. */
const REMEMBERED = 100;

/** What one tab (or side panel) has opened, in `storage.session`. */
interface OpenPanels {
  documentId: string;
  panels: { capability: string; handle: SeenHandle }[];
  /** People reached in the last minute; outlives the document, so that reloading does not start it anew. */
  reached: { person: string; at: number }[];
}

/**
 * Gives this document a capability for this person, the same one when it has one already. It is valid until the
 * document dies, and every write names it: a save that arrives after a soft navigation lands where it was typed.
 * @throws Refusal 'too-many' when a page has reached too many distinct people within a minute
 */
export async function grant(seat: Seat, caller: Caller, handle: SeenHandle, at: Instant): Promise<string> {
  const granted = await updateSession<OpenPanels, string | undefined>(seatKey(seat), (known) => {
    const since = Date.parse(at) - 60_000;
    const person = handleText(handle);
    const others = (known?.reached ?? []).filter((other) => other.at > since && other.person !== person);
    const same = known?.documentId === caller.documentId ? known.panels : [];
    if (caller.role === 'panel' && others.length >= PEOPLE_A_MINUTE) {
      return { value: { documentId: caller.documentId, panels: same, reached: others }, result: undefined };
    }
    const before = same.find((panel) => sameHandle(panel.handle, handle));
    const panel = before ?? { capability: `${seat}/${crypto.randomUUID()}`, handle };
    const panels = before ? same : [...same, panel].slice(-REMEMBERED);
    const reached = [...others, { person, at: Date.parse(at) }];
    return { value: { documentId: caller.documentId, panels, reached }, result: panel.capability };
  });
  if (granted === undefined) throw new Refusal('too-many');
  return granted;
}

/**
 * The person a write about something with a uid is bound to: always one for a page's panel, which reaches nobody
 * else; none for Tend's own pages when they name no panel.
 * @throws Refusal 'not-allowed' or 'panel-expired'
 */
export async function scopeOf(
  capability: string | undefined,
  caller: Caller,
): Promise<HandleKey | undefined> {
  if (capability !== undefined) return (await opened(capability, caller)).handle;
  if (caller.role === 'panel') throw new Refusal('not-allowed');
  return undefined;
}

/**
 * The person and seat a capability was given for.
 * @throws Refusal 'panel-expired' when it was not given to this very document
 */
export async function opened(
  capability: string,
  caller: Caller,
): Promise<{ handle: SeenHandle; seat: Seat }> {
  const seat = capability.slice(0, capability.lastIndexOf('/')) as Seat;
  const mine = caller.role === 'panel' ? seat === `page:${caller.tabId}` : !seat.startsWith('page:');
  const known = mine ? await readSession<OpenPanels>(seatKey(seat)) : undefined;
  const panel = known?.panels.find((one) => one.capability === capability);
  if (!panel || known?.documentId !== caller.documentId) throw new Refusal('panel-expired');
  return { handle: panel.handle, seat };
}

/** Forgets what a closed tab had opened. */
export function forgetTab(tabId: number): Promise<void> {
  return browser.storage.session.remove(seatKey(`page:${tabId}`));
}

function seatKey(seat: string): string {
  return `panels/${seat}`;
}
