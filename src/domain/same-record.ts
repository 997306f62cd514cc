import { type HandleKey, handleText, mayBeSeveral, sameHandle } from './handle.ts';
import { handlesOf } from './import-handle.ts';
import type { Imported } from './imported.ts';
import { namesAgree } from './name.ts';

/**
 * By what a record surely is about somebody: their profiles; without one, all that is said of them and their addresses.
 * A mail or a number alone is nobody: colleagues have one switchboard, families one mail.
 */
export function surely(person: Imported): string[] {
  const sure = handlesOf(person).filter((one) => !mayBeSeveral(one));
  if (sure.length > 0) return sure.map(handleText);
  const said = [...handlesOf({ ...person, handles: [] }), ...person.handles];
  return [said.map(handleText).sort().join('\n')];
}

/**
 * Records of one file, in each what is shared marked: mails and numbers that an earlier record about somebody else has.
 * The first keeps them; whoever else is known by them may have them still, and nobody gets them.
 */
export function withShared(people: Imported[]): Imported[] {
  const firsts = new Map<string, Imported>();
  return people.map((person) => {
    const isShared = (handle: HandleKey) => {
      const first = mayBeSeveral(handle) && firsts.get(handleText(handle));
      return first && !mayBeOne(first, person);
    };
    const handles = person.handles.map((one) => (isShared(one) ? { ...one, shared: true as const } : one));
    for (const key of reachesOf(person).map(handleText)) if (!firsts.has(key)) firsts.set(key, person);
    return handles.some(({ shared }) => shared) ? { ...person, handles } : person;
  });
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
