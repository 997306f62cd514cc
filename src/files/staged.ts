import { readFile, removeFile, writeFile } from './profile-files.ts';

/** What an operation has still to do, in a file, so that it can go on after the page was closed. */
export interface Staged {
  operation: string;
  /** The route that does its chunks. */
  op: string;
  called: string;
  /** How many chunks there are. */
  of: number;
}

const FOLDER = 'operation';
const CHUNKS = 'chunks';
const ABOUT = 'about';

/**
 * Writes what an operation is to do: one line of JSON for each chunk. It is there once all of it is. Whatever was there
 * before is gone; one operation at a time.
 */
export async function stage(
  about: Omit<Staged, 'of'>,
  chunks: AsyncIterable<object> | Iterable<object>,
): Promise<Staged> {
  await unstage();
  let of = 0;
  const encoder = new TextEncoder();
  const lines = (async function* () {
    for await (const chunk of chunks) {
      of++;
      yield encoder.encode(`${JSON.stringify(chunk)}\n`);
    }
  })();
  await writeFile(FOLDER, CHUNKS, streamOf(lines));
  const staged = { ...about, of };
  await writeFile(FOLDER, ABOUT, JSON.stringify(staged));
  return staged;
}

/** What is staged; undefined where nothing is, or not all of it. */
export async function readStaged(): Promise<Staged | undefined> {
  try {
    return JSON.parse(await (await readFile(FOLDER, ABOUT)).text()) as Staged;
  } catch {
    return undefined;
  }
}

/** The chunks from that one on, one at a time. */
export async function* stagedChunks(from: number): AsyncGenerator<object> {
  const file = await readFile(FOLDER, CHUNKS);
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let at = 0;
  let parts: string[] = [];
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const [first = '', ...others] = read.value.split('\n');
      parts.push(first);
      for (const other of others) {
        if (at++ >= from) yield JSON.parse(parts.join(''));
        parts = [other];
      }
    }
  } finally {
    await reader.cancel();
  }
}

/** Removes what is staged. The words on it go first: chunks without them are none. */
export async function unstage(): Promise<void> {
  await removeFile(FOLDER, ABOUT);
  await removeFile(FOLDER, CHUNKS);
}

/** Removes what is staged unless it is another operation's. */
export async function unstageOf(operation: string): Promise<void> {
  const staged = await readStaged();
  if (!staged || staged.operation === operation) await unstage();
}

function streamOf(lines: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
