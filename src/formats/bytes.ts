import { Refusal } from '../domain/refusal.ts';

/** Bytes in pieces. */
export type Bytes = AsyncIterable<Uint8Array<ArrayBuffer>>;

/** More than this no backup may come to once it is unpacked, in bytes. */
export const LARGEST = 2 * 1024 ** 3;

/** Packed bytes given to the unpacker at a time: it unpacks a piece as a whole, at most to a thousandfold. */
const MOUTHFUL = 16 * 1024;

/** Characters gathered before they are handed on: a call for every line would take longer than the work. */
const HANDFUL = 64 * 1024;

/** The bytes of a file, in pieces. */
export function bytesOf(file: Blob): Bytes {
  return piecesOf(file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>);
}

/** Bytes, packed. */
export function gzip(bytes: Bytes): Bytes {
  return through(new CompressionStream('gzip'), bytes);
}

/**
 * Packed bytes, unpacked, as far as `largest` bytes.
 * @throws Refusal 'too-large', or 'backup-damaged' where they are no whole gzip file
 */
export async function* gunzip(bytes: Bytes, largest = LARGEST): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let size = 0;
  try {
    for await (const piece of through(new DecompressionStream('gzip'), mouthfuls(bytes))) {
      size += piece.length;
      if (size > largest) throw new Refusal('too-large');
      yield piece;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('backup-damaged', { cause: error });
  }
}

/** A text that comes in pieces, as a gzipped file. */
export function gzipped(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return streamOf(gzip(encoded(text)));
}

/**
 * The text that was gzipped, piece by piece.
 * @throws Refusal 'too-large', or 'backup-damaged' where the bytes are no whole gzip file
 */
export function gunzipped(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  return decoded(gunzip(piecesOf(bytes as ReadableStream<Uint8Array<ArrayBuffer>>)));
}

/** Text as bytes in UTF-8. */
export async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const text of texts) {
    waiting += text;
    if (waiting.length < HANDFUL) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting) yield encoder.encode(waiting);
}

/**
 * Bytes in UTF-8 as text.
 * @throws Refusal 'backup-damaged' where they are none
 */
export async function* decoded(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (piece?: Uint8Array<ArrayBuffer>) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch (error) {
      throw new Refusal('backup-damaged', { cause: error });
    }
  };
  for await (const piece of bytes) yield decode(piece);
  yield decode();
}

/** Bytes as a stream, which takes them no faster than they are read. */
export function streamOf(bytes: Bytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

/** The pieces of a stream. By hand: not every browser iterates streams yet (Chromium does from 124). */
export async function* piecesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // it failed already
  }
}

function through(transform: GenericTransformStream, bytes: Bytes): Bytes {
  return piecesOf(streamOf(bytes).pipeThrough(transform as TransformStream));
}

async function* mouthfuls(bytes: Bytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; at += MOUTHFUL) yield piece.subarray(at, at + MOUTHFUL);
  }
}
