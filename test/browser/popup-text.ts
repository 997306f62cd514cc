import type { Page } from 'puppeteer-core';
import { readParts } from './screen-words.ts';
import { until } from './until.ts';

/** What the popup shows now. */
export interface PopupText {
  /** 'Overdue · 1' */
  groups: string[];
  /** Who is due, why, and what was last noted, in order: 'Mara Okafor: send the notes · “Prefers calls.”'. */
  lines: string[];
  /** The person whose profile is in sight, if any. */
  here: string;
}

/** Reads the popup, once it shows what it should. */
export function seePopup(popup: Page, what: string, shows: (text: PopupText) => boolean): Promise<PopupText> {
  let last: PopupText | undefined;
  const look = async () => {
    const parts = await readParts(popup, {
      busy: 'main[aria-busy=true]',
      today: 'header time', // without words until all lines have theirs
      groups: 'main section:not(.person) > h2',
      names: 'main .line .open .strong',
      reasons: 'main .line .open .reasons',
      here: 'main .person h2',
    });
    const lines = parts.names.map((name, index) => `${name}: ${parts.reasons[index]}`);
    last = { groups: parts.groups, lines, here: parts.here.join() };
    return parts.busy.length === 0 && !parts.today.includes('') && shows(last) ? last : undefined;
  };
  return until(`the popup shows ${what}`, look, { seen: () => last });
}
