import type { Input } from '../../api/contract.ts';
import type { PlainDate } from '../../domain/base.ts';
import { handleText } from '../../domain/handle.ts';
import type { Forecast, Outcome } from '../../domain/import-plan.ts';
import type { Imported } from '../../domain/imported.ts';
import type { FoundPerson } from '../../domain/joined-imports.ts';
import { oncePerPerson } from '../../domain/once-per-person.ts';
import type { Left, ReadFile } from './read-import.ts';

/** How an import goes, said once for all of it. */
export type AskedTerms = Omit<Input<'comparePeople'>, 'people'>;

/** What would become of a file, before anything of it is written. */
export interface DryRun {
  file: ReadFile;
  terms: AskedTerms;
  today: PlainDate;
  /** What would become of each person found, in their order. */
  forecasts: Forecast[];
  /** By what becomes of them, the places of people in `file.found`. */
  lists: Record<Outcome, number[]>;
  /** Of those whom an earlier record told of, that record, by their place in `file.found`. */
  earlier: Map<number, FoundPerson>;
}

/** The lists a person can look into; 'skipped' also has those whom an earlier record told of. */
export const LISTS = ['new', 'changed', 'same', 'conflict', 'skipped', 'removed'] as const;
export type ListName = (typeof LISTS)[number];

/** One line of such a list. */
export type DryRunLine =
  | {
      file: string;
      row: number;
      at: number;
      person: Imported;
      forecast: Forecast;
      earlier?: FoundPerson | undefined;
    }
  | { file: string; row: number; left: Left };

/** People asked about at a time, and characters of them: a message has an end, and the page draws between two. */
const AT_ONCE = 500;
const CHARACTERS = 2_000_000;

/** A list in pieces that fit into a message each. */
export function* inMessages(people: Imported[]): Generator<Imported[]> {
  let piece: Imported[] = [];
  let characters = 0;
  for (const person of people) {
    const length = JSON.stringify(person).length;
    if (piece.length > 0 && (piece.length >= AT_ONCE || characters + length > CHARACTERS)) {
      yield piece;
      piece = [];
      characters = 0;
    }
    piece.push(person);
    characters += length;
  }
  if (piece.length > 0) yield piece;
}

interface How {
  compare(input: AskedTerms & { people: Imported[] }): Promise<Forecast[]>;
  signal: AbortSignal;
  progress(done: number): void;
}

/** Asks what would become of everybody in a file. */
export async function dryRun(file: ReadFile, terms: AskedTerms, today: PlainDate, how: How): Promise<DryRun> {
  const forecasts: Forecast[] = [];
  for (const people of inMessages(file.found.map(({ person }) => person))) {
    forecasts.push(...(await how.compare({ ...terms, people })));
    how.signal.throwIfAborted();
    how.progress(forecasts.length);
  }
  return sorted({ file, terms, today, forecasts });
}

function sorted({ file, forecasts, ...said }: Omit<DryRun, 'lists' | 'earlier'>): DryRun {
  const lists: DryRun['lists'] = { new: [], changed: [], same: [], conflict: [], removed: [], twice: [] };
  // Two records of one person may have been asked about apart from each other.
  const earlierOf = oncePerPerson();
  const files = new Map(file.found.map(({ person, file }) => [person, file]));
  const earlier = new Map<number, FoundPerson>();
  for (const [at, { person }] of file.found.entries()) {
    const forecast = forecasts[at];
    if (!forecast) continue;
    const first = earlierOf(person, forecast);
    if (first) {
      forecast.is = 'twice';
      earlier.set(at, { person: first, file: files.get(first) ?? file.name });
    }
    lists[forecast.is].push(at);
  }
  return { ...said, file, forecasts, lists, earlier };
}

/** A dry run in which one record in conflict is about somebody new, who gets none of the addresses of others. */
export async function keptAsNew(run: DryRun, at: number, compare: How['compare']): Promise<DryRun> {
  const [found, forecast] = [run.file.found[at], run.forecasts[at]];
  if (!found || forecast?.is !== 'conflict') return run;
  const { uid: _, ...told } = found.person;
  const taken = new Set(forecast.taken?.map(handleText));
  const isOwn = (one: Imported['handles'][number]) => !one.shared && !taken.has(handleText(one));
  const person = { ...told, handles: told.handles.filter(isOwn) };
  const [instead] = await compare({ ...run.terms, people: [person] });
  if (!instead) return run;
  const file = { ...run.file, found: run.file.found.with(at, { ...found, person }) };
  return sorted({ ...run, file, forecasts: run.forecasts.with(at, instead) });
}

/** Of whom something would be written, in the order of the file. */
export function peopleToWrite({ file, lists }: DryRun): Imported[] {
  const places = [...lists.new, ...lists.changed].sort((a, b) => a - b);
  return places.flatMap((at) => file.found[at]?.person ?? []);
}

/** How many lines a list has. */
export function countOf({ file, lists }: DryRun, name: ListName): number {
  return name === 'skipped' ? file.left.length + lists.twice.length : lists[name].length;
}

/** Some lines of a list. */
export function linesOf(run: DryRun, name: ListName, from: number, count: number): DryRunLine[] {
  if (name !== 'skipped') return people(run, run.lists[name].slice(from, from + count));
  const { left } = run.file;
  const lines: DryRunLine[] = left
    .slice(from, from + count)
    .map((one) => ({ file: one.file, row: one.row, left: one }));
  const start = Math.max(0, from - left.length);
  const room = count - lines.length;
  return [...lines, ...people(run, run.lists.twice.slice(start, start + room))];
}

function people({ file, forecasts, earlier }: DryRun, places: number[]): DryRunLine[] {
  return places.flatMap((at) => {
    const [found, forecast] = [file.found[at], forecasts[at]];
    return found && forecast
      ? [{ ...found, row: found.person.row, at, forecast, earlier: earlier.get(at) }]
      : [];
  });
}
