import { type Handle, type HandleKey, sameHandle } from '../domain/handle.ts';
import type { MessageWay } from '../domain/message-way.ts';
import { mailFrom, telephoneFrom } from '../domain/reach.ts';
import { handleToShow } from '../domain/shown-handle.ts';
import * as linkedin from './linkedin/address.ts';
import type { SeenHandle, SiteAddress } from './site.ts';
import * as wellfound from './wellfound/address.ts';
import * as xing from './xing/address.ts';

/** The further networks: off until the user turns one on. A new one is its address file and its name here. */
export const furtherSites: SiteAddress[] = [xing, wellfound];

/** Every site Tend knows people on, by its addresses alone: views and the background carry no readers. */
const sites: SiteAddress[] = [linkedin, ...furtherSites];

/** The person an address is about, on whichever site; undefined where it is about nobody. */
export function recognise(url: string): SeenHandle | undefined {
  for (const site of sites) {
    const handle = site.recognise(url);
    if (handle) return handle;
  }
  return undefined;
}

/** What somebody is found by, as a person types or pastes it: a profile's address, a mail's, a telephone number. */
export function handleFrom(typed: string): (HandleKey & { raw: string }) | undefined {
  const text = typed.trim();
  const address = text.replace(/^(https?:\/\/)?/i, 'https://');
  return recognise(address) ?? mailFrom(text) ?? telephoneFrom(text);
}

/** The address of the profile a handle was seen at. @throws where no site knows the service */
export function profileUrl(handle: { service: string; kind: string; raw: string }): string {
  const site = siteOf(handle.service);
  if (!site) throw new Error(`no site for ${handle.service}`);
  return site.profileUrl(handle);
}

/** LinkedIn's window for a new message: the one whose address is known, from links on saved profiles. */
const COMPOSE = 'https://www.linkedin.com/messaging/compose/?recipient=';

/**
 * Where somebody can be written to, by the handles they have: a network's message window where its address is known,
 * else their profile there; then their mails.
 */
export function messageWays(handles: Handle[]): MessageWay[] {
  const current = handles.filter(({ state }) => state === 'current');
  const networks = sites.flatMap(({ service, name, profileUrl }): MessageWay[] => {
    const own = current.filter((one) => one.service === service);
    const member = service === linkedin.service && own.find(({ kind }) => kind === 'memberId');
    if (member) return [{ kind: 'window', url: COMPOSE + recipientIn(member), name }];
    const shown = handleToShow(own);
    return shown ? [{ kind: 'profile', url: profileUrl(shown), name }] : [];
  });
  const mails = current.filter(({ service }) => service === 'email').map(({ value }) => mailWay(value));
  return [...networks, ...mails];
}

/** The whole id where an address showed one: the window knows people by it, as by their number. */
function recipientIn({ value, raw }: Handle): string {
  return encodeURIComponent((/^ACoAA[\w-]+$/.test(raw) ? raw : value).toWellFormed());
}

function mailWay(name: string): MessageWay {
  const url = `mailto:${encodeURIComponent(name.toWellFormed()).replaceAll('%40', '@')}`;
  return { kind: 'mail', url, name };
}

/** The name in the title of a tab that shows this profile; undefined where it holds none. */
export function titleName(title: string, { service }: { service: string }): string | undefined {
  return siteOf(service)?.titleName(title);
}

/** What a network is called; by its own word where no site knows it. */
export function networkName(service: string): string {
  return siteOf(service)?.name ?? service;
}

/** Whether an address is on one of the sites, and shown by the site itself. */
export function isOnSite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const hosts = sites.flatMap((site) => site.hosts);
  return protocol === 'https:' && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Whether an address of a site is written in a way that nobody can read: its escapes are broken. */
export function isUnreadable(address: string): boolean {
  if (!isOnSite(address)) return false;
  try {
    decodeURIComponent(new URL(address).pathname);
    return false;
  } catch {
    return true;
  }
}

/** A site's pages as match patterns of the browser. */
export function patternsOf({ hosts }: SiteAddress): string[] {
  return hosts.map((host) => `https://*.${host}/*`);
}

function siteOf(service: string): SiteAddress | undefined {
  return sites.find((site) => site.service === service);
}

/** Whether an address is that of the profile a handle names. */
export function isProfileOf(url: string, handle: HandleKey): boolean {
  const seen = recognise(url);
  return seen !== undefined && sameHandle(seen, handle);
}
