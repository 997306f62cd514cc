import { JSDOM } from 'jsdom';
import { FIELD_LIMIT, type Field, type Glimpse, type Unread } from '../../../src/domain/glimpse.ts';
import { read } from '../../../src/sites/linkedin/read.ts';
import type { Build, Person } from '../../pages/person.ts';

export { addressOf, known, mara, ngozi, pageOf, tomas, łucja } from '../../pages/evidence/evidence.ts';

/** Every way the demo network can build a page in one document. */
export const BUILDS: Build[] = ['a18', 'a21', 'a24', 'b', 'b25', 'd'];

const { DOMParser } = new JSDOM('').window;

/** A document without a window, which is quicker to make. */
export function documentOf(html: string): Document {
  return new DOMParser().parseFromString(withoutStyle(html), 'text/html');
}

/** A document in a window that can say how an element is styled. */
export function windowOf(html: string): Document {
  return new JSDOM(withoutStyle(html)).window.document;
}

/** A document with another one in its frame, or with a frame that nobody can look into. */
export function framed(html: string, inner: string | null): Document {
  const document = documentOf(html);
  const frame = document.querySelector('iframe');
  if (!frame) throw new Error('there is no frame');
  Object.defineProperty(frame, 'contentDocument', { value: inner === null ? null : documentOf(inner) });
  return document;
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

/** What a build of the page can tell of a person. */
export function expected(person: Person, build: Build): Partial<Record<Field, string>> {
  const { name: fullName, headline, org, school, title, place, degree, memberNumber, connectedAt } = person;
  const all: Partial<Record<Field, string | undefined>> = {
    fullName,
    headline: headline?.slice(0, FIELD_LIMIT).trim(),
    // The build of late 2025 does not say which part of the page is about schools.
    org: org ?? (build === 'b25' ? school : undefined),
    place,
    title: build === 'd' ? title : undefined,
    degree: build === 'd' || degree === undefined ? undefined : String(degree),
    memberId: build === 'd' || build === 'a18' ? undefined : String(memberNumber),
    // Told in the data of world A, about members whose card has an id.
    connectedOn:
      (build === 'a21' || build === 'a24') && degree === 1
        ? new Date(connectedAt).toISOString().slice(0, 10)
        : undefined,
    isSelf: build === 'd' || degree !== undefined ? undefined : 'true',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
