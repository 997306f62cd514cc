// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { othersOf } from '../../pages/site.ts';
import { pageD } from '../../pages/world-d.ts';
import { addressOf, BUILDS, expected, mara, ngozi, pageOf, reading, tomas, valuesOf } from './evidence.ts';

describe('what is not there is left empty rather than guessed', () => {
  test('no headline: LinkedIn shows two dashes, or the line of the employer comes first', () => {
    for (const build of BUILDS) {
      expect(valuesOf(reading(pageOf(tomas, build), addressOf(tomas)))).not.toHaveProperty('headline');
    }
  });

  test('a school alone is not an employer', () => {
    for (const build of BUILDS.filter((one) => one !== 'b25')) {
      expect(valuesOf(reading(pageOf(ngozi, build), addressOf(ngozi)))).not.toHaveProperty('org');
    }
  });

  test('without the education part an employer that stands alone is uncertain', () => {
    const { school: _, ...alone } = mara;
    for (const build of ['a24', 'b'] as const) {
      expect(reading(pageOf(alone, build), addressOf(mara))).toMatchObject({
        fields: { org: { value: 'Halden Labs', sure: false } },
      });
    }
  });

  test('no place: the contact link stands alone', () => {
    const { place: _, ...nowhere } = mara;
    for (const build of BUILDS) {
      expect(valuesOf(reading(pageOf(nowhere, build), addressOf(mara)))).toEqual(expected(nowhere, build));
    }
  });

  test('no place, though the dot before the contact link is there', () => {
    const html = pageOf(mara, 'b').replace(`<p>${mara.place}</p>`, '');
    const { place: _, ...rest } = expected(mara, 'b');
    expect(valuesOf(reading(html, addressOf(mara)))).toEqual(rest);
  });

  test('neither employer nor school', () => {
    const { org: _, school: __, ...free } = mara;
    for (const build of BUILDS) {
      expect(valuesOf(reading(pageOf(free, build), addressOf(mara)))).toEqual(expected(free, build));
    }
  });

  test('what logged-out pages mask with asterisks', () => {
    const { title: _, ...masked } = mara;
    expect(valuesOf(reading(pageD(masked, { others: [] }), addressOf(mara)))).not.toHaveProperty('title');
    const loud = { ...mara, headline: '**Hiring** diarists' };
    expect(valuesOf(reading(pageOf(loud, 'a24'), addressOf(mara)))).toHaveProperty('headline', loud.headline);
  });
});

describe('the logged-out page', () => {
  const around = { others: othersOf(mara) };

  test('is read in its form of 2023', () => {
    expect(valuesOf(reading(pageD(mara, { ...around, of2023: true }), addressOf(mara)))).toEqual(
      expected(mara, 'd'),
    );
  });

  test('is bound by its canonical address where it has no JSON', () => {
    const { title: _, ...rest } = expected(mara, 'd');
    expect(valuesOf(reading(pageD(mara, { ...around, plain: true }), addressOf(mara)))).toEqual(rest);
  });

  test('survives JSON that is none', () => {
    for (const json of ['', '{', 'null', '[]', '{"@graph":7}', '{"@graph":[null,1,{"@type":"Person"}]}']) {
      const html = pageD(mara, { ...around, plain: true }).replace(
        '</head>',
        `<script type="application/ld+json">${json}</script></head>`,
      );
      expect(valuesOf(reading(html, addressOf(mara)))).toHaveProperty('fullName', 'Mara Okafor');
    }
  });
});
