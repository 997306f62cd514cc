import { fillStore } from '../bench/store-rows.ts';
import { manyPeople } from './fill-people.ts';
import type { Running } from './running.ts';

/** Puts that many people into the store behind Tend's back, as an import would have left them. */
export async function fillPeople(
  tend: Running,
  count: number,
  more: Record<string, object[]> = {},
): Promise<void> {
  const page = await tend.openExtensionPage('manifest.json');
  const today = new Date().toISOString().slice(0, 10);
  const rows = { ...manyPeople(count, today), ...more };
  const stretch = 2000;
  const longest = Math.max(...Object.values(rows).map(({ length }) => length));
  for (let from = 0; from < longest; from += stretch) {
    const part = Object.entries(rows).map(([table, all]) => [table, all.slice(from, from + stretch)]);
    await fillStore(page, 'tend', Object.fromEntries(part));
  }
  await page.close();
}
