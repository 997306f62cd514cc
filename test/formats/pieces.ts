import type { Bytes } from '../../src/formats/bytes.ts';

/** Bytes in pieces of such a size. */
export async function* inPieces(bytes: Uint8Array, size = bytes.length || 1): Bytes {
  for (let at = 0; at < bytes.length; at += size) yield new Uint8Array(bytes.subarray(at, at + size));
}

/** All bytes as one. */
export async function whole(bytes: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The code of the refusal that reading ends in; 'read' where it ends well. */
export async function refusalOf(reading: AsyncIterable<unknown> | Promise<unknown>): Promise<string> {
  try {
    if (reading instanceof Promise) await reading;
    else for await (const _ of reading);
    return 'read';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
