import { isLive } from './base.ts';
import { type Handle, type HandleKey, mayBeSeveral } from './handle.ts';
import { isAddress } from './import-handle.ts';
import { newest } from './newest.ts';

/** A handle as views show it. */
export type ShownHandle = HandleKey & { raw: string };

/** The networks somebody is on now, in alphabetical order. */
export function servicesOf(handles: Handle[]): string[] {
  const isProfile = (handle: Handle) => isAddress(handle) && !mayBeSeveral(handle);
  const live = handles.filter((handle) => isLive(handle) && handle.state === 'current' && isProfile(handle));
  return [...new Set(live.map(({ service }) => service))].sort();
}

/** The handle that leads back to the person: a profile, seen in an address, a current one, by its name, the latest known. */
export function handleToShow(handles: Handle[]): ShownHandle | undefined {
  const live = handles.filter((handle) => isLive(handle) && handle.raw && !mayBeSeveral(handle));
  const current = live.filter(({ state }) => state === 'current');
  const candidates = current.length > 0 ? current : live;
  const named = candidates.filter(({ kind }) => kind === 'vanity');
  const chosen = newest(named.length > 0 ? named : candidates);
  return chosen && { service: chosen.service, kind: chosen.kind, value: chosen.value, raw: chosen.raw };
}
