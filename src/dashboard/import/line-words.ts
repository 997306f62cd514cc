import type { Imported, Skipped } from '../../domain/imported.ts';
import { locale, type PlainWord, say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { FIELDS } from '../history/field-words.ts';
import type { DryRunLine } from './dry-run.ts';

const WHY: Record<Skipped | 'twice' | 'several-people' | 'other-name' | 'removed', PlainWord> = {
  'no-name': 'skipped_no_name',
  'same-in-file': 'skipped_same',
  'too-long': 'skipped_too_long',
  unreadable: 'skipped_unreadable',
  'group-thread': 'skipped_group',
  own: 'skipped_own',
  twice: 'skipped_same',
  'several-people': 'conflict_several',
  'other-name': 'conflict_name',
  removed: 'import_removed_line',
};

/** What the line is called: whom the file means. */
export function nameOfLine(line: DryRunLine): string {
  return 'left' in line ? line.left.text || say('import_blank') : nameOf(line.person);
}

function nameOf({ fields, handles }: Imported): string {
  return fields.fullName || handles[0]?.raw || handles[0]?.value || say('nameless');
}

/** Why nothing is written of a line; '' where something is. */
export function whyNot(line: DryRunLine): string {
  const earlier = 'left' in line ? line.left.earlier : line.earlier?.person;
  if (earlier) return sameAs(earlier, line);
  if ('left' in line) return say(WHY[line.left.why]);
  const { is, why } = line.forecast;
  if (is === 'conflict' && why) return say(WHY[why]);
  return is === 'twice' || is === 'removed' ? say(WHY[is]) : '';
}

/** Which row was about the same person: 'row 4 (Mara Okafor)'; of another file, also which. */
function sameAs(earlier: Imported, line: DryRunLine): string {
  const file = 'left' in line ? line.file : line.earlier?.file;
  const who = commas([file === line.file ? '' : file, nameOf(earlier)]);
  return say('skipped_same_row', `${earlier.row.toLocaleString(locale())} (${who})`);
}

/** What changes of somebody: 'Title: Researcher → Lead researcher'. Without a field it is something beside them. */
export function changesOfLine(line: DryRunLine): { label: string; from: string; to: string }[] {
  if ('left' in line || line.forecast.is !== 'changed') return [];
  return (line.forecast.fields ?? []).map(({ field, from, to }) => ({
    label: say(FIELDS[field] as PlainWord),
    from,
    to,
  }));
}
