import type { Field, Glimpse, Unread } from '../domain/glimpse.ts';
import type { HandleKey } from '../domain/handle.ts';

export type { Field, Glimpse, Unread };

/** A handle as an address shows it: normalised, with the spelling it had there. */
export type SeenHandle = HandleKey & { kind: 'vanity' | 'memberId'; raw: string };

/** One website Tend knows people on, by its addresses and tab titles. Pure. */
export interface SiteAddress {
  service: string;
  /** As people call it. */
  name: string;
  /** Its hosts; their subdomains are its own too. */
  hosts: string[];
  /** The person an address is about; undefined where it is about nobody. */
  recognise(url: string): SeenHandle | undefined;
  /** The address to go back to. */
  profileUrl(handle: { kind: string; raw: string }): string;
  /** The name in a profile's tab title; undefined where it holds none. */
  titleName(title: string): string | undefined;
}

/** What a content script knows about the sites it stands in. */
export interface SiteHere {
  recognise(url: string): SeenHandle | undefined;
  titleName(title: string, handle: { service: string }): string | undefined;
  /** The person a page shows, or the reason why that cannot be said. Touches nothing, never throws. Not there where pages are not read. */
  read?(document: Document, url: string): Glimpse | Unread;
  /** A frame in which the page shows another page of its own; to be watched too. */
  innerFrame?(document: Document): HTMLIFrameElement | null | undefined;
}
