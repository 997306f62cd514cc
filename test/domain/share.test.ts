import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/plain-date.ts';
import {
  hostOf,
  inReadingOrder,
  namesPage,
  pageAddress,
  pageFrom,
  pageKey,
  SELECTION_LIMIT,
  type SharedPage,
  type SharedWith,
  sendDays,
  TITLE_LIMIT,
  titleOf,
} from '../../src/domain/share.ts';

const TODAY = '2026-11-22';

describe('the address of a page', () => {
  test.each([
    ['https://example.org/a?utm_source=mail&id=7&fbclid=x#part', 'https://example.org/a?id=7#part'],
    ['https://example.org/a?utm_source=mail', 'https://example.org/a'],
    ['https://example.org/a?UTM_Campaign=x&gclid', 'https://example.org/a'],
    ['https://example.org/?q=utm_source=1&v=a%20b+c', 'https://example.org/?q=utm_source=1&v=a%20b+c'],
    ['  http://example.org/a#:~:text=ports?utm_source=1 ', 'http://example.org/a#:~:text=ports?utm_source=1'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(pageAddress(typed)).toBe(kept);
  });

  test.each([
    '',
    'example.org',
    'chrome://settings',
    'file:///etc/hosts',
    'javascript:alert(1)',
    'https://',
    'about:blank',
  ])('what is no page on the web has none: “%s”', (typed) => {
    expect(pageAddress(typed)).toBeUndefined();
  });

  test('kept once, it is kept the same again', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const kept = pageAddress(url) ?? '';
        expect(pageAddress(kept)).toBe(kept);
        expect(new URL(kept).host).toBe(new URL(url).host);
      }),
      { numRuns: 30 }, // such addresses take their time to be made up
    );
  });
});

describe('one page under several addresses', () => {
  // No dot segments: those are the URL parser's, and Node's forgets one at the end.
  const segment = fc.stringMatching(/^[\w.~-]{1,8}$/).filter((one) => !/^\.+$/.test(one));
  const parts = fc.array(segment, { minLength: 1, maxLength: 3 });
  const host = fc.constantFrom('example.org', 'www.example.org', 'blog.example.com');
  const way = fc.record({
    slash: fc.constantFrom('', '/'),
    loud: fc.boolean(),
    port: fc.constantFrom('', ':443'),
    query: fc.constantFrom('', '?utm_source=mail', '?fbclid=x'),
    hash: fc.constantFrom('', '#', '#part', '#:~:text=quays'),
  });
  type Way = Record<'slash' | 'port' | 'query' | 'hash', string> & { loud: boolean };
  const written = (at: string, path: string[], { slash, loud, port, query, hash }: Way) =>
    `https://${loud ? at.toUpperCase() : at}${port}/${path.join('/')}${slash}${query}${hash}`;
  const pathOf = (path: string[]) =>
    new URL(`https://example.org/${path.join('/')}`).pathname.replace(/\/$/, '');

  test('however it is written, it is that page, and another path or host is another', () => {
    fc.assert(
      fc.property(host, host, parts, parts, way, way, (here, there, path, other, one, another) => {
        const first = written(here, path, one);
        expect(pageKey(written(here, path, another))).toBe(pageKey(first));
        expect(namesPage(`See ${written(here, path, another)} soon`, first)).toBe(true);
        const isSame = here === there && pathOf(path) === pathOf(other);
        expect(pageKey(written(there, other, another)) === pageKey(first)).toBe(isSame);
      }),
    );
  });

  test.each([
    ['https://example.org/app#/inbox', 'https://example.org/app#/sent'],
    ['https://example.org/app#!inbox', 'https://example.org/app'],
    ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org:8443/a', 'https://example.org/a'],
  ])('%s is another page than %s', (one, other) => expect(pageKey(one)).not.toBe(pageKey(other)));
});

describe('a page as it is kept', () => {
  test('its texts fit their limits and are never cut within a character', () => {
    const face = '👩🏽‍🔬';
    const { title, text } = pageFrom({ title: face.repeat(200), url: '', text: face.repeat(900) });
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
    expect(text.length).toBeLessThanOrEqual(SELECTION_LIMIT);
    expect(title.replaceAll(face, '')).toBe('');
    expect(text.replaceAll(face, '')).toBe('');
  });

  test('its title is one line; what was selected keeps its lines', () => {
    const kept = pageFrom({ title: ' How ports\n plan ', url: '', text: ' one\ntwo ' });
    expect(kept).toEqual({ title: 'How ports plan', url: '', text: 'one\ntwo' });
  });

  test('without a title it is called by its address', () => {
    const page = { title: '', url: 'https://www.example.org/ports' };
    expect(titleOf(page)).toBe('example.org/ports');
    expect(hostOf(page)).toBe('example.org');
  });
});

describe('the days on which many are sent', () => {
  test('three today, and so on', () => {
    expect(sendDays(4, TODAY)).toEqual([TODAY, TODAY, TODAY, '2026-11-23']);
  });

  test('they begin today, keep their order, and never leave the week; no day has more than its part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
        const days = sendDays(count, TODAY);
        expect(days).toHaveLength(count);
        expect(days[0]).toBe(TODAY);
        expect(days).toEqual(days.toSorted());
        expect(daysBetween(TODAY, days.at(-1) ?? '')).toBeLessThan(7);
        const most = Math.max(...days.map((day) => days.filter((one) => one === day).length));
        expect(most).toBeLessThanOrEqual(Math.max(3, Math.ceil(count / 7)));
      }),
    );
  });
});

describe('the reading list', () => {
  const page = (name: string, ...people: Partial<SharedWith>[]): SharedPage => ({
    share: {
      uid: name,
      created: `2026-11-0${name}T10:00:00.000Z`,
      updated: '',
      title: name,
      url: '',
      text: '',
    },
    people: people.map((one) => ({
      followUpUid: '',
      contactUid: '',
      fullName: '',
      is: 'waiting',
      on: TODAY,
      ...one,
    })),
  });

  test('what was sent to nobody comes first, the newest of it first; then what some still wait for; then what was sent last', () => {
    const all = [
      page('1', { is: 'sent', on: '2026-11-20' }),
      page('2', { is: 'waiting' }),
      page('3', { is: 'sent', on: addDays(TODAY, -1) }, { is: 'waiting' }),
      page('4', { is: 'skipped' }),
      page('5'),
      page('6', { is: 'sent', on: TODAY }, { is: 'skipped' }),
    ];
    expect(inReadingOrder(all).map(({ share }) => share.uid)).toEqual(['5', '4', '2', '3', '6', '1']);
  });
});
