import { handleText } from '../domain/handle.ts';
import type { Imported, SkippedRow } from '../domain/imported.ts';
import { LINE_LIMIT } from '../domain/interaction.ts';
import { fold } from '../domain/name.ts';
import { shortText } from './clean-text.ts';
import { cellOf, type NameIn } from './columns.ts';
import { type CsvRecord, openCsv } from './csv.ts';
import { profileHandle } from './handles.ts';
import { INVITATIONS } from './message-columns.ts';
import { skippedRow } from './person-of-row.ts';
import type { HowRead, ReadPeople } from './read-people.ts';
import { Unusable } from './unusable.ts';
import { dayIn } from './written-dates.ts';

type Name = NameIn<typeof INVITATIONS>;

/**
 * LinkedIn's `Invitations.csv`: who was invited or invited the user; an invitation with words is a message of its day.
 * @param how `withText`: the words are read too, else only the day and the direction
 * @throws Unusable
 */
export async function readInvitations(
  text: AsyncIterable<string>,
  { today, pause, withText = false }: HowRead & { withText?: boolean },
): Promise<ReadPeople> {
  const { columns, batches } = await openCsv(text, { heading: INVITATIONS, isExport: true });
  const people = new Map<string, Imported>();
  const skipped: SkippedRow[] = [];
  let count = 0;
  for await (const batch of batches) {
    for (const record of batch) {
      const cell = (name: Name) => cellOf(record.cells, columns, name);
      const isOut = cell('direction').toUpperCase() === 'OUTGOING';
      const [name, url] = isOut ? [cell('to'), cell('toUrl')] : [cell('from'), cell('fromUrl')];
      const read = invitedOf(record, name, url);
      if ('why' in read) {
        skipped.push(read);
        continue;
      }
      const [id, person] = read;
      const known = people.get(id) ?? person;
      people.set(id, known);
      const day = cell('message') && dayIn(cell('date'), today, 'monthFirst');
      if (!day) continue;
      const words = withText ? shortText(cell('message'), LINE_LIMIT) : '';
      const talk = {
        key: `linkedin-invitation/${id}/${day}`,
        on: day,
        kind: 'message' as const,
        direction: isOut ? ('out' as const) : ('in' as const),
        ...(words && { text: words }),
      };
      const same = known.talks?.find(({ key }) => key === talk.key);
      if (!same) known.talks = [...(known.talks ?? []), talk];
      else if (same.direction !== talk.direction) same.direction = 'both';
    }
    count += batch.length;
    await pause?.(count);
  }
  if (people.size === 0) throw new Unusable('no-usable-rows', { skipped });
  return { people: [...people.values()], skipped };
}

function invitedOf(
  record: CsvRecord,
  written: string,
  url: string,
): [id: string, person: Imported] | SkippedRow {
  const name = shortText(written, 300);
  const handle = profileHandle(url);
  if (!handle && !name) return skippedRow(record, url ? 'unreadable' : 'no-name');
  const fields = name ? { fullName: name } : {};
  return [
    handle ? handleText(handle) : `name:${fold(name)}`,
    { row: record.row, fields, handles: handle ? [handle] : [] },
  ];
}
