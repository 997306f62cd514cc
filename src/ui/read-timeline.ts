import type { AnswerTo } from '../api/contract.ts';
import type { TimelinePlace } from '../domain/timeline.ts';

type Page = AnswerTo<'readTimeline'>;

/** A timeline from its beginning, page by page until there are at least so many items, or no more. */
export async function readTimeline(
  page: (after: TimelinePlace | undefined) => Promise<Page>,
  least: number,
): Promise<Page> {
  const read = { ...(await page(undefined)) };
  while (read.next && read.items.length < least) {
    const { items, next } = await page(read.next);
    read.items = [...read.items, ...items];
    if (next) read.next = next;
    else delete read.next;
  }
  return read;
}
