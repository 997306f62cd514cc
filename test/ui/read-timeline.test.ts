import { expect, test } from 'vitest';
import { readTimeline } from '../../src/ui/read-timeline.ts';

/** A timeline of so many items, three a page. */
function pages(count: number) {
  const asked: (string | undefined)[] = [];
  const items = Array.from({ length: count }, (_, at) => ({ kind: 'note', on: '', note: { uid: `${at}` } }));
  const page = async (after: { uid: string } | undefined) => {
    asked.push(after?.uid);
    const from = Number(after?.uid ?? 0);
    const next = from + 3 < count ? { next: { on: '', uid: `${from + 3}` } } : {};
    return { items: items.slice(from, from + 3), ...next } as never;
  };
  return { asked, page };
}

test('a timeline is read as far as it is wanted, and no further', async () => {
  const { asked, page } = pages(10);
  const { items, next } = await readTimeline(page as never, 4);
  expect(items).toHaveLength(6);
  expect(next).toMatchObject({ uid: '6' });
  expect(asked).toEqual([undefined, '3']);
});

test('of a short one there is no more', async () => {
  const { items, next } = await readTimeline(pages(5).page as never, 100);
  expect(items).toHaveLength(5);
  expect(next).toBeUndefined();
});
