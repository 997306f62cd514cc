import { FACT_LISTS } from './contact.ts';
import { handleText } from './handle.ts';
import type { Imported } from './imported.ts';

/** A person of a file, with the file that told of them. */
export interface Found {
  /** As it is called. */
  file: string;
  person: Imported;
}

/**
 * The people of several files of one export, each once: whoever has a handle in common with somebody of an earlier file
 * is that one. The first file that tells something is believed; talks, groups and the like are put together.
 */
export function joinedImports(files: Found[][]): Found[] {
  const all: Found[] = [];
  const places = new Map<string, number>();
  for (const found of files) {
    for (const one of found) {
      const keys = one.person.handles.map(handleText);
      const place = keys.map((key) => places.get(key)).find((at) => at !== undefined) ?? all.length;
      const known = all[place];
      all[place] = known ? { ...known, person: joined(known.person, one.person) } : one;
      for (const key of keys) if (!places.has(key)) places.set(key, place);
    }
  }
  return all;
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
