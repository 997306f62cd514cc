import { expect } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { MARA, openPanel, type Stage, settled } from './stage.ts';

/** The box in which a message is written, by its name. */
export const BOX = /^Message to/;

/** Keeps Mara, who cares about diary studies. */
export const keep =
  (prepare: (background: FakeBackground) => void = () => {}) =>
  (background: FakeBackground) => {
    background.keep('mara-okafor', { ...MARA, uid: crypto.randomUUID(), interests: ['Diary studies'] });
    prepare(background);
  };

/** Opens the box to Mara. */
export async function drafting(prepare?: (background: FakeBackground) => void): Promise<Stage> {
  const panel = await openPanel(keep(prepare));
  await panel.click('Write');
  return panel;
}

/** Types it, and waits until it is kept. */
export async function write(panel: Stage, text: string): Promise<void> {
  await panel.type(BOX, text);
  await waitUntil(() => expect(panel.background.drafts.message ?? '').toBe(text));
  await settled();
}

/** What the quiet check says. */
export const remarks = ({ root }: Stage) =>
  [...root.querySelectorAll('.remarks li .strong')].map((one) => one.textContent);

export const box = (panel: Stage) => panel.field(BOX);
