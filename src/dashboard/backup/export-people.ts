import { ask } from '../../api/ask.ts';
import type { AnswerTo } from '../../api/contract.ts';
import { calledAs, type ExportFormat } from '../../domain/exported.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { WRITERS } from './export-writers.ts';
import type { Progress } from './stored-rows.ts';
import { textsByName } from './texts-by-name.ts';

/** How people are to be taken elsewhere. */
export interface ExportWish {
  /** With what was written about them; not in a calendar. */
  notes?: boolean;
  progress?: Progress;
  /** Ends it: then it throws what `AbortSignal.throwIfAborted` does. */
  signal?: AbortSignal;
}

/** A file of people, to be given away. */
export interface ExportedFile {
  file: Blob;
  name: string;
  /** How many are in it. */
  people: number;
}

/** As many as the background tells of at a time. */
const PAGE = 250;

/**
 * A file of these people, or of all, by their names; undefined where nothing of them would stand in it. Never more than
 * a page and a little is in memory as text.
 */
export async function exportPeople(
  who: readonly string[] | 'all',
  format: ExportFormat,
  { notes = false, progress = () => undefined, signal }: ExportWish = {},
): Promise<ExportedFile | undefined> {
  const { head, write, foot, type, nameOn } = await WRITERS[format]();
  const { now, tally } = await ask('readStore', {});
  const of = who === 'all' ? (tally.contacts ?? 0) : who.length;
  const texts = textsByName();
  let [done, people] = [0, 0];
  for await (const page of pages(who, notes && format !== 'calendar')) {
    signal?.throwIfAborted();
    const written = page.people.flatMap((person) => {
      const text = write(person, { days: page.days, now });
      return text ? { uid: person.contact.uid, name: calledAs(person), text } : [];
    });
    texts.add(written);
    done += page.people.length;
    people += written.length;
    progress(done, Math.max(done, of));
  }
  const pieces: Blob[] = [];
  for await (const piece of texts.pieces()) {
    signal?.throwIfAborted();
    pieces.push(piece);
  }
  signal?.throwIfAborted();
  if (people === 0) return undefined;
  return { file: new Blob([head, ...pieces, foot], { type }), name: nameOn(dayAt(now)), people };
}

async function* pages(
  who: readonly string[] | 'all',
  notes: boolean,
): AsyncGenerator<AnswerTo<'readExported'>> {
  if (who !== 'all') {
    for (let at = 0; at < who.length; at += PAGE)
      yield await ask('readExported', { uids: who.slice(at, at + PAGE), notes });
    return;
  }
  let after: string | undefined;
  do {
    const page = await ask('readExported', { after, notes });
    yield page;
    after = page.next;
  } while (after !== undefined);
}
