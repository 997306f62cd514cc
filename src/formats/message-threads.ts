import type { PlainDate } from '../domain/base.ts';
import { handleText } from '../domain/handle.ts';
import { LINE_LIMIT } from '../domain/interaction.ts';
import { fold } from '../domain/name.ts';
import { oneLine } from '../domain/one-line.ts';
import { clean, shortText } from './clean-text.ts';
import { profileHandle, type ToldHandle } from './handles.ts';

/** Somebody in a conversation. */
export interface Participant {
  /** `handleText` of their profile; where none is told, 'name:' and the name as it is compared. */
  id: string;
  name: string;
  handle?: ToldHandle;
  /** Has an address that is no person's: a company, say. */
  isNoPerson?: true;
}

/** What was said in a conversation on one day. */
export interface DayOfThread {
  /** Who wrote, by id. */
  from: Set<string>;
  /** The messages, if asked for; `at` is the moment as it is written, which sorts. */
  lines: { from: string; at: string; text: string }[];
}

/** One conversation, as far as the file tells. */
export interface Thread {
  /** The first record of it in the file. */
  row: number;
  /** Who is in it, by id. */
  people: Set<string>;
  days: Map<PlainDate, DayOfThread>;
}

/** Messages kept of one day, if they are asked for; an interaction's line holds no more. */
const MOST_LINES = 200;

/** What LinkedIn writes in place of somebody who left, or hides. */
const NOBODY =
  /^linkedin[ -](?:member|user|mitglied|nutzer)|^(?:membre|miembro|membro|usu[aá]rio) (?:de |do )?linkedin/i;

/** Everybody who occurs, each kept once. Texts are copied out: a piece of the file would keep all of it in memory. */
export function participants() {
  const known = new Map<string, Participant>();
  const byUrl = new Map<string, Participant>();
  const keep = (one: Participant) => {
    const found = known.get(one.id);
    if (!found) known.set(one.id, structuredClone(one));
    else if (!found.name && one.name) found.name = structuredClone(one.name);
    return known.get(one.id) as Participant;
  };
  return {
    known,
    /** The participant with a name and an address, either may be ''; undefined for neither. */
    of(written: string, url: string): Participant | undefined {
      const seen = url && byUrl.get(url);
      if (seen) return seen.name ? seen : keep({ ...seen, name: nameOf(written) });
      const name = nameOf(written);
      const handle = url ? profileHandle(url) : undefined;
      if (!url) return name ? keep({ id: `name:${fold(name)}`, name }) : undefined;
      const one: Participant = handle
        ? { id: handleText(handle), name, handle }
        : { id: `address:${url.slice(0, 300)}`, name, isNoPerson: true };
      const kept = keep(one);
      byUrl.set(structuredClone(url), kept);
      return kept;
    },
  };
}

function nameOf(written: string): string {
  const name = shortText(written, 300);
  return NOBODY.test(name) ? '' : name;
}

/** Several names in one cell. A comma may also be part of one name ('Silva, MBA'): then not all have two words. */
export function namesIn(cell: string): string[] {
  const names = cell.split(/\s*[,;]\s*/).filter(Boolean);
  return names.length > 1 && names.every((name) => /\S\s+\S/.test(name)) ? names : [cell];
}

/** Notes that somebody wrote on a day. */
export function addMessage(
  thread: Thread,
  day: PlainDate,
  from: string,
  said?: { at: string; text: string },
): void {
  let found = thread.days.get(day);
  if (!found) {
    found = { from: new Set<string>(), lines: [] };
    thread.days.set(structuredClone(day), found);
  }
  found.from.add(from);
  if (said && found.lines.length < MOST_LINES) {
    const text = oneLine(clean(said.text.slice(0, 2 * LINE_LIMIT)));
    if (text) found.lines.push(structuredClone({ from, at: said.at, text }));
  }
}

/** Takes out whoever is told by name alone beside an address with the same name: records of before they left. */
export function uniteNames({ people, days }: Thread, known: Map<string, Participant>): void {
  const named = new Map<string, string>();
  for (const id of people) if (!id.startsWith('name:')) named.set(fold(known.get(id)?.name ?? ''), id);
  for (const id of [...people]) {
    const same = id.startsWith('name:') ? named.get(id.slice('name:'.length)) : undefined;
    if (same === undefined) continue;
    people.delete(id);
    for (const { from, lines } of days.values()) {
      if (from.delete(id)) from.add(same);
      for (const line of lines) if (line.from === id) line.from = same;
    }
  }
}
