import type { Exported } from '../../src/domain/exported.ts';
import type { Imported, SkippedRow } from '../../src/domain/imported.ts';
import type { Stretch } from '../../src/formats/imported-person.ts';

/** All that the stretches of a file tell. */
export function allOf(stretches: Iterable<Stretch>): { people: Imported[]; skipped: SkippedRow[] } {
  const all = [...stretches];
  return {
    people: all.flatMap(({ people }) => people),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

/** What an address book brings back. */
export function importedOf(person: Exported): Omit<Imported, 'row'> {
  const { contact, handles, groups, keyDates, notes = [] } = person;
  const { fullName, headline, org, title, place, connectedOn, interests = [] } = contact;
  const fields = { fullName, headline, org, title, place };
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    handles: handles.map(({ service, kind, value, raw }) => ({ service, kind, value, raw })),
    ...(connectedOn && { connectedOn }),
    ...(groups.length > 0 && { groups }),
    ...(interests.length > 0 && { interests }),
    ...(keyDates.length > 0 && {
      keyDates: keyDates.map(({ kind, date, label }) => ({ kind, date, ...(label && { label }) })),
    }),
    ...(notes.length > 0 && { notes: notes.map((one) => one.normalize()) }),
  };
}

/** What Tend's own file brings back: all that an import takes. */
export function importedOfAll(person: Exported): Omit<Imported, 'row'> {
  const { uid, phase, importance, pausedUntil, tracked, cadence, howMet, canHelpWith, askNext } =
    person.contact;
  const followUps = person.followUps.map(({ due, summary, reason }) => ({ due, summary, reason }));
  const standing = { phase, importance, ...(pausedUntil && { pausedUntil }) };
  return {
    uid,
    ...importedOf(person),
    standing: { ...standing, ...(tracked && { tracked }) },
    ...(cadence && { cadence }),
    ...(howMet && { howMet }),
    ...(canHelpWith?.length && { canHelpWith }),
    ...(askNext?.length && { askNext }),
    ...(followUps.length > 0 && { followUps }),
  };
}

/** A person without the order of what has none in a file. */
export function inAnyOrder({ row: _, ...person }: Partial<Imported>): object {
  const sorted = (list: unknown[] | undefined) => list?.map((one) => JSON.stringify(one)).sort();
  return { ...person, handles: sorted(person.handles), keyDates: sorted(person.keyDates) };
}
