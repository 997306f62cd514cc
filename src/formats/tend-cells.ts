import { CADENCE_UNITS, type Cadence, isCadence } from '../domain/cadence.ts';
import { type Contact, FACT_LIMIT, type HowMet, PHASES, type Phase } from '../domain/contact.ts';
import { FOLLOW_UP_REASONS, type FollowUpReason, SUMMARY_LIMIT } from '../domain/follow-up.ts';
import type { Imported, ImportedFollowUp, ImportedStanding } from '../domain/imported.ts';
import { isPartialDate } from '../domain/key-date.ts';
import { isPlainDate } from '../domain/plain-date.ts';
import { shortText } from './clean-text.ts';

/** What single cells of Tend's own CSV hold: each is written so that people read it, and read back as it was. */

/** Several texts of several lines each: between two a line of three dashes; a note's own such line has one more. */
export function notesCell(notes: string[]): string {
  return notes.map((text) => text.replace(/^-{3,}$/gm, '$&-')).join('\n---\n');
}

/** The texts of such a cell. */
export function notesIn(cell: string): string[] {
  return cell
    .replaceAll('\r\n', '\n')
    .split(/^---$/m)
    .map((text) => text.replace(/^-{4,}$/gm, (dashes) => dashes.slice(1)));
}

/** A day to get back in touch, '2026-12-01 (promise) send the notes'; of the user's own matters the words alone. */
export function followUpLine({ due, reason, summary }: ImportedFollowUp): string {
  const isBare = reason === 'custom' && !summary.startsWith('(');
  return [due, isBare ? '' : `(${reason})`, summary].filter(Boolean).join(' ');
}

/** The day of such a line; undefined where it has none. */
export function followUpIn(line: string): ImportedFollowUp | undefined {
  const [, due = '', why = 'custom', summary = ''] = FOLLOW_UP.exec(line.trim()) ?? [];
  if (!isPlainDate(due)) return undefined;
  return { due, reason: why as FollowUpReason, summary: shortText(summary, SUMMARY_LIMIT) };
}

const FOLLOW_UP = new RegExp(`^(\\S+)(?: \\((${FOLLOW_UP_REASONS.join('|')})\\))?(?: (.*))?$`, 's');

/** Texts with a line for each. */
export function linesCell(texts: string[] = []): string {
  return texts.map((text) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
}

/** How often to be in touch: '2 week', or 'none'. */
export function cadenceCell(cadence: Contact['cadence']): string {
  return typeof cadence === 'object' ? `${cadence.every} ${cadence.unit}` : (cadence ?? '');
}

/** How often to be in touch, by such a cell. */
export function cadenceIn(cell: string): Imported['cadence'] {
  if (cell === 'none') return cell;
  const [every, unit] = cell.split(' ');
  const cadence = { every: Number(every), unit: CADENCE_UNITS.find((one) => one === unit) };
  return isCadence(cadence) ? (cadence satisfies Cadence) : undefined;
}

/** A stage as people call it: 'let go'. */
export function phaseCell(phase: Phase): string {
  return phase === 'letGo' ? 'let go' : phase;
}

/** The stage that such a cell names, or that its own word does, which earlier files have. */
function phaseIn(cell: string): Phase | undefined {
  return PHASES.find((one) => one === cell || phaseCell(one) === cell.trim().toLowerCase());
}

/** Where somebody stands, by four cells; what is not among the words there are is left out. */
export function standingIn(cells: {
  phase: string;
  importance: string;
  pausedUntil: string;
  tracked: string;
}): ImportedStanding | undefined {
  const phase = phaseIn(cells.phase);
  const importance = ([0, 1, 2, 3] as const).find((one) => String(one) === cells.importance);
  const standing: ImportedStanding = {
    ...(phase && { phase }),
    ...(importance !== undefined && { importance }),
    ...(isPlainDate(cells.pausedUntil) && { pausedUntil: cells.pausedUntil }),
    ...(cells.tracked === YES && { tracked: true }),
  };
  return Object.keys(standing).length > 0 ? standing : undefined;
}

/** What says that something is so. */
export const YES = 'yes';

/** How the user met somebody, by cells. */
export function howMetIn(cells: Record<keyof HowMet, string>): HowMet | undefined {
  const told = Object.entries(cells).flatMap(([key, cell]) => {
    const text = shortText(cell, FACT_LIMIT);
    return text && (key !== 'on' || isPartialDate(text)) ? [[key, text] as const] : [];
  });
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}
