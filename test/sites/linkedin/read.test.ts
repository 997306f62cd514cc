// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { FIELD_LIMIT, type Field } from '../../../src/domain/glimpse.ts';
import { read } from '../../../src/sites/linkedin/read.ts';
import { people, viewer } from '../../pages/people.ts';
import type { Build, Person } from '../../pages/person.ts';
import { othersOf } from '../../pages/site.ts';
import { pageB } from '../../pages/world-b.ts';
import {
  addressOf,
  BUILDS,
  documentOf,
  expected,
  mara,
  pageOf,
  reading,
  tomas,
  valuesOf,
  łucja,
} from './evidence.ts';

describe.each(BUILDS)('a page of build %s', (build) => {
  test.each([...people, viewer])('shows $name', (person) => {
    const result = reading(pageOf(person, build), addressOf(person));
    expect(valuesOf(result)).toEqual(expected(person, build));
    expect(result).toMatchObject({ handle: { service: 'linkedin', kind: 'vanity', value: person.vanity } });
    for (const other of [...othersOf(person), viewer]) {
      if (other !== person) expect(JSON.stringify(result)).not.toContain(other.name);
    }
  });

  test('is read alike at any address of its person', () => {
    const html = pageOf(mara, build);
    const plain = valuesOf(reading(html, addressOf(mara)));
    expect(plain).toHaveProperty('fullName', 'Mara Okafor');
    for (const end of ['?trk=x', 'overlay/contact-info/', 'de', 'recent-activity/all/']) {
      expect(valuesOf(reading(html, `${addressOf(mara)}${end}`))).toEqual(plain);
    }
  });

  test('is somebody else while the address has already moved on', () => {
    const stale = pageOf(mara, build);
    for (const next of [tomas, łucja, viewer]) {
      expect(reading(stale, addressOf(next))).toEqual({ unread: 'mismatch' });
      const titled = stale.replace(/<title>.*<\/title>/, `<title>${next.name} | LinkedIn</title>`);
      expect(reading(titled, addressOf(next))).toEqual({ unread: 'mismatch' });
    }
  });

  test('is never written to', () => {
    const document = documentOf(pageOf(łucja, build));
    const before = document.documentElement.outerHTML;
    read(document, addressOf(łucja));
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('is read while the contact details lie over it, their heading first', () => {
    const html = pageOf(łucja, build, { overlay: true });
    // The oldest build has no data about it: there the contact details tell since when they know each other.
    const shown = build === 'a18' && { connectedOn: '2026-05-03' };
    expect(valuesOf(reading(html, `${addressOf(łucja)}overlay/contact-info/`))).toEqual({
      ...expected(łucja, build),
      ...shown,
    });
  });

  test('is read whatever is counted in its title', () => {
    for (const unread of [3, 250]) {
      expect(valuesOf(reading(pageOf(mara, build, { unread }), addressOf(mara)))).toEqual(
        expected(mara, build),
      );
    }
  });
});

test('every field says where it was found, and whether that is certain', () => {
  const fields = (build: Build) => {
    const result = reading(pageOf(mara, build), addressOf(mara));
    return 'fields' in result ? result.fields : result;
  };
  expect(fields('a24')).toMatchObject({
    fullName: { from: 'card h1', sure: true },
    headline: { from: 'card headline', sure: true },
    org: { from: 'card org', sure: true },
    place: { from: 'card place', sure: true },
    memberId: { from: 'card memberId', sure: true },
    connectedOn: { from: 'json', sure: true },
  });
  expect(fields('b')).toMatchObject({ fullName: { from: 'card h2', sure: true }, org: { sure: true } });
  expect(fields('d')).toMatchObject({
    title: { from: 'json-ld', sure: true },
    fullName: { from: 'card h1' },
  });
});

test('what only the title vouches for is not certain', () => {
  const result = reading(pageB(mara, { others: [], unbound: true }), addressOf(mara));
  expect(valuesOf(result)).toEqual(expected(mara, 'b'));
  expect('fields' in result && Object.values(result.fields).some(({ sure }) => sure)).toBe(false);
});

describe('the day in the contact details', () => {
  const url = addressOf(łucja);
  const link = `<a href="${url.slice(0, -1)}">`;
  const shown = (links: string, at = url) => {
    const html = pageOf(łucja, 'a18', { overlay: true });
    expect(html).toContain(link);
    const result = reading(html.replace(link, links), at);
    return 'fields' in result ? result.fields.connectedOn : result;
  };

  test('is certain where they link to the person of the address', () => {
    expect(shown(link)).toEqual({ value: '2026-05-03', from: 'overlay', sure: true });
  });

  test('is not certain where they link to nobody', () => {
    expect(shown('<a href="https://example.org/">')).toMatchObject({ value: '2026-05-03', sure: false });
  });

  test('is not read where they link to anybody else', () => {
    const other = `<a href="${addressOf(mara)}">`;
    expect(shown(other)).toBeUndefined();
    expect(shown(`${link}</a>${other}`)).toBeUndefined();
  });
});

describe('an address with a member id', () => {
  const byId = (person: Person) => `https://www.linkedin.com/in/${person.memberId}/`;

  test.each(['a21', 'a24', 'b', 'b25'] as const)('agrees with the id on the card of build %s', (build) => {
    expect(reading(pageOf(mara, build), byId(mara))).toMatchObject({
      handle: { kind: 'memberId', value: String(mara.memberNumber) },
      fields: { fullName: { value: 'Mara Okafor', sure: true } },
    });
    expect(reading(pageOf(mara, build), byId(tomas))).toEqual({ unread: 'mismatch' });
  });

  test('is the same person in its sales spelling', () => {
    const url = byId(mara).replace('ACoAA', 'ACwAA');
    expect(valuesOf(reading(pageOf(mara, 'b'), url))).toEqual(expected(mara, 'b'));
  });
});

test('text is one line, NFC, without marks that steer its direction, and cut to its limit', () => {
  const odd = {
    ...mara,
    name: '\u202eMara\u00a0\n  Oka\u0301for\u2069',
    headline: `${'🦊'.repeat(FIELD_LIMIT)}`,
  };
  for (const build of ['a24', 'b', 'd'] as const) {
    const { fullName, headline } = valuesOf(reading(pageOf(odd, build), addressOf(mara))) as Record<
      Field,
      string
    >;
    expect(fullName).toBe('Mara Okáfor');
    expect(headline).toBe('🦊'.repeat(FIELD_LIMIT / 2));
  }
  const uneven = reading(pageOf({ ...odd, headline: `a${odd.headline}` }, 'a24'), addressOf(mara));
  expect((valuesOf(uneven) as Record<Field, string>).headline.isWellFormed()).toBe(true);
});

test.each([
  ['data-component-key', (html: string) => html.replaceAll('componentkey=', 'data-component-key=')],
  ['lower case', (html: string) => html.replaceAll('Topcard"', 'topcard"')],
  ['an h1 for the name', (html: string) => html.replace(/<h2>(Mara Okafor)<\/h2>/, '<h1>$1</h1>')],
  ['the vanity escaped in keys', (html: string) => html.replaceAll('-mara-okafor"', '-mara%2Dokafor"')],
])('the server-driven page is read with %s', (_, change) => {
  const html = change(pageOf(mara, 'b'));
  expect(html).not.toBe(pageOf(mara, 'b'));
  expect(valuesOf(reading(html, addressOf(mara)))).toEqual(expected(mara, 'b'));
});

test('of two degrees the one that is seen counts, where a window can tell', () => {
  const document = documentOf(pageOf(mara, 'b'));
  const degree = () => valuesOf(read(document, addressOf(mara)));
  expect(degree()).toHaveProperty('degree', '1');
  for (const line of document.querySelectorAll('p'))
    line.checkVisibility = () => !line.textContent.includes('1st');
  expect(degree()).toHaveProperty('degree', '2');
  for (const line of document.querySelectorAll('p')) line.checkVisibility = () => false;
  expect(degree()).toHaveProperty('degree', '1');
});
