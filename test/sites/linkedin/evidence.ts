import { JSDOM } from 'jsdom';
import { FIELD_LIMIT, type Field, type Glimpse, type Unread } from '../../../src/domain/glimpse.ts';
import { read } from '../../../src/sites/linkedin/read.ts';
import { pathOf, personCalled } from '../../pages/people.ts';
import type { Build, Person } from '../../pages/person.ts';
import { othersOf, profilePage } from '../../pages/site.ts';

/** Every way the demo network can build a page. */
export const BUILDS: Build[] = ['a18', 'a21', 'a24', 'b', 'b25', 'd'];

/** Somebody of the demo network. */
export function known(vanity: string): Person {
  const person = personCalled(vanity);
  if (!person) throw new Error(`nobody is called ${vanity}`);
  return person;
}

export const mara = known('mara-okafor');
export const łucja = known('łucja-wiśniowska-3a9d17');
export const ngozi = known('ngozi-eze');
export const tomas = known('tomas-brekke-4b81c7');

/** Where a person’s profile is. */
export function addressOf(person: Person): string {
  return `https://www.linkedin.com${pathOf(person)}`;
}

const { DOMParser } = new JSDOM('').window;

/** A document without a window, which is quicker to make. */
export function documentOf(html: string): Document {
  return new DOMParser().parseFromString(withoutStyle(html), 'text/html');
}

/** A document in a window that can say how an element is styled. */
export function windowOf(html: string): Document {
  return new JSDOM(withoutStyle(html)).window.document;
}

/** Style sheets cost jsdom more than all the rest, and no reader looks at them. */
function withoutStyle(html: string): string {
  return html.replace(/<style>[^<]*<\/style>/, '');
}

/** What is read of a page at an address. */
export function reading(html: string, url: string): Glimpse | Unread {
  return read(documentOf(html), url);
}

/** The bare values of a reading, or why there is none. */
export function valuesOf(result: Glimpse | Unread): Partial<Record<Field, string>> | Unread {
  if ('unread' in result) return result;
  return Object.fromEntries(Object.entries(result.fields).map(([field, { value }]) => [field, value]));
}

/** A person’s page with other people beside them. */
export function pageOf(person: Person, build: Build, more = {}): string {
  return profilePage(person, build, { others: othersOf(known(person.vanity)), ...more });
}

/** What a build of the page can tell of a person. */
export function expected(person: Person, build: Build): Partial<Record<Field, string>> {
  const { name: fullName, headline, org, school, title, place, degree, memberNumber } = person;
  const all: Partial<Record<Field, string | undefined>> = {
    fullName,
    headline: headline?.slice(0, FIELD_LIMIT).trim(),
    // The build of late 2025 does not say which part of the page is about schools.
    org: org ?? (build === 'b25' ? school : undefined),
    place,
    title: build === 'd' ? title : undefined,
    degree: build === 'd' || degree === undefined ? undefined : String(degree),
    memberId: build === 'd' || build === 'a18' ? undefined : String(memberNumber),
    isSelf: build === 'd' || degree !== undefined ? undefined : 'true',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
