import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fastest, type Growth, growthOf } from './growth.ts';
import type { Run } from './record.ts';
import { digits, limitsOf, type Row, timesOver } from './report.ts';

/** The table of one run as a picture: each line as a bar, of which the limit is the same place in all. */

const WIDTH = 920;
const MARGIN = 28;
/** Where the bars begin, where the limit is, and where they are cut off. */
const BAR = { from: 450, limit: 550, end: 650 };
const LINE = 38;
const SHORT = 24;
const HEAD = 74;

/** Light and dark as in `src/ui`; a picture cannot read its custom properties. */
const STYLE = `
  text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #1c1f1d }
  .soft { fill: #5f645f; font-size: 11.5px } .title { font-size: 17px; font-weight: 600 }
  .sheet { fill: #ffffff } .track { fill: #f0eee9 } .within { fill: #256149 } .over { fill: #9a4f06 }
  .limit { stroke: #cfcbc1 } .line { stroke: #e4e1da } .end { text-anchor: end }
  @media (prefers-color-scheme: dark) {
    text { fill: #edeee9 } .soft { fill: #a6ada7 } .sheet { fill: #1d211f } .track { fill: #2b312d }
    .within { fill: #86cfa9 } .over { fill: #f0b35e } .limit { stroke: #4a524d } .line { stroke: #333935 }
  }`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const say = (x: number, y: number, text: string, kind = '') =>
  `<text x="${x}" y="${y}"${kind && ` class="${kind}"`}>${escaped(text)}</text>`;

/** As much of a text as fits. */
const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

const inUnit = (value: number, unit = 'ms') => `${digits(value)}${unit && ` ${unit}`}`;

function barOf({ what, beside, share = 0, ratio, tend, peer, unit, must, verdict }: Row, y: number): string {
  const width = Math.min(BAR.end - BAR.from, Math.max(2, share * (BAR.limit - BAR.from)));
  const measured = peer ? `${digits(tend.median)} : ${inUnit(peer.median, unit)}` : inUnit(tend.median, unit);
  const value = ratio === undefined ? measured : `${timesOver(ratio)}  (${measured})`;
  return [
    say(MARGIN, y + 13, cut(what, 60)),
    beside && say(MARGIN, y + 28, cut(`beside ${beside}`, 72), 'soft'),
    `<rect x="${BAR.from}" y="${y + 6}" width="${BAR.end - BAR.from}" height="10" rx="5" class="track"/>`,
    `<rect x="${BAR.from}" y="${y + 6}" width="${width.toFixed(1)}" height="10" rx="5" class="${verdict}"/>`,
    `<line x1="${BAR.limit}" x2="${BAR.limit}" y1="${y + 2}" y2="${y + 20}" class="limit"/>`,
    say(WIDTH - MARGIN, y + 13, value, 'end'),
    say(WIDTH - MARGIN, y + 28, limitsOf(must, unit), 'soft end'),
  ].join('');
}

const COLUMNS = [540, 630, 720, WIDTH - MARGIN];

function growthLine({ what, unit, small, full, large, reckoned }: Growth, y: number): string {
  const cells = [small, full, large, reckoned].map((value, at) =>
    say(COLUMNS[at] ?? 0, y + 13, value === undefined ? '–' : inUnit(value, unit), 'end'),
  );
  return say(MARGIN, y + 13, cut(what, 60)) + cells.join('');
}

/** The picture, as SVG. */
export function pictureOf({ rows, machine, run, rounds }: Run): string {
  const shown = rows.filter(
    ({ size, backend, share }) => size === 'full' && backend === 'leveldb' && share !== undefined,
  );
  const growths = growthOf(rows);
  let y = HEAD;
  const parts = shown.map((row) => {
    const part = barOf(row, y);
    y += LINE;
    return part;
  });
  if (growths.length > 0) {
    y += 20;
    parts.push(
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y - 8}" y2="${y - 8}" class="line"/>`,
      say(MARGIN, y + 13, 'How it grows: contacts', 'soft'),
      ...['3,000', '30,000', '90,000', '300,000 (reckoned)'].map((head, at) =>
        say(COLUMNS[at] ?? 0, y + 13, head, 'soft end'),
      ),
    );
    y += SHORT;
    for (const growth of growths) {
      parts.push(growthLine(growth, y));
      y += SHORT;
    }
    parts.push(say(MARGIN, y + 13, fastest(growths), 'soft'));
    y += SHORT;
  }
  const [first = '', ...others] = machine.split('; ');
  const height = y + 56;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"><title>The benchmark’s table</title>
<style>${STYLE}</style><rect width="${WIDTH}" height="${height}" rx="14" class="sheet"/>
${say(MARGIN, 36, 'Tend beside what the platform takes', 'title')}
${say(MARGIN, 56, '30,000 contacts, 100,000 notes, 100,000 conversations; medians', 'soft')}
${say(BAR.limit, 56, 'limit', 'soft end')}
${parts.join('\n')}
${say(MARGIN, height - 34, `${run.slice(0, 10)}, ${rounds} rounds; ${first}`, 'soft')}
${say(MARGIN, height - 18, others.join('; '), 'soft')}
</svg>
`;
}

const PICTURES = {
  kept: join(import.meta.dirname, '../../.tend/bench.svg'),
  published: join(import.meta.dirname, '../pictures/bench.svg'),
};

/** Draws the run beside its record; with `TEND_PICTURES` into the pictures of the README as well. */
export function draw(run: Run): void {
  const svg = pictureOf(run);
  writeFileSync(PICTURES.kept, svg);
  if (process.env.TEND_PICTURES) writeFileSync(PICTURES.published, svg);
}
