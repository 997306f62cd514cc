import { handleText } from './handle.ts';
import { handlesOf } from './import-handle.ts';
import type { Imported } from './imported.ts';

/**
 * Tells for one record after the other whether it is the first of its person: by its handles, and by whom it turned out
 * to be about. A later one is left out, for what it says may contradict the first.
 */
export function oncePerPerson(): (person: Imported, contactUid?: string | undefined) => boolean {
  const seen = new Set<string>();
  return (person, contactUid) => {
    const keys = [...handlesOf(person).map(handleText), ...(contactUid ? [contactUid] : [])];
    const isFirst = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isFirst;
  };
}
