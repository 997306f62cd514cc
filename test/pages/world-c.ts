import type { Around } from './furniture.ts';
import type { Person } from './person.ts';
import { style } from './style.ts';
import { dialog } from './walking.ts';
import { pageB } from './world-b.ts';

/**
 * A profile in world C, as far as its own document goes: address and title are the person's, while
 * the page still is somebody else's, with all its keys. The person is in the frame over it, as `pageA` draws them.
 */
export function shellC(person: Person, around: Around, beneath = around.others[0] ?? person): string {
  return pageB(beneath, { ...around, overlay: false, frame: 'active', shellOf: person });
}

/** The frame's document before a person is in it: idle, or the older application that is about to draw one. */
export function preloadPage(isActive: boolean): string {
  if (!isActive) return '<!doctype html><title></title>';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>LinkedIn</title><style>${style}</style></head>
<body class="render-mode-BIGPIPE nav-v2 ember-application"><div id="artdeco-modal-outlet"></div><div class="application-outlet"></div>${dialog}</body></html>`;
}
