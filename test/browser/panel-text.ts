import type { Frame, Page } from 'puppeteer-core';
import { findPanelFrame } from './panel-frame.ts';
import { readParts } from './screen-words.ts';
import { until } from './until.ts';

/** Where a new note is written. */
export const COMPOSER = '.composer textarea';

/** What the panel shows now, as a person reads it. */
export interface PanelText {
  /** The name, or the address where the name is not known. */
  title: string;
  line: string;
  /** 'Due tomorrow · send the notes', or that nothing is set. */
  next: string;
  /** Pinned first, then newest first. */
  notes: string[];
  followUps: string[];
  /** What stands in the composer, and what is said of it. */
  draft: string;
  status: string;
  /** What was just done. */
  toast: string;
  /** Alerts: why something could not be done. */
  trouble: string;
  collapsed: boolean;
}

/** Where each part of the panel stands. */
const PARTS = {
  title: 'h1:not(.soft)',
  line: 'header p.soft:not(.next)',
  next: 'header .next',
  notes: '.timeline .text',
  followUps: '.follow-ups li .grow',
  draft: COMPOSER,
  status: '.composer [role=status]',
  toast: '.toast',
  trouble: '[role=alert]',
  tab: 'button.tab',
};

/** Reads the panel in its frame. */
export async function readPanel(frame: Frame): Promise<PanelText> {
  const { notes, followUps, tab, ...single } = await readParts(frame, PARTS);
  const first = (texts: string[]) => texts.join(' ');
  return {
    title: first(single.title),
    line: first(single.line),
    next: single.next.join(' · '),
    notes,
    followUps,
    draft: first(single.draft),
    status: first(single.status),
    toast: first(single.toast),
    trouble: first(single.trouble),
    collapsed: tab.length > 0,
  };
}

/** Waits until the panel in the page shows it. */
export function seePanel(page: Page, what: string, shows: (panel: PanelText) => boolean): Promise<PanelText> {
  return seePanelIn(page, () => findPanelFrame(page), what, shows);
}

/** Waits until the panel in the browser's side panel shows it. */
export function seeSidePanel(
  side: Page,
  what: string,
  shows: (panel: PanelText) => boolean,
): Promise<PanelText> {
  return seePanelIn(side, async () => side.mainFrame(), what, shows);
}

function seePanelIn(
  page: Page,
  find: () => Promise<Frame | undefined>,
  what: string,
  shows: (panel: PanelText) => boolean,
): Promise<PanelText> {
  let last: PanelText | undefined;
  const look = async () => {
    const frame = await find();
    last = frame && (await readPanel(frame).catch(() => undefined)); // the frame may go while it is read
    return last && shows(last) ? last : undefined;
  };
  return until(`the panel shows ${what}`, look, { seen: () => last ?? `no panel in ${page.url()}` });
}
