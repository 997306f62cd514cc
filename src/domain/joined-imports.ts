import { FACT_LISTS } from './contact.ts';
import { type HandleKey, handleText, mayBeSeveral } from './handle.ts';
import type { Imported } from './imported.ts';
import { mayBeOne, reachesOf } from './same-record.ts';

/** A person of a file, with the file that told of them. */
export interface FoundPerson {
  /** As it is called. */
  file: string;
  person: Imported;
}

/**
 * The people of several files of one export, each once: whoever has a profile in common with somebody of an earlier file
 * is that one, and so is whoever has a mail or number in common and may be of that name. The first file that tells
 * something is believed; talks, groups and the like are put together.
 */
export function joinedImports(files: FoundPerson[][]): FoundPerson[] {
  const all: FoundPerson[] = [];
  const places = new Map<string, number>();
  for (const found of files) {
    // Two of one file are two, whatever mail they have in common: only earlier files are looked at.
    const told = found.map((one) => {
      const place = placeOf(one.person, places, all) ?? all.length;
      const known = all[place];
      all[place] = known ? { ...known, person: joined(known.person, one.person) } : one;
      return [place, one.person] as const;
    });
    for (const [place, { handles }] of told)
      for (const key of handles.map(handleText)) if (!places.has(key)) places.set(key, place);
  }
  return all;
}

function placeOf(person: Imported, places: Map<string, number>, all: FoundPerson[]): number | undefined {
  const at = (handle: HandleKey) => places.get(handleText(handle));
  const profiles = person.handles.filter((one) => !mayBeSeveral(one));
  const sure = profiles.map(at).find((place) => place !== undefined);
  if (sure !== undefined) return sure;
  return reachesOf(person)
    .map(at)
    .find((place) => {
      const known = place === undefined ? undefined : all[place];
      return known && mayBeOne(known.person, person);
    });
}

function joined(first: Imported, second: Imported): Imported {
  const lists = ['groups', ...FACT_LISTS, 'followUps', 'keyDates', 'notes', 'talks'] as const;
  const handles = [...first.handles, ...second.handles];
  return {
    ...second,
    ...first,
    fields: { ...second.fields, ...first.fields },
    handles: [...new Map(handles.map((one) => [handleText(one), one])).values()],
    ...Object.fromEntries(
      lists.flatMap((name) => {
        const both = [...(first[name] ?? []), ...(second[name] ?? [])];
        return both.length > 0 ? [[name, both]] : [];
      }),
    ),
  };
}
