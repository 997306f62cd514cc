import type { PlainDate } from '../domain/base.ts';
import { type Interaction, lineFrom, type Said, type SaidAnew } from '../domain/interaction.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Log } from './write.ts';

/**
 * Adds an interaction, as part of an action.
 * @returns its uid
 * @throws Refusal 'day-ahead' or 'too-long'
 */
export async function addInteraction(
  log: Log,
  participants: string[],
  said: Said,
  today: PlainDate,
): Promise<string> {
  const row: Interaction = {
    ...log.base(),
    participants: [...new Set(participants)],
    ...asKept(said, today),
  };
  await log.add('interactions', row);
  return row.uid;
}

type WholeAnew = Omit<Said, 'answered'> & Pick<SaidAnew, 'answered'>;

/** As it is kept: on one line, and a reply only of what went out. */
export function asKept({ answered, text, ...said }: Said | WholeAnew, today: PlainDate) {
  if (said.on > today) throw new Refusal('day-ahead');
  const reply = said.direction === 'out' && typeof answered === 'boolean' ? { answered } : {};
  return { ...said, text: lineFrom(oneLine(text)), ...reply };
}
