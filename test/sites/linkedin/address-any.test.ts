// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memberNumber, profileUrl, recognise } from '../../../src/sites/linkedin/address.ts';
import { people } from '../../pages/people.ts';
import { memberIdOf } from '../../pages/person.ts';

const ID = memberIdOf(978_393);

/** Vanities as they really are: any script, emoji and what joins them, never a separator of addresses. */
const vanity = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter(
    (text) => text.isWellFormed() && !/[\s\p{Cc}%/\\?#]/u.test(text) && !/^(\.+|me|unavailable)$/i.test(text),
  )
  .filter((text) => !/^(AC[ow]|AEM|AAo)AA/.test(text));

test('one vanity is one handle, whatever host, language, sub-page or spelling shows it', () => {
  const host = fc.constantFrom('www.', 'de.', 'uk.', 'm.', 'touch.', '');
  const door = fc.constantFrom('/in/', '/mwlite/in/', '/mwlite/profile/in/');
  const rest = fc.constantFrom(
    '',
    '/',
    '/de',
    '/pt_BR/',
    '/overlay/contact-info/',
    '/details/skills',
    '/recent-activity/all/',
  );
  const tail = fc.constantFrom('', '?trk=a/b', '#top', '?locale=de_DE#x');
  const spelling = fc.constantFrom(
    encodeURIComponent,
    (text: string) => text,
    (text: string) => encodeURIComponent(text.normalize('NFD')),
  );
  fc.assert(
    fc.property(vanity, host, door, rest, tail, spelling, (name, on, at, below, after, spelled) => {
      const plain = recognise(`https://www.linkedin.com/in/${encodeURIComponent(name)}/`);
      const seen = recognise(`https://${on}linkedin.com${at}${spelled(name)}${below}${after}`);
      expect(plain).toBeDefined();
      expect(seen && { ...seen, raw: '' }).toEqual(plain && { ...plain, raw: '' });
    }),
  );
});

test('a recognised address is the one a browser opens', () => {
  const piece = fc.constantFrom(
    'in',
    'mara',
    'WI%C5%9aNIA',
    'ä',
    '.',
    '..',
    '%2e',
    '%2E.',
    '',
    '\\',
    '\t',
    ' ',
    'a b',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const url = `https://www.linkedin.com/in/${pieces.join('/')}`;
      const seen = recognise(url);
      if (seen) expect(recognise(new URL(url).href)?.value).toBe(seen.value);
    }),
    { numRuns: 1000 },
  );
});

test('going back to a handle leads to the same handle, and saying it twice changes nothing', () => {
  fc.assert(
    fc.property(vanity, (name) => {
      const seen = recognise(`https://fr.linkedin.com/in/${name}/overlay/contact-info/`);
      if (!seen) throw new Error(`not recognised: ${name}`);
      expect(recognise(profileUrl(seen))?.value).toBe(seen.value);
      expect(recognise(profileUrl({ raw: seen.value }))?.value).toBe(seen.value);
    }),
  );
  expect(profileUrl({ raw: 'Mara-Okafor' })).toBe('https://www.linkedin.com/in/Mara-Okafor/');
});

const number = fc.integer({ min: 1, max: 0xffff_ffff });

test('one member is one handle, whichever of their ids an address shows and whatever is behind it', () => {
  const tail = fc.constantFrom('', ',', ',NAME_SEARCH,aB3x', '%2COUT_OF_NETWORK%2C-_9');
  fc.assert(
    fc.property(number, tail, (member, behind) => {
      const [, rest] = memberIdOf(member).split('ACoAA');
      const addresses = [
        `in/ACoAA${rest}/`,
        `in/ACwAA${rest}/overlay/contact-info/`,
        `sales/lead/ACwAA${rest}${behind}?_ntb=1`,
        `sales/people/ACwAA${rest}${behind}`,
        `talent/profile/AEMAA${rest}?project=1`,
        `talent/hire/1/manage/all/profile/AEMAA${rest}`,
        `profile/view?trk=x&id=AAoAA${rest}&y`,
        `profile/view?id=${member}`,
      ];
      for (const address of addresses) {
        const seen = recognise(`https://www.linkedin.com/${address}`);
        if (!seen) throw new Error(`not recognised: ${address}`);
        expect(seen).toMatchObject({ kind: 'memberId', value: String(member) });
        expect(recognise(profileUrl(seen))).toMatchObject({ kind: 'memberId', value: String(member) });
      }
    }),
  );
});

test('going back to an id leads to where such ids belong', () => {
  const sales = `${ID.replace('ACoAA', 'ACwAA')},NAME_SEARCH,aB3x`;
  const recruiter = ID.replace('ACoAA', 'AEMAA');
  const oldest = ID.replace('ACoAA', 'AAoAA');
  expect(profileUrl({ raw: ID })).toBe(`https://www.linkedin.com/in/${ID}/`);
  expect(profileUrl({ raw: sales })).toBe(`https://www.linkedin.com/sales/lead/${sales}`);
  expect(profileUrl({ raw: sales.replaceAll(',', '%2C') })).toBe(
    `https://www.linkedin.com/sales/lead/${sales}`,
  );
  expect(profileUrl({ raw: recruiter })).toBe(`https://www.linkedin.com/talent/profile/${recruiter}`);
  expect(profileUrl({ raw: oldest })).toBe(`https://www.linkedin.com/profile/view?id=${oldest}`);
  // Of a member whose number alone is known; a vanity may look the same.
  expect(profileUrl({ kind: 'memberId', raw: '978393' })).toBe(
    'https://www.linkedin.com/profile/view?id=978393',
  );
  expect(profileUrl({ kind: 'vanity', raw: '978393' })).toBe('https://www.linkedin.com/in/978393/');
});

test('no text whatever makes it throw', () => {
  const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code)); // halves of characters too
  const text = fc.string({ unit });
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((end) => `https://www.linkedin.com/in/${end}`),
      ),
      (any) => {
        recognise(any);
        profileUrl({ raw: any });
        memberNumber(any);
      },
    ),
  );
  expect(profileUrl({ raw: '\ud83e%' })).toBe('https://www.linkedin.com/in/%EF%BF%BD%25/');
});

test('the number inside an id is the one LinkedIn names elsewhere, in each of its three kinds of id', () => {
  for (const { memberId, memberNumber: number } of people) {
    expect(memberId).toMatch(/^ACoAA[\w-]{34}$/);
    expect(memberNumber(memberId)).toBe(String(number));
  }
  expect(memberNumber(ID.replace('ACoAA', 'ACwAA'))).toBe('978393');
  expect(memberNumber(ID.replace('ACoAA', 'AEMAA'))).toBe('978393');
});

test('an id that does not look like the others says no number', () => {
  expect(memberNumber(ID.slice(0, 38))).toBeUndefined();
  expect(memberNumber(`${ID}A`)).toBeUndefined();
  expect(memberNumber(`ACoAA${'_'.repeat(34)}`)).toBeUndefined();
  expect(memberNumber('x'.repeat(39))).toBeUndefined();
});
