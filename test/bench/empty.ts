import { rmSync } from 'node:fs';
import { type Contestant, startContestant } from './contestant.ts';
import { EMPTY_POPUP, EMPTY_STORE, writeEmptyExtension } from './empty-extension.ts';
import { timeFrom } from './stopwatch.ts';
import { type Difference, fillStore, type Stored } from './store-rows.ts';

/** Starts the empty extension, with a copy of Tend's store and the rows that it writes for a note. */
export async function startEmpty(written: Difference, { shapes, rows }: Stored): Promise<Contestant> {
  const extension = writeEmptyExtension(written);
  process.once('exit', () => rmSync(extension, { recursive: true, force: true }));
  const started = await startContestant({ extension }, (_, inside) =>
    fillStore(inside, EMPTY_STORE, rows, shapes),
  );
  return {
    ...started,
    onProfile: { in: 'page', shows: `document.querySelector('.empty')?.textContent` },
    popup: {
      address: `${started.running.origin}/${EMPTY_POPUP}`,
      sight: { in: 'page', shows: 'document.body?.textContent' },
    },
    async save(page, text) {
      const send = `dispatchEvent(new CustomEvent('save', { detail: ${JSON.stringify(text)} }))`;
      const shown = `document.querySelector('.empty').textContent === 'Saved'`;
      return (await page.evaluate(timeFrom(send, shown))) as number;
    },
  };
}
