import type { PlainDate } from '../../domain/base.ts';
import type { FoundPerson } from '../../domain/joined-imports.ts';
import { isPlainDate } from '../../domain/plain-date.ts';

/**
 * The day of which a file tells at least: that in the name LinkedIn gives its archive, 'Basic_LinkedInDataExport_
 * 06-27-2026.zip'; else the last day that anything in it is of. When the file was written says nothing: Excel writes
 * an old one anew.
 */
export function toldDay(name: string, found: FoundPerson[], today: PlainDate): PlainDate | undefined {
  const [, month, day, year] = /(\d\d)-(\d\d)-(\d{4})/.exec(name) ?? [];
  const named = `${year}-${month}-${day}`;
  if (isPlainDate(named) && named <= today) return named;
  let last: PlainDate | undefined;
  for (const { person } of found) {
    for (const on of [person.connectedOn, ...(person.talks ?? []).map((talk) => talk.on)])
      if (on && on <= today && (last === undefined || on > last)) last = on;
  }
  return last;
}
