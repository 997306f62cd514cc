import { type HandleKey, handleText, mayBeSeveral, sameHandle } from './handle.ts';
import { handlesOf } from './import-handle.ts';
import type { Imported } from './imported.ts';
import { namesAgree } from './name.ts';

/**
 * By what a record surely is about somebody: their profiles; without one, all that is said of them and their addresses.
 * A mail or a number alone is nobody: colleagues have one switchboard, families one mail.
 */
export function surely(person: Imported): string[] {
  const profiles = profilesOf(person);
  if (profiles.length > 0) return profiles.map(handleText);
  const [said] = handlesOf({ ...person, handles: [] });
  return said ? [[said, ...person.handles].map(handleText).sort().join('\n')] : [];
}

/** The mails and numbers of a record. */
export function reachesOf({ handles }: Imported): Imported['handles'] {
  return handles.filter(mayBeSeveral);
}

/** Whether two records with a mail or number in common may be about one person: by their names, and by their profiles. */
export function mayBeOne(a: Imported, b: Imported): boolean {
  if (!namesAgree(a.fields.fullName ?? '', b.fields.fullName ?? '')) return false;
  const others = profilesOf(b);
  // A network gives a person one profile.
  return profilesOf(a).every((one) => {
    const likewise = others.filter((other) => isLikewise(one, other));
    return likewise.length === 0 || likewise.some((other) => sameHandle(one, other));
  });
}

function profilesOf({ handles }: Imported): Imported['handles'] {
  return handles.filter((one) => !mayBeSeveral(one));
}

function isLikewise(a: HandleKey, b: HandleKey): boolean {
  return a.service === b.service && a.kind === b.kind;
}
