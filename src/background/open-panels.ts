import browser from 'webextension-polyfill';
import type { Instant } from '../domain/base.ts';
import type { Glimpse } from '../domain/glimpse.ts';
import { type HandleKey, handleText, sameHandle } from '../domain/handle.ts';
import { numberOf } from '../domain/identity.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Caller } from './caller.ts';
import { type Seat, seatIn } from './place.ts';
import { readSession, updateSession } from './session.ts';

type SeenHandle = HandleKey & { raw: string };

/** How long somebody counts as reached just now, in milliseconds: within that, nothing is written of it again. */
const JUST_NOW = 20_000;

/** Distinct people one tab's panel may reach in a minute: more than anybody reads, far fewer than a robot wants. */
const PEOPLE_A_MINUTE = 30;

/** Panels remembered for one document: a save may arrive late, but not from a hundred profiles ago. */
const REMEMBERED = 100;

/** What one tab (or side panel) has opened, in `storage.session`. */
export interface OpenPanels {
  documentId: string;
  panels: Panel[];
  /** People reached in the last minute; outlives the document, so that reloading does not start it anew. */
  reached: Reached[];
  /** Member numbers, likewise: most are of people reached by their address. */
  met?: Reached[];
}

interface Panel {
  capability: string;
  handle: SeenHandle;
  /** What its page showed, where who it is does not go by the address. */
  shown?: Glimpse;
  /** Requests by which it added something that is nobody's, and which it may take back. */
  added?: string[];
}

interface Reached {
  person: string;
  at: number;
}

/**
 * Gives this document a capability for this person, the same one when it has one already. It is valid until the
 * document dies, and every write names it: a save that arrives after a soft navigation lands where it was typed.
 * @throws Refusal 'too-many' when a page has reached too many distinct people within a minute
 */
export function grant(seat: Seat, caller: Caller, handle: SeenHandle, at: Instant): Promise<string> {
  return updateSession<OpenPanels, string>(seatKey(seat), (known) => {
    const reached = reaching(caller, known?.reached, handle, at);
    const same = known?.documentId === caller.documentId ? known.panels : [];
    const before = same.find((panel) => sameHandle(panel.handle, handle));
    const panel: Panel = before ?? { capability: `${seat}/${crypto.randomUUID()}`, handle };
    const panels = before ? same : [...same, panel].slice(-REMEMBERED);
    return {
      value: { ...known, documentId: caller.documentId, panels, reached },
      result: panel.capability,
    };
  });
}

/** Those reached within the last minute, this person among them. */
function reaching(caller: Caller, known: Reached[] = [], handle: HandleKey, at: Instant): Reached[] {
  const now = Date.parse(at);
  const person = handleText(handle);
  if (known.some((one) => one.person === person && Math.abs(now - one.at) < JUST_NOW)) return known;
  const others = known.filter((other) => other.at > now - 60_000 && other.person !== person);
  if (caller.role === 'panel' && others.length >= PEOPLE_A_MINUTE) throw new Refusal('too-many');
  return [...others, { person, at: now }];
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
 * As `scopeOf`, for taking back what was done by a request: nobody, too, where an open panel added by it what is nobody's.
 * @throws Refusal 'not-allowed' or 'panel-expired'
 */
export async function undoScope(
  capability: string | undefined,
  caller: Caller,
  undoes: string,
): Promise<HandleKey | undefined> {
  if (capability === undefined) return scopeOf(capability, caller);
  const { handle, added } = await opened(capability, caller);
  return added?.includes(undoes) ? undefined : handle;
}

/**
 * The person and seat a capability was given for.
 * @throws Refusal 'panel-expired' when it was not given to this very document
 */
export async function opened(
  capability: string,
  caller: Caller,
): Promise<{ handle: SeenHandle; seat: Seat; added?: string[] | undefined }> {
  const seat = ownSeat(capability, caller);
  const { panel } = panelIn(await readSession<OpenPanels>(seatKey(seat)), capability, caller);
  return { handle: panel.handle, seat, added: panel.added };
}

function ownSeat(capability: string, caller: Caller): Seat {
  const seat = seatIn(capability);
  const mine = caller.role === 'panel' ? seat === `page:${caller.tabId}` : !seat.startsWith('page:');
  if (!mine) throw new Refusal('panel-expired');
  return seat;
}

function panelIn(
  known: OpenPanels | undefined,
  capability: string,
  caller: Caller,
): { known: OpenPanels; panel: Panel } {
  const panel = known?.panels.find((one) => one.capability === capability);
  if (!panel || known?.documentId !== caller.documentId) throw new Refusal('panel-expired');
  return { known, panel };
}

/**
 * As `opened`, for a question that carries what the page shows: the member number in it counts as a person reached.
 * @throws Refusal 'panel-expired' or 'too-many'
 */
export async function openedShowing(
  { capability, glimpse }: { capability: string; glimpse?: Glimpse | undefined },
  { caller, now }: { caller: Caller; now: Instant },
): Promise<{ handle: SeenHandle; seat: Seat }> {
  const seat = ownSeat(capability, caller);
  return updateSession<OpenPanels, { handle: SeenHandle; seat: Seat }>(seatKey(seat), (stored) => {
    const { known, panel } = panelIn(stored, capability, caller);
    const { handle } = panel;
    const number = numberOf({ handle, glimpse });
    const met = number && reaching(caller, known.met, number, now);
    return { value: met && met !== known.met ? { ...known, met } : known, result: { handle, seat } };
  });
}

/**
 * Remembers what its page showed to an open panel, or that it goes by the address again (undefined): the popup, which
 * reads no page, is told it. Nothing where the document is another one by now. Whether it goes by the address no more.
 */
export function rememberShown(
  { seat, capability }: { seat: Seat; capability: string },
  shown: Glimpse | undefined,
): Promise<boolean> {
  return updateSession<OpenPanels | undefined, boolean>(seatKey(seat), (known) => {
    const panel = known?.panels.find((one) => one.capability === capability);
    if (!known || !panel || !(panel.shown || shown)) return { value: known, result: false };
    const { shown: _, ...plain } = panel;
    const panels = known.panels.with(known.panels.indexOf(panel), shown ? { ...plain, shown } : plain);
    return { value: { ...known, panels }, result: !panel.shown };
  });
}

/** What the panel in one of these seats was shown of that person, where it was remembered. */
export async function shownAt(seats: Seat[], handle: HandleKey): Promise<Glimpse | undefined> {
  const known = await Promise.all(seats.map((seat) => readSession<OpenPanels>(seatKey(seat))));
  const panels = known.flatMap((one) => one?.panels ?? []);
  return panels.find((panel) => panel.shown && sameHandle(panel.handle, handle))?.shown;
}

/** Forgets what a closed tab had opened. */
export function forgetTab(tabId: number): Promise<void> {
  return browser.storage.session.remove(seatKey(`page:${tabId}`));
}

/** Under which key it is there. */
export function seatKey(seat: string): string {
  return `panels/${seat}`;
}
