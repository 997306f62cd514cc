import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, packingOf, unpacked } from '../../src/formats/backup-file.ts';
import { decoded, encoded, gunzip, gzip } from '../../src/formats/bytes.ts';
import { sealFrom } from '../../src/formats/encrypted.ts';
import { inPieces, refusalOf, whole } from './pieces.ts';

const seal = await sealFrom('mossy stone', undefined, 10);
const TEXT = `{"format":"tend-backup","rows":[\n${'"Žofie 🦊",\n'.repeat(5000)}]}\n`;

async function* texts(...all: string[]) {
  yield* all;
}
async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
const fileOf = async (made: AsyncIterable<Uint8Array<ArrayBuffer>>) => new Blob([await whole(made)]);

test('any bytes come back out of gzip, and any text out of its bytes, in any pieces', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 7 }),
      async (words, size) => {
        const bytes = await whole(gunzip(inPieces(await whole(gzip(encoded(texts(...words)))), size)));
        expect(await textOf(decoded(inPieces(bytes, size)))).toBe(words.join(''));
      },
    ),
    { numRuns: 50 },
  );
});

test('how a file is packed is told by its content, and each kind is read', async () => {
  const plain = new Blob([TEXT]);
  const small = await fileOf(packed(texts(TEXT), undefined));
  const secret = await fileOf(packed(texts(TEXT), seal));
  expect(await Promise.all([plain, small, secret, new Blob()].map(packingOf))).toEqual([
    'plain',
    'gzip',
    'encrypted',
    'plain',
  ]);
  expect(small.size).toBeLessThan(TEXT.length / 10);
  for (const file of [plain, small, secret]) expect(await textOf(unpacked(file, seal))).toBe(TEXT);
  expect(await refusalOf(unpacked(secret, 'mossy'))).toBe('wrong-passphrase');
});

test('a file that unpacks to more than a backup may hold is given up early', async () => {
  const bomb = new Blob([new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024, '{')))]);
  expect(bomb.size).toBeLessThan(100_000);
  let seen = 0;
  const reading = async () => {
    for await (const piece of unpacked(bomb, '', 4_000_000)) seen += piece.length;
  };
  expect(await refusalOf(reading())).toBe('too-large');
  expect(seen).toBeLessThanOrEqual(4_000_000);
  expect(await refusalOf(unpacked(new Blob([TEXT]), '', 1000))).toBe('too-large');
});

test('a gzip file that is cut, changed or followed by more is damaged', async () => {
  const file = await whole(gzip(encoded(texts(TEXT))));
  for (const length of [2, 3, 10, file.length >> 1, file.length - 8, file.length - 1])
    expect(await refusalOf(gunzip(inPieces(file.slice(0, length)))), `${length}`).toBe('backup-damaged');
  const middle = file.length >> 1;
  expect(await refusalOf(gunzip(inPieces(file.with(middle, (file[middle] ?? 0) ^ 0xff))))).toBe(
    'backup-damaged',
  );
});

test('bytes that are no text are damage; a file of another kind is no backup', async () => {
  expect(await refusalOf(decoded(inPieces(Uint8Array.of(0x7b, 0xc3))))).toBe('backup-damaged');
  expect(await refusalOf(unpacked(new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)])))).toBe('not-a-backup');
  expect(await refusalOf(unpacked(new Blob([])))).toBe('not-a-backup');
});
