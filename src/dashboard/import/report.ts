import { BOM, csvLine } from '../../formats/safe-cells.ts';
import { arrow, say } from '../../words/index.ts';
import { countOf, type DryRun, LISTS, linesOf } from './dry-run.ts';
import { changesOfLine, nameOfLine, whyNot } from './line-words.ts';
import { LIST_TITLES } from './list-words.ts';
import { nextTurn } from './next-turn.ts';

/** Lines written before the page may draw. */
const AT_ONCE = 500;

/** What would become of every record of a file, as a table that no spreadsheet takes for formulas. */
export async function reportOf(run: DryRun): Promise<Blob> {
  const head = ['report_file', 'report_row', 'report_becomes', 'report_who', 'report_why'] as const;
  const parts = [BOM, csvLine(head.map((word) => say(word)))];
  for (const name of LISTS) {
    for (let from = 0; from < countOf(run, name); from += AT_ONCE) {
      for (const line of linesOf(run, name, from, AT_ONCE)) {
        const changes = changesOfLine(line).map(({ label, from: was, to }) =>
          say('label_value', label, `${was} ${arrow()} ${to}`),
        );
        const why = [whyNot(line), ...changes].filter(Boolean).join('; ');
        parts.push(csvLine([line.file, String(line.row), say(LIST_TITLES[name]), nameOfLine(line), why]));
      }
      await nextTurn();
    }
  }
  return new Blob(parts, { type: 'text/csv' });
}
