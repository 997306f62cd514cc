import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countriesIn } from '../../src/domain/country-names.ts';
import { LANGUAGES } from '../../src/domain/locale.ts';
import { type PlaceAliases, placeMatcher } from '../../src/domain/place-match.ts';

const countries = countriesIn(['en', 'pt']);
const aliases: PlaceAliases = [
  ['Lisbon', 'Lisboa', 'LX'],
  ['NYC', 'New York'],
];
const whoIsIn = (place: string) => placeMatcher(place, { aliases, countries });
const isIn = (place: string, theirs: string) => whoIsIn(place)(theirs) !== undefined;

describe('who is at a place', () => {
  test.each([
    ['Lisbon', 'Lisbon, Portugal'],
    ['lisbon', 'Greater LISBON Area'],
    ['Lisbon', 'Lisboa e Região, Portugal'],
    ['Lisboa', 'Lisbon Metropolitan Area'],
    ['São Paulo', 'Sao Paulo, Brazil'],
    ['Wroclaw', 'Wrocław, Dolnośląskie'],
    ['NYC', 'New York, New York, United States'],
    ['Portugal', 'Lisbon, Portugal'],
    ['Portugal', 'PT'],
    ['Portugal', 'Porto, PT'],
    ['PT', 'Porto, Portugal'],
    ['Alemanha', 'Berlin, Germany'],
    ['Germany', 'Berlim, Alemanha'],
    ['UK', 'London, England, United Kingdom'],
    ['United Kingdom', 'Leeds, UK'],
    ['DE', 'Berlin, Germany'],
    ['Germany', 'DE'],
    ['Brazil', 'São Bento, Brasil'],
    ['Poland', 'Kraków, Polska'],
    ['Polen', 'Kraków, Polska'],
    ['Jordan', 'عمان، الأردن'],
    ['الأردن', 'Amman, Jordan'],
    ['Japan', '東京都、日本'],
    ['Finlandia', 'Turku, Suomi'],
    ['Switzerland', 'Lugano, Svizzera'],
    ['Griechenland', 'Αθήνα, Ελλάδα'],
    ['Guinea-Bissau', 'Bissau, Guiné-Bissau'],
    ['EE. UU.', 'Seattle, United States'],
    ['東京', '東京都、日本'],
    ['القاهرة', 'القاهرة، مصر'],
  ])('in %s is who lives in %s', (place, theirs) => expect(isIn(place, theirs)).toBe(true));

  test.each([
    ['Lisbon', 'Lisbonne-sur-Mer'],
    ['York', 'New York, United States'],
    ['Mexico', 'New Mexico'],
    ['Orleans', 'New Orleans, LA'],
    ['Italy', 'IT services'],
    ['Canada', 'San Francisco, CA'],
    ['San Francisco, CA', 'Toronto, Canada'],
    ['Germany', 'Wilmington, DE'],
    ['Guinea', 'Malabo, Equatorial Guinea'],
    ['India', 'ジャカルタ、インドネシア'],
    ['Austria', 'Sydney, Australia'],
    ['United Kingdom', 'Moscow, RU'],
    ['Rio', 'Mario, Somewhere'],
    ['Lisbon', ''],
    ['Lisbon', ' , '],
  ])('in %s is not who lives in %s', (place, theirs) => expect(isIn(place, theirs)).toBe(false));

  test('nobody is at no place', () => expect(isIn(' , ', 'Lisbon')).toBe(false));
});

test('a country is found by each name it has in any language that Tend speaks, and by no other country’s', () => {
  const code = fc.constantFrom(...'BR PL JO DE FR JP MX GR EG IN ID KR PT TR UA FI SE AR CL'.split(' '));
  const language = fc.constantFrom(...LANGUAGES);
  const called = (one: string, by: string) => new Intl.DisplayNames([by], { type: 'region' }).of(one) ?? '';
  fc.assert(
    fc.property(code, code, language, language, (here, there, one, other) => {
      expect(isIn(called(here, one), `Somewhere, ${called(there, other)}`)).toBe(here === there);
    }),
  );
});

test('which part of the place, and which of theirs, is told; the first that fits', () => {
  const at = whoIsIn('Lisboa, Portugal');
  expect(at('Lisbon, Portugal')).toEqual({ at: 0, part: 'Lisboa', theirs: 'Lisbon' });
  expect(at('Porto, PT')).toEqual({ at: 1, part: 'Portugal', theirs: 'PT' });
  expect(at('Madrid, Spain')).toBeUndefined();
});

const word = fc.constantFrom('Lisbon', 'Porto', 'São', 'Łódź', 'Area', 'PT', 'New', '東京', 'x1', 'é');
const placeText = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

test('whoever lives at the very place is found, however it is written', () => {
  fc.assert(
    fc.property(placeText, fc.boolean(), (parts, loud) => {
      const place = parts.map((words) => words.join(' ')).join(', ');
      const theirs = loud ? place.toUpperCase() : place.normalize('NFD');
      const [first = []] = parts;
      expect(isIn(place, theirs)).toBe(true);
      if (first.join(' ') !== 'PT') expect(isIn(first.join(' '), `${theirs}, Elsewhere`)).toBe(true);
    }),
  );
});

test('whoever is told of has a part of theirs with all words of a name', () => {
  fc.assert(
    fc.property(placeText, placeText, (one, other) => {
      const [place, theirs] = [one, other].map((parts) => parts.map((words) => words.join(' ')).join(', '));
      const reason = whoIsIn(place ?? '')(theirs ?? '');
      if (!reason) return;
      expect(theirs).toContain(reason.theirs);
      expect(place).toContain(reason.part);
    }),
  );
});
