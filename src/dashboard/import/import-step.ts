import type { PlainDate } from '../../domain/base.ts';
import type { ExportFile } from '../../formats/export-zip.ts';
import type { Mapping } from '../../formats/mapped-csv.ts';
import type { PersonColumn } from '../../formats/person-columns.ts';
import type { Candidate } from '../../formats/who-is-me.ts';
import { sayCount } from '../../words/plural.ts';
import type { DryRun, ListName } from './dry-run.ts';
import type { Left, Reader, Wanted } from './read-import.ts';

/** A file inside an export, which the user may leave out. */
export interface MemberChoice {
  kind: ExportFile;
  name: string;
  isWanted: boolean;
}

/** A table of an unknown kind: its beginning, and what its columns tell. */
export interface TableBeginning {
  header: string[];
  rows: string[][];
  mapping: Mapping;
}

/** Where an import is. What the user is asked carries the way to answer. */
export type ImportStep =
  | { at: 'waiting' }
  | { at: 'reading'; records: number }
  | { at: 'wanted'; members: MemberChoice[]; withText: boolean; answer(wanted: Wanted): void }
  | { at: 'me'; candidates: Candidate[]; answer(id: string): void }
  | { at: 'mapping'; columns: TableBeginning; answer(mapping: Mapping): void }
  | { at: 'comparing'; done: number; of: number }
  | { at: 'ready'; run: DryRun; open: ListName | undefined; page: number }
  /** `left`: why each record is none, where that is the reason. */
  | { at: 'failed'; problem: string; left: Left[] }
  | { at: 'snapshot' }
  | { at: 'handed-on' };

/** What a column may tell, with which one alone somebody is known. */
export const TELLS_WHO: PersonColumn[] = ['fullName', 'givenName', 'familyName', 'profile', 'email', 'phone'];

/** Whether columns tell who somebody is. */
export function tellsWho(mapping: Mapping): boolean {
  return mapping.some((one) => one !== undefined && TELLS_WHO.includes(one));
}

/** The user's answers to what a file does not tell, asked one after the other. */
export function readerFor(today: PlainDate, signal: AbortSignal, show: (step: ImportStep) => void): Reader {
  const asked = <Answer>(step: (answer: (given: Answer) => void) => ImportStep) =>
    new Promise<Answer>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      show(
        step((given) => {
          show({ at: 'reading', records: 0 });
          resolve(given);
        }),
      );
    });
  return {
    today,
    signal,
    progress: (records) => show({ at: 'reading', records }),
    wanted: (found) =>
      asked((answer) => ({
        at: 'wanted',
        // Who was invited and never answered is nobody one knows: taken when asked for, or alone.
        members: found.map(({ kind, name }) => ({
          kind,
          name,
          isWanted: kind !== 'invitations' || found.length === 1,
        })),
        withText: false,
        answer,
      })),
    me: (candidates) => asked((answer) => ({ at: 'me', candidates, answer })),
    mapping: (columns) => asked((answer) => ({ at: 'mapping', columns, answer })),
  };
}

/** '12,000 rows read' */
export function recordsText(records: number): string {
  return sayCount('import_read', records);
}
