import { Component, createElement, Fragment } from 'preact';
import { ask } from '../api/ask.ts';
import type { Glimpse, Unread } from '../domain/glimpse.ts';
import { Refusal } from '../domain/refusal.ts';
import type { panelMessage } from '../ui/message/panel-message.tsx';
import type { Parts } from '../ui/panel/parts.ts';

/** The late parts, and the style that they need in the panel's document. */
export interface LateParts {
  parts: Parts;
  css: string;
  /** Adds to a reading what matters only once somebody acts. */
  complete(reading: Glimpse | Unread, document: Document): Glimpse | Unread;
}

/** What the panel's script and its late parts leave for each other in the isolated world that both run in. */
export interface Shared {
  tendPreact?: {
    Component: typeof Component;
    createElement: typeof createElement;
    Fragment: typeof Fragment;
  };
  tendLate?: LateParts;
  tendMessage?: { panelMessage: typeof panelMessage; css: string };
}

/**
 * The parts of the panel that few visits need: the background puts them into this page when they are first asked for.
 * @throws Refusal as `ask`, or 'internal' where they did not arrive
 */
export async function lateParts(): Promise<LateParts> {
  const shared = globalThis as typeof globalThis & Shared;
  shared.tendPreact = { Component, createElement, Fragment };
  if (!shared.tendLate) await ask('loadParts', { parts: 'late' });
  if (!shared.tendLate) throw new Refusal('internal');
  return shared.tendLate;
}

/** A reading, completed where the late parts are here. */
export function completed(reading: Glimpse | Unread, document: Document): Glimpse | Unread {
  return (globalThis as typeof globalThis & Shared).tendLate?.complete(reading, document) ?? reading;
}
