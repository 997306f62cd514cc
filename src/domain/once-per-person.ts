import { handleText } from './handle.ts';
import type { Forecast } from './import-plan.ts';
import type { Imported } from './imported.ts';
import { mayBeOne, reachesOf, surely } from './same-record.ts';

/**
 * Tells for one record after the other whether it is the first of its person: by its profiles, by a mail or number where
 * the names agree, and by whom it turned out to be about. A later one is left out, for what it says may contradict the
 * first.
 */
export function oncePerPerson(): (person: Imported, found?: Pick<Forecast, 'is' | 'contactUid'>) => boolean {
  const seen = new Set<string>();
  const firsts = new Map<string, Imported>();
  return (person, found) => {
    // Whoever a record is in conflict with is not whom it is about.
    const about = found?.is === 'conflict' || found?.is === 'twice' ? undefined : found?.contactUid;
    const keys = [...surely(person), ...(about ? [about] : [])];
    const reaches = reachesOf(person)
      .filter(({ shared }) => !shared)
      .map(handleText);
    const isKnown = reaches.some((key) => {
      const first = firsts.get(key);
      return first && mayBeOne(first, person);
    });
    const isFirst = !isKnown && !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    for (const key of reaches) if (!firsts.has(key)) firsts.set(key, person);
    return isFirst;
  };
}
