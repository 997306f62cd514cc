import type { PlainDate } from '../domain/base.ts';
import type { Said } from '../domain/interaction.ts';

/** What one press on "We talked" says. */
export function plainTalk(on: PlainDate): Said {
  return { kind: 'message', direction: 'both', on, text: '', touch: true };
}
