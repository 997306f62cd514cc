import type { Field, Unread } from '../../../src/domain/glimpse.ts';
import { pathOf, personCalled } from '../people.ts';
import type { Build, Person } from '../person.ts';
import { othersOf, profilePage } from '../site.ts';

/** One page of an invented person (or of nobody), and beside it what must be read of it, written out by hand. */
export interface Evidence {
  /** What is particular about the page. */
  shows: string;
  url: string;
  html: string;
  /** World C: the document in the frame; null where it is out of reach. */
  inner?: string | null;
  reads: Partial<Record<Field, string>> | Unread['unread'];
  /** Whether the name may be taken for certain, where there is one; it may unless said otherwise. */
  sure?: boolean;
}

/** Somebody of the demo network. */
export function known(vanity: string): Person {
  const person = personCalled(vanity);
  if (!person) throw new Error(`nobody is called ${vanity}`);
  return person;
}

/** Where a person's profile is. */
export function addressOf(person: Person): string {
  return `https://www.linkedin.com${pathOf(person)}`;
}

/** A person's page with other people beside them. */
export function pageOf(person: Person, build: Build, more = {}): string {
  return profilePage(person, build, { others: othersOf(known(person.vanity)), ...more });
}

/** A page with one piece of it changed; each must be there, so that no evidence quietly shows nothing. */
export function changed(html: string, ...changes: [piece: string | RegExp, by: string][]): string {
  return changes.reduce((page, [piece, by]) => {
    const next = page.replace(piece, by);
    if (next === page) throw new Error(`${piece} is not on the page`);
    return next;
  }, html);
}

/** Another interface language around the same person. */
export function inLanguage(person: Person, language: Person['language']): Person {
  return { ...person, language };
}

export const mara = known('mara-okafor');
export const tomas = known('tomas-brekke-4b81c7');
export const łucja = known('łucja-wiśniowska-3a9d17');
export const yusuf = known('yusuf-alhaddad');
export const noa = known('noa-barkai-59');
export const oksana = known('oksana-levchuk');
export const mi = known('林-美穂-3a91c2');
export const devi = known('🏳️‍🌈-devi-anand');
export const fox = known('fox-🦊');
export const ngozi = known('ngozi-eze');
export const robin = known('robin-vale');
