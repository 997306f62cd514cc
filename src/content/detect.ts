import { native } from '../api/native.ts';
import { recognise } from '../sites/index.ts';
import type { EarlyQuestion } from './early-question.ts';

// The first script in the page, as small as can be: on a profile it asks the background at once, so that the
// worker's start hides behind the page's own loading. The panel's script takes the answer up.
function askEarly(): void {
  const handle = recognise(location.href);
  if (!handle) return;
  const reply = native().runtime.sendMessage({ ask: 'openPanel', input: { handle } });
  const world = globalThis as typeof globalThis & { earlyQuestion?: EarlyQuestion };
  world.earlyQuestion = { handle, reply: reply.catch(() => undefined) };
}

// A prerendered page may never be seen; it is no visit.
if (!('prerendering' in document && document.prerendering)) askEarly();
