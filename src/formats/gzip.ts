/** A text that comes in pieces, as gzipped bytes. */
export function gzipped(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const pieces = text[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return source.pipeThrough(new CompressionStream('gzip'));
}

/** The text that was gzipped, piece by piece. @throws TypeError where the bytes are no gzip, or cut off */
export async function* gunzipped(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = (bytes as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
