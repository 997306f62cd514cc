import type { Bytes } from './bytes.ts';
import { Unusable } from './unusable.ts';

/** Opens the same bytes from their beginning, as often as it is called. */
export type Open = () => Bytes;

/** The encodings exports come in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes of text read of one file: some thirty times the largest `messages.csv` heard of. */
export const LARGEST_TEXT = 512 * 1024 ** 2;

/** Bytes by which it is told whether something is text at all. */
const LOOK = 64 * 1024;

/**
 * The text of bytes, piece by piece and without its BOM, in whatever encoding it is; line ends are '\n'. The bytes are
 * read twice: only at their end is it known that they are UTF-8.
 * @throws Unusable 'empty', 'too-big', 'not-a-csv', 'wrong-encoding' or 'truncated'
 */
export async function* textOf(open: Open, largest = LARGEST_TEXT): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(open, largest), { fatal: true });
  let held = '';
  for await (const piece of open()) {
    const text = held + decode(decoder, piece);
    // What follows a '\r' decides what it is.
    held = text.endsWith('\r') ? '\r' : '';
    yield unixLines(held ? text.slice(0, -1) : text);
  }
  yield unixLines(held + decode(decoder));
}

/**
 * The encoding of a text: by its BOM; else UTF-8 if every byte fits; else windows-1252, if it looks like a text in it.
 * @throws Unusable as `textOf`
 */
export async function encodingOf(open: Open, largest = LARGEST_TEXT): Promise<Encoding> {
  const head = await headOf(open, LOOK);
  if (head.length === 0) throw new Unusable('empty');
  const wide = wideByMark(head);
  if (!wide) refuseBinary(head);
  const isUtf8 = await isSound(open, wide ?? 'utf-8', largest);
  if (wide) return wide;
  if (isUtf8) return 'utf-8';
  if (head[0] === 0xef && head[1] === 0xbb) throw new Unusable('wrong-encoding');
  if (!(await isWestern(open))) throw new Unusable('wrong-encoding');
  return 'windows-1252';
}

/** The first bytes, so many at most. */
export async function headOf(open: Open, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(most);
  let length = 0;
  for await (const piece of open()) {
    head.set(piece.subarray(0, most - length), length);
    length = Math.min(most, length + piece.length);
    if (length === most) break;
  }
  return head.subarray(0, length);
}

function wideByMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** No text holds NULs; UTF-16 without its mark holds almost nothing but every other one. */
function refuseBinary(head: Uint8Array): void {
  const nuls: [even: number, odd: number] = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at % 2 === 0 ? 0 : 1]++;
  const [few, many] = nuls.sort((a, b) => a - b);
  if (many === 0) return;
  const isWide = many > head.length * 0.3 && few < head.length * 0.05;
  throw new Unusable(isWide ? 'wrong-encoding' : 'not-a-csv');
}

/** Whether all bytes fit an encoding; UTF-16 must. A text that ends inside a character was cut there. */
async function isSound(open: Open, encoding: Encoding, largest: number): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let size = 0;
  for await (const piece of open()) {
    size += piece.length;
    if (size > largest) throw new Unusable('too-big');
    try {
      decoder.decode(piece, { stream: true });
    } catch {
      if (encoding === 'utf-8') return false;
      throw new Unusable('wrong-encoding');
    }
  }
  try {
    decoder.decode();
    return true;
  } catch {
    // One letter beyond ASCII at the very end may also be windows-1252.
    if (encoding === 'utf-8' && !(await hasWideLetters(open))) return false;
    throw new Unusable('truncated');
  }
}

/** Whether there is a whole letter beyond ASCII, in a text that is UTF-8 but for its end. */
async function hasWideLetters(open: Open): Promise<boolean> {
  const decoder = new TextDecoder();
  for await (const piece of open()) {
    if (/[\u0080-\ufffc]/.test(decoder.decode(piece, { stream: true }))) return true;
  }
  return false;
}

/**
 * Whether bytes look like a western text: letters beyond ASCII stand alone or in pairs among others, and the five
 * bytes that windows-1252 has no letter for do not occur. In Cyrillic, Greek, Chinese or broken UTF-8 they do not.
 */
async function isWestern(open: Open): Promise<boolean> {
  const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  const runs = { short: 0, long: 0 };
  let run = 0;
  let pairs = 0;
  for await (const piece of open()) {
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at] ?? 0;
      if (byte >= 0x80) {
        if (unused.has(byte)) return false;
        // 'Ã¼', 'Ã©', 'Å‚': UTF-8 that was pasted into a text in another encoding.
        if ((byte & 0xc0) === 0x80 && run === 1 && isLead(piece[at - 1])) pairs++;
        run++;
      } else {
        if (run > 0) runs[run > 2 ? 'long' : 'short']++;
        run = 0;
      }
    }
  }
  return runs.long <= runs.short / 4 && pairs <= (runs.short + runs.long) / 2;
}

function isLead(byte = 0): boolean {
  return byte >= 0xc2 && byte <= 0xdf;
}

function decode(decoder: TextDecoder, piece?: Uint8Array<ArrayBuffer>): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch (error) {
    throw new Unusable('wrong-encoding', { cause: error }); // the file changed between the two readings
  }
}

function unixLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
