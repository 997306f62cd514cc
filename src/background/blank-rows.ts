import { pairIn } from '../domain/apart.ts';
import type { Change } from '../domain/change.ts';
import type { Contact } from '../domain/contact.ts';
import { type Handle, handleText } from '../domain/handle.ts';
import type { Interaction } from '../domain/interaction.ts';
import { messageBox } from '../domain/message-draft.ts';
import type { Draft } from '../domain/note.ts';
import { partedFrom, type Spans, tells, uidSpans, widen } from '../domain/telling.ts';
import { changeWithout, interactionWithout, isOfTheirTrip } from '../domain/without-people.ts';
import type { RowsOfTable } from '../formats/backup.ts';
import type { Setting } from '../store/database.ts';

/** What of a copy is to go. */
interface Doomed {
  isGone(row: object): boolean;
  /** Uids of the erased rows. */
  gone: ReadonlySet<string>;
  spans: Spans;
  /** Changes of contacts, in their order. */
  people: Change[];
}

/**
 * The rows of a copy without what was erased; undefined where nothing of it is in there. Whoever was together with an
 * erased person when the copy was made is in it as they were before: that is told by the copy's own log.
 * @param read reads the copy, from the beginning each time
 * @param gone uids of the erased rows
 */
export async function blankedRows(
  read: () => AsyncIterable<RowsOfTable>,
  gone: ReadonlySet<string>,
): Promise<AsyncGenerator<RowsOfTable> | undefined> {
  const isGone = goneBy(gone);
  const spans = uidSpans(gone);
  const people: Change[] = [];
  let isIn = false;
  for await (const { table, rows } of read())
    for (const row of rows) {
      if (isGone(row) || tookPart(row, gone)) isIn = true;
      if (table === 'changes' && (row as Change).table === 'contacts') people.push(row as Change);
    }
  if (!isIn) return undefined;
  while (widen(spans, people));
  return without(read(), { isGone, gone, spans, people });
}

/** Knows rows that are to go; handles come before drafts, so that a draft is known by whose handle it is about. */
function goneBy(gone: ReadonlySet<string>): (row: object) => boolean {
  const people = new Set<string>();
  return (row: Partial<Handle & Draft & Setting>) => {
    const { uid = '', contactUid = '', view = '', handle = '', key = '' } = row;
    const about = [
      uid,
      contactUid,
      view.slice(view.lastIndexOf('#') + 1).replace(messageBox(''), ''),
      ...pairIn(key),
    ];
    const isErased = about.some((one) => gone.has(one));
    if (isErased && row.service) people.add(handleText(row as Handle));
    return isErased || people.has(handle);
  };
}

async function* without(
  pages: AsyncIterable<RowsOfTable>,
  { isGone, gone, spans, people }: Doomed,
): AsyncGenerator<RowsOfTable> {
  for await (const { table, rows } of pages) {
    if (table === 'changes') {
      const blanked = (rows as Change[]).map((row) => {
        if (row.table === 'interactions' && !gone.has(row.uid)) return changeWithout(row, gone);
        const { before: _, after: __, called: ___, ...rest } = row;
        const isTelling = isGone(row) || tells(spans, row) || isOfTheirTrip(row, gone);
        return isTelling ? { ...rest, erased: true } : row;
      });
      yield { table, rows: blanked };
      continue;
    }
    const left = rows.filter((row) => !isGone(row));
    if (table === 'contacts')
      yield { table, rows: left.map((row) => partedFrom(spans, row as Contact, people)) };
    else if (table === 'interactions')
      yield { table, rows: (left as Interaction[]).flatMap((row) => interactionWithout(row, gone) ?? []) };
    else yield { table, rows: left };
  }
}

/** Whether somebody erased took part in it, as far as the row tells; of a change, before it or after. */
function tookPart(row: Partial<Interaction & Change>, gone: ReadonlySet<string>): boolean {
  const { participants = [], others = [] } = row;
  return [...participants, ...others].some((uid) => gone.has(uid));
}
