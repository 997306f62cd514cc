// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/sites/linkedin/read.ts';
import { people, viewer } from '../../pages/people.ts';
import type { Person } from '../../pages/person.ts';
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
  windowOf,
} from './evidence.ts';

describe.each(['with', 'without'])('the frame that may lie over the page, %s a window to ask', (window) => {
  const look = (html: string) => {
    const document = window === 'with' ? windowOf(html) : documentOf(html);
    return read(document, addressOf(mara));
  };

  test.each([
    ['idle', (html: string) => html],
    ['unseen', (html: string) => html.replace('tabindex="-1" style', 'style')],
    ['out of reach', (html: string) => html.replace('opacity:0;z-index:-1;', '')],
  ])('%s, the page beneath is the profile', (_, change) => {
    const html = change(pageB(mara, { others: [], frame: 'idle' }));
    expect(valuesOf(look(html))).toEqual(expected(mara, 'b'));
  });

  test('active, the page beneath may be anybody’s, and only its own marks count', () => {
    const beneath = (person: Person, more = {}) => pageB(person, { others: [], frame: 'active', ...more });
    expect(valuesOf(look(beneath(mara)))).toEqual(expected(mara, 'b'));
    expect(look(beneath(mara, { unbound: true }))).not.toHaveProperty('fields');
    expect(look(beneath(tomas))).not.toHaveProperty('fields');
  });
});

describe('cards that are not the profile’s', () => {
  // A namesake with nothing that tells them apart but where they stand.
  const key = `com.linkedin.sdui.profile.card.ref${tomas.memberId}Topcard`;
  const card = `<section componentkey="${key}"><h2>${mara.name}</h2><p>· 3rd</p><p>Namesake</p></section>`;
  const page = pageB(mara, { others: [], unbound: true });

  test.each(['aside', 'nav', 'header', 'footer', 'dialog', 'div role="dialog"'])(
    'in <%s> are passed over',
    (tag) => {
      const html = page.replace(/<main[^>]*>/, (main) => `${main}<${tag}>${card}</${tag.split(' ')[0]}>`);
      expect(valuesOf(reading(html, addressOf(mara)))).toEqual(expected(mara, 'b'));
    },
  );

  test('outside the main part are passed over', () => {
    const html = page.replace('<main', `<div>${card}</div><main`);
    expect(valuesOf(reading(html, addressOf(mara)))).toEqual(expected(mara, 'b'));
  });

  test('of the screen before, kept in the page, do not stand in the way of the right one', () => {
    const before = pageB(tomas, { others: [] }).match(
      /<div componentkey="[^"]*Topcard"[\s\S]*?<\/section><\/div>/,
    )?.[0];
    const html = pageOf(mara, 'b').replace(
      '<div data-testid="lazy-column">',
      (column) => `<div hidden>${before}</div>${column}`,
    );
    expect(html).toContain(tomas.memberId);
    expect(valuesOf(reading(html, addressOf(mara)))).toEqual(expected(mara, 'b'));
  });
});

describe('keys that name a vanity', () => {
  const own = 'ProfileVerificationTriggerRef-mara-okafor';
  const around = (html: string, vanity: string) =>
    html.replaceAll(/(profileCardsAboveActivity|card\.ref)mara-okafor/g, `$1${vanity}`);

  test('inside the card outweigh those around it, and a title that is late', () => {
    const html = around(pageOf(mara, 'b'), tomas.vanity).replace(/<title>[^<]*/, '<title>Feed | LinkedIn');
    expect(reading(html, addressOf(mara))).toMatchObject({
      fields: { fullName: { value: mara.name, sure: true } },
    });
    const other = pageOf(mara, 'b').replace(own, `ProfileVerificationTriggerRef-${tomas.vanity}`);
    expect(reading(other, addressOf(mara))).toEqual({ unread: 'mismatch' });
  });

  test('around the card count where it has none, together with the title', () => {
    const html = pageOf(mara, 'b').replace(own, '');
    const renamed = html.replaceAll('profileCardsAboveActivity', 'profileCardsAboveActivityTopcardOnly');
    expect(reading(renamed, addressOf(mara))).toMatchObject({ fields: { fullName: { sure: true } } });
    expect(reading(html, addressOf(mara))).toMatchObject({
      fields: { fullName: { value: mara.name, sure: true } },
    });
    expect(reading(around(html, tomas.vanity), addressOf(mara))).toEqual({ unread: 'mismatch' });
    const late = html.replace(/<title>[^<]*/, `<title>${tomas.name} | LinkedIn`);
    expect(reading(late, addressOf(mara))).toEqual({ unread: 'mismatch' });
  });
});

test('no page, however mangled, makes it throw or takes somebody else for the person', () => {
  const page = fc.record({ build: fc.constantFrom(...BUILDS), person: fc.constantFrom(...people, viewer) });
  const cut = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(page, fc.array(cut, { maxLength: 4 }), fc.boolean(), ({ build, person }, cuts, endless) => {
      let html = pageOf(person, build);
      for (const [from, length] of cuts) {
        const at = Math.floor(from * html.length);
        html = html.slice(0, at) + (endless ? '' : html.slice(at + Math.floor(length * 400)));
      }
      const result = valuesOf(reading(html, addressOf(person)));
      if ('unread' in result) return;
      const others = [...othersOf(person), viewer].filter((other) => other !== person);
      for (const other of others) expect(result.fullName).not.toBe(other.name);
    }),
    { numRuns: 80 },
  );
}, 60_000);
