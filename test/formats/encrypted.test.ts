import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, encrypt, sealFrom } from '../../src/formats/encrypted.ts';
import { inPieces, refusalOf, whole } from './pieces.ts';

const FRAME = 1024 * 1024;
const TAGGED = FRAME + 16;
/** Few rounds: they are slow on purpose, and their number is in the file. */
const seal = await sealFrom('mossy stone', undefined, 10);

const sealed = (bytes: Uint8Array) => whole(encrypt(inPieces(bytes), seal));
const opened = (bytes: Uint8Array) => whole(decrypt(inPieces(bytes), seal));
const headerEnd = (file: Uint8Array) => file.indexOf(0x0a) + 1;
const filled = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7 + (at >> 16)) % 251);

test('what was encrypted comes back, in whatever pieces it is read', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.integer({ min: 1, max: 300 }),
      async (bytes, size) => {
        const file = await sealed(bytes);
        expect(await whole(decrypt(inPieces(file, size), seal))).toEqual(new Uint8Array(bytes));
      },
    ),
    { numRuns: 50 },
  );
});

test.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 2 * FRAME + 5])(
  '%i bytes come back',
  async (length) => {
    const bytes = filled(length);
    expect(Buffer.compare(await opened(await sealed(bytes)), bytes)).toBe(0);
  },
);

test('a change to any byte is noticed', async () => {
  const file = await sealed(filled(300));
  const noticed = await Promise.all(
    Array.from(file, (byte, at) => refusalOf(opened(file.with(at, byte ^ 1) as Uint8Array<ArrayBuffer>))),
  );
  expect(noticed).not.toContain('read');
  const body = new Set(noticed.slice(headerEnd(file)));
  expect([...body]).toEqual(['backup-damaged']);
});

test('frames that are missing, doubled, exchanged or of another file are noticed', async () => {
  const file = await sealed(filled(3 * FRAME));
  const other = await sealed(filled(3 * FRAME));
  const start = headerEnd(file);
  const frame = (number: number, from = file) =>
    from.subarray(start + number * TAGGED, start + (number + 1) * TAGGED);
  const made = (...frames: Uint8Array[]) =>
    opened(new Uint8Array(Buffer.concat([file.subarray(0, start), ...frames])));
  expect(await refusalOf(made(frame(0), frame(1), frame(2)))).toBe('read');
  for (const frames of [
    [],
    [frame(0)],
    [frame(0), frame(1)],
    [frame(0), frame(2)],
    [frame(1), frame(0), frame(2)],
    [frame(0), frame(1), frame(1), frame(2)],
    [frame(0), frame(1), frame(2), frame(2)],
    [frame(0), frame(1, other), frame(2)],
  ])
    expect(await refusalOf(made(...frames))).toBe('backup-damaged');
});

test('a file that ends anywhere before its end is noticed', async () => {
  const file = await sealed(filled(200));
  for (let length = 0; length < file.length; length++)
    expect(await refusalOf(opened(file.slice(0, length))), `${length} bytes`).toBe('backup-damaged');
});

test('a wrong passphrase is told from damage; the right one opens, however its letters are written', async () => {
  const accented = await sealFrom('caf\u00e9', undefined, 10);
  const file = await whole(encrypt(inPieces(filled(9)), accented));
  const open = (secret: string) => refusalOf(decrypt(inPieces(file), secret));
  expect(await open('cafe')).toBe('wrong-passphrase');
  expect(await open('')).toBe('wrong-passphrase');
  expect(await open('cafe\u0301')).toBe('read');
  expect(await refusalOf(decrypt(inPieces(file), seal))).toBe('wrong-passphrase');
});

test('the same bytes never make the same file', async () => {
  const [one, other] = await Promise.all([sealed(filled(50)), sealed(filled(50))]);
  expect(one.subarray(headerEnd(one))).not.toEqual(other.subarray(headerEnd(other)));
});

test('the header names format, salt and rounds; it cannot ask for endless work', async () => {
  const file = await whole(encrypt(inPieces(filled(9)), 'mossy stone'));
  const text = new TextDecoder().decode(file.subarray(0, headerEnd(file)));
  expect(text).toMatch(/^tend-encrypted\/1 pbkdf2-sha256 600000 [0-9a-f]{32} [0-9a-f]{32} [0-9a-f]{32}\n$/);
  const asking = (from: string | RegExp, to: string) =>
    refusalOf(decrypt(inPieces(new TextEncoder().encode(text.replace(from, to))), 'mossy stone'));
  expect(await asking('600000', '99999999')).toBe('backup-damaged');
  expect(await asking('600000', '0')).toBe('backup-damaged');
  expect(await asking('encrypted/1', 'encrypted/2')).toBe('backup-newer');
});
