import type { SkippedRow } from '../domain/imported.ts';
import { type Columns, cellOf, type NameIn } from './columns.ts';
import { type CsvRecord, openCsv } from './csv.ts';
import { MESSAGES } from './message-columns.ts';
import { readPartners } from './message-partners.ts';
import {
  addMessage,
  namesIn,
  type Participant,
  participants,
  type Thread,
  uniteNames,
} from './message-threads.ts';
import { skippedRow } from './person-of-row.ts';
import type { HowRead, ReadPeople } from './read-people.ts';
import { Unusable } from './unusable.ts';
import { type Candidate, whoIsMe } from './who-is-me.ts';
import { dayIn } from './written-dates.ts';

type Name = NameIn<typeof MESSAGES>;

/** Who the user may be, where a file does not tell: to be asked, and the file to be read again with the answer. */
export interface Unsure {
  whoIsMe: Candidate[];
}

/** How messages are read. */
export interface HowMessagesRead extends HowRead {
  /** The user, as a `Candidate`'s id; absent, whoever the file tells it is. */
  me?: string | undefined;
  /** Whether what was written is read too; else only days and directions. */
  withText?: boolean;
}

/**
 * LinkedIn's `messages.csv`, of any year: for everyone the user wrote with alone, the days and the directions. The day
 * is the one the file says, in UTC, so that two exports agree on it wherever they are read.
 * @throws Unusable
 */
export async function readMessages(
  text: AsyncIterable<string>,
  { today, pause, me, withText = false }: HowMessagesRead,
): Promise<ReadPeople | Unsure> {
  const { columns, batches } = await openCsv(text, { heading: MESSAGES, isExport: true });
  const everybody = participants();
  const threads = new Map<string, Thread>();
  const skipped: SkippedRow[] = [];
  const mine = new Set<string>(me ? [me] : []);
  let count = 0;
  for await (const batch of batches) {
    for (const record of batch) {
      const cell = (name: Name) => cellOf(record.cells, columns, name);
      const day = dayIn(cell('date'), today, 'monthFirst');
      const sender = everybody.of(cell('from'), cell('fromUrl'));
      if (!day || !sender) {
        skipped.push(skippedRow(record, day ? 'no-name' : 'unreadable'));
        continue;
      }
      const receivers = receiversOf(record, columns, everybody.of);
      const thread = threadOf(threads, record.row, cell('conversation'), [sender, ...receivers]);
      const said = withText ? { at: cell('date'), text: cell('content') } : undefined;
      addMessage(thread, day, sender.id, said);
      // Before 2021 the file says itself who is who.
      const direction = cell('direction').toUpperCase();
      if (!me && direction === 'OUTGOING') mine.add(sender.id);
      if (!me && direction === 'INCOMING' && receivers.length === 1) mine.add(receivers[0]?.id ?? '');
    }
    count += batch.length;
    await pause?.(count);
  }
  for (const thread of threads.values()) uniteNames(thread, everybody.known);
  if (mine.size === 0 && threads.size > 0) {
    const found = whoIsMe(threads.values(), everybody.known);
    if (typeof found !== 'string') return unsureOr(found, skipped);
    mine.add(found);
  }
  return readPartners({ threads, mine, known: everybody.known, skipped, pause: () => pause?.(count) });
}

function unsureOr(candidates: Candidate[], skipped: SkippedRow[]): Unsure {
  if (candidates.length === 0) throw new Unusable('no-usable-rows', { skipped });
  return { whoIsMe: candidates };
}

function receiversOf(
  { cells }: CsvRecord,
  columns: Columns<Name>,
  participant: (name: string, url: string) => Participant | undefined,
): Participant[] {
  const urls = cellOf(cells, columns, 'toUrls')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const to = cellOf(cells, columns, 'to');
  const names = urls.length === 1 ? [to] : namesIn(to);
  const pairs = urls.length === 0 ? names.map((name) => [name, '']) : urls.map((url, at) => [names[at], url]);
  // Names that do not pair off belong to nobody in particular.
  const pairsOff = urls.length === 0 || names.length === urls.length;
  return pairs.flatMap(([name = '', url = '']) => participant(pairsOff ? name : '', url) ?? []);
}

function threadOf(
  threads: Map<string, Thread>,
  row: number,
  conversation: string,
  people: Participant[],
): Thread {
  const key = conversation || [...new Set(people.map(({ id }) => id))].sort().join('\n');
  const thread = threads.get(key) ?? { row, people: new Set<string>(), days: new Map() };
  for (const { id } of people) thread.people.add(id);
  if (!threads.has(key)) threads.set(structuredClone(key), thread);
  return thread;
}
