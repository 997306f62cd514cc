import { Refusal } from '../domain/refusal.ts';
import type { Bytes } from './bytes.ts';

/** How every encrypted file begins. */
export const ENCRYPTED = 'tend-encrypted/';

/** Rounds of PBKDF2-SHA-256, as OWASP asks for (2023). */
const ROUNDS = 600_000;

/** More rounds a file may not ask for: they would take minutes. */
const MOST_ROUNDS = 10_000_000;

/** Bytes in one frame, and what AES-GCM adds to each. */
const FRAME = 1024 * 1024;
const TAG = 16;

/** Characters of the longest header. */
const LONGEST_HEADER = 200;

const HEADER = /^tend-encrypted\/1 pbkdf2-sha256 (\d{1,8}) ([0-9a-f]{32}) ([0-9a-f]{32}) ([0-9a-f]{32})$/;

/** What a passphrase came to, once and slowly; it can seal and open files, and the passphrase cannot be read from it. */
export interface Seal {
  salt: Uint8Array<ArrayBuffer>;
  rounds: number;
  key: CryptoKey;
}

/** A passphrase, or what it came to. */
export type Secret = string | Seal;

/** A seal from a passphrase; takes about a second, on purpose. */
export async function sealFrom(passphrase: string, salt = random(16), rounds = ROUNDS): Promise<Seal> {
  // The same words may be typed in several Unicode forms.
  const raw = new TextEncoder().encode(passphrase.normalize());
  const words = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveBits']);
  const slow = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  const bits = await crypto.subtle.deriveBits(slow, words, 256);
  const key = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits', 'deriveKey']);
  return { salt, rounds, key };
}

/**
 * Bytes, encrypted: a line of text, then frames of a mebibyte with a counter and a mark of the last one in their nonce
 * (the STREAM construction), so that frames cannot be left out, put elsewhere or come from another file unnoticed.
 */
export async function* encrypt(bytes: Bytes, secret: Secret): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const seal = typeof secret === 'string' ? await sealFrom(secret) : secret;
  const file = random(16);
  const words = `${ENCRYPTED}1 pbkdf2-sha256 ${seal.rounds} ${hex(seal.salt)} ${hex(file)}`;
  const { key, check } = await keyOf(seal, file, words);
  yield new TextEncoder().encode(`${words} ${check}\n`);
  for await (const { frame, nonce } of framesOf(bytes, FRAME)) {
    yield new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, frame));
  }
}

/**
 * What was encrypted.
 * @throws Refusal 'wrong-passphrase', 'backup-damaged' as soon as it is noticed, or 'backup-newer'
 */
export async function* decrypt(bytes: Bytes, secret: Secret): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { line, rest } = await headerOf(bytes);
  const [, rounds, salt = '', file = '', expected] = HEADER.exec(line) ?? [];
  if (!expected)
    throw new Refusal(/^tend-encrypted\/(?!1 )\d/.test(line) ? 'backup-newer' : 'backup-damaged');
  const seal = await sealFor(secret, unhex(salt), Number(rounds));
  const { key, check } = await keyOf(seal, unhex(file), line.slice(0, line.lastIndexOf(' ')));
  if (check !== expected) throw new Refusal('wrong-passphrase');
  for await (const { frame, nonce } of framesOf(rest, FRAME + TAG)) {
    try {
      yield new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, frame));
    } catch (error) {
      throw new Refusal('backup-damaged', { cause: error });
    }
  }
}

async function sealFor(secret: Secret, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Seal> {
  if (rounds < 1 || rounds > MOST_ROUNDS) throw new Refusal('backup-damaged');
  if (secret === '') throw new Refusal('wrong-passphrase');
  if (typeof secret === 'string') return sealFrom(secret, salt, rounds);
  if (hex(secret.salt) !== hex(salt) || secret.rounds !== rounds) throw new Refusal('wrong-passphrase');
  return secret;
}

/** Each file has a key of its own, bound to its header; `check` tells a wrong passphrase from damage. */
async function keyOf({ key }: Seal, file: Uint8Array<ArrayBuffer>, words: string) {
  const from = (what: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: file,
    info: new TextEncoder().encode(`${what} ${words}`),
  });
  const gcm = { name: 'AES-GCM', length: 256 };
  const bits = await crypto.subtle.deriveBits(from('check'), key, 128);
  return {
    key: await crypto.subtle.deriveKey(from('key'), key, gcm, false, ['encrypt', 'decrypt']),
    check: hex(new Uint8Array(bits)),
  };
}

/** Bytes as frames of one size, the last one as it comes; each with its nonce. */
async function* framesOf(bytes: Bytes, size: number) {
  let number = 0;
  let frame = new Uint8Array(size);
  let filled = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      if (filled === size) {
        yield { frame, nonce: nonceOf(number++, false) };
        frame = new Uint8Array(size);
        filled = 0;
      }
      const taken = piece.subarray(at, at + size - filled);
      frame.set(taken, filled);
      filled += taken.length;
      at += taken.length;
    }
  }
  yield { frame: frame.subarray(0, filled), nonce: nonceOf(number, true) };
}

function nonceOf(number: number, last: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, number);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

async function headerOf(bytes: Bytes): Promise<{ line: string; rest: Bytes }> {
  const pieces = bytes[Symbol.asyncIterator]();
  let begun = new Uint8Array();
  for (;;) {
    const end = begun.indexOf(0x0a);
    if (end >= 0 && end <= LONGEST_HEADER) {
      const line = new TextDecoder().decode(begun.subarray(0, end));
      return { line, rest: following(begun.subarray(end + 1), pieces) };
    }
    const { done, value } = await pieces.next();
    if (done || begun.length > LONGEST_HEADER) throw new Refusal('backup-damaged');
    begun = joined(begun, value);
  }
}

async function* following(first: Uint8Array<ArrayBuffer>, rest: AsyncIterator<Uint8Array<ArrayBuffer>>) {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function unhex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
