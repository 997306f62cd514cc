import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingOf, type Open, textOf } from '../../src/formats/text-of-bytes.ts';
import { latin, opened, whyNot, wide } from './a-file.ts';

async function whole(open: Open, largest?: number): Promise<string> {
  let text = '';
  for await (const piece of textOf(open, largest)) text += piece;
  return text;
}
const bytes = (...values: number[]) => opened(Uint8Array.from(values));
const NAMES = 'Zoë van Dam, Núria Peña, Jörg Weiß, 50 €\n';

test('a text is the same in every encoding it comes in, without its mark', async () => {
  const western = NAMES.replace('€', '\x80');
  expect(await whole(opened(NAMES))).toBe(NAMES);
  expect(await whole(opened(`\ufeff${NAMES}`))).toBe(NAMES);
  expect(await whole(opened(wide(NAMES, true)))).toBe(NAMES);
  expect(await whole(opened(wide(NAMES, false)))).toBe(NAMES);
  expect(await whole(opened(latin(western)))).toBe(NAMES);
});

test('any text in UTF-8 or UTF-16 is read as it was, wherever the pieces end', async () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\r\0]|^\ufeff/.test(text));
  const inPieces = (all: Uint8Array<ArrayBuffer>, size: number): Open =>
    async function* () {
      for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
    };
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
      expect(await whole(inPieces(new TextEncoder().encode(text), size))).toBe(text);
      expect(await whole(inPieces(wide(text, true), size))).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('every line end is one', async () => {
  const open: Open = async function* () {
    for (const piece of ['a\r', '\nb\r', 'c\n', 'd\r']) yield new TextEncoder().encode(piece);
  };
  expect(await whole(open)).toBe('a\nb\nc\nd\n');
});

test('what is no text, or in an encoding nobody can be sure of, is refused', async () => {
  expect(await whyNot(whole(opened('')))).toBe('empty');
  expect(await whyNot(whole(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)))).toBe(
    'not-a-csv',
  );
  expect(await whyNot(whole(opened(wide('no mark here', true).slice(2))))).toBe('wrong-encoding');
  expect(
    await whyNot(
      whole(
        bytes(
          ...[...'Name,'].map((one) => one.charCodeAt(0)),
          0xc8,
          0xe2,
          0xe0,
          0xed,
          0x2c,
          0xcf,
          0xe5,
          0xf2,
          0xf0,
        ),
      ),
    ),
  ).toBe(
    'wrong-encoding', // Cyrillic in windows-1251
  );
  expect(await whyNot(whole(bytes(0x41, 0x81, 0x42)))).toBe('wrong-encoding');
  const mixed = Uint8Array.from([...new TextEncoder().encode('Zoë, Peña, Jörg, Łukasz'), 0xe9, 0x2c]);
  expect(await whyNot(whole(opened(mixed)))).toBe('wrong-encoding');
});

test('a text cut inside a letter is refused', async () => {
  const all = new TextEncoder().encode('Núria, Łukasz, 漢');
  expect(await whyNot(whole(opened(all.slice(0, -1))))).toBe('truncated');
  expect(await whyNot(whole(opened(wide(NAMES, true).slice(0, -1))))).toBe('truncated');
  expect(await encodingOf(opened(latin('Andr\xe9')))).toBe('windows-1252'); // its last letter alone is no such cut
});

test('more than the most is refused before it is in memory', async () => {
  let given = 0;
  const endless: Open = async function* () {
    for (;;) {
      given += 1024;
      yield new Uint8Array(1024).fill(0x41);
    }
  };
  expect(await whyNot(whole(endless, 200_000))).toBe('too-big');
  expect(given).toBeLessThan(300_000);
});
