import { ask } from '../api/ask.ts';
import { Refusal } from '../domain/refusal.ts';
import { withConnectedOn } from '../sites/linkedin/connected-on.ts';
import type { LoadMessage } from '../ui/message/panel-message.tsx';
import css from '../ui/panel/late-sheet.css?inline';
import { partsWith } from '../ui/panel/parts.ts';
import type { Shared } from './late-parts.ts';

const shared = globalThis as typeof globalThis & Shared;

/** Has the part for messages put into this page, once, and its style into the panel. */
const loadMessage: LoadMessage = async (panel) => {
  if (!shared.tendMessage) await ask('loadParts', { parts: 'message' });
  const { tendMessage, tendLate } = shared;
  if (!tendMessage || !tendLate) throw new Refusal('internal');
  tendLate.css = css + tendMessage.css;
  await panel.home.parts(); // brings the style along
  return tendMessage.panelMessage;
};

// Put into the isolated world of a page when its panel first needs it; see late-parts.ts.
shared.tendLate = {
  parts: partsWith(loadMessage),
  css,
  complete: withConnectedOn,
};
