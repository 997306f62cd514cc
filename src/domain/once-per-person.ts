import { handleText } from './handle.ts';
import type { Forecast } from './import-plan.ts';
import type { Imported } from './imported.ts';
import { mayBeOne, reachesOf, surely } from './same-record.ts';

/**
 * Tells for one record after the other which earlier one is the first of its person; undefined where it is that itself.
 * It is known by its profiles, by a mail or number where the names agree, and by whom it turned out to be about. A later
 * one is left out, for what it says may contradict the first.
 */
export function oncePerPerson(): (
  person: Imported,
  found?: Pick<Forecast, 'is' | 'contactUid'>,
) => Imported | undefined {
  const firsts = new Map<string, Imported>();
  const reached = new Map<string, { person: Imported; first: Imported }>();
  return (person, found) => {
    const uid = found?.contactUid;
    // Whoever a record is in conflict with is not whom it is about.
    const about = uid && found.is !== 'conflict' && found.is !== 'twice' ? [uid] : [];
    const keys = [...surely(person), ...about];
    const reaches = reachesOf(person)
      .filter(({ shared }) => !shared)
      .map(handleText);
    const byReach = reaches.map((key) => reached.get(key)).find((one) => one && mayBeOne(one.person, person));
    const told = found?.is === 'twice' && uid ? [...keys, uid] : keys; // it was found out before, by whom it is about
    const earlier = byReach?.first ?? told.map((key) => firsts.get(key)).find((one) => one);
    const first = earlier ?? person;
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, first);
    for (const key of reaches) if (!reached.has(key)) reached.set(key, { person, first });
    return earlier;
  };
}
