/** One file of the browser's profile. */
export interface ProfileFile {
  name: string;
  bytes: number;
}

/**
 * Files in the extension's own part of the browser's profile (OPFS), in folders. They outlive damage to IndexedDB
 * (measured); uninstalling the extension deletes them. Only the
 * background writes, but for two that the dashboard writes: what an operation has still to do (`staged.ts`), and whom
 * imports offer (`offered.ts`).
 */
async function folderCalled(folder: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

const ROOM = 'room';

/** Each piece is a message to the browser, and 16 of these take a third of the time of 256 smaller ones. */
const PIECE = 1 << 20;

/** Every file of a folder, by name; an empty one was begun and never written, as when the worker was stopped in it. */
export async function listFiles(folder: string): Promise<ProfileFile[]> {
  const files: ProfileFile[] = [];
  const entries = (await folderCalled(folder)) as unknown as AsyncIterable<[string, FileSystemHandle]>;
  for await (const [name, handle] of entries) {
    if (handle.kind !== 'file') continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    if (size > 0) files.push({ name, bytes: size });
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file as it is now. @throws DOMException 'NotFoundError' */
export async function readFile(folder: string, name: string): Promise<File> {
  return (await (await folderCalled(folder)).getFileHandle(name)).getFile();
}

/** Pauses before a file is read again, in milliseconds. */
const AGAIN = [0, 10, 50];

/**
 * A whole file as text. While a file is replaced, also by a page that is gone already, Chromium says for a moment that
 * there is none, or that it cannot be read (measured in version 156: one reading of eight, where it is replaced without
 * a pause): it is read again. That there is none is known 60 ms late. @throws DOMException 'NotFoundError'
 */
export async function readText(folder: string, name: string): Promise<string> {
  const read = async () => (await readFile(folder, name)).text();
  for (const pause of AGAIN) {
    try {
      return await read();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return read();
}

/** Writes a file as a whole: it is there, or is as it was before, also when the browser ends meanwhile. */
export async function writeFile(
  folder: string,
  name: string,
  content: ReadableStream<Uint8Array> | string,
): Promise<void> {
  const handle = await (await folderCalled(folder)).getFileHandle(name, { create: true });
  try {
    const writable = await handle.createWritable(); // into a file beside it, put in its place by close()
    if (typeof content === 'string') {
      await writable.write(content);
      await writable.close();
    } else {
      await content.pipeTo(writable as unknown as WritableStream<Uint8Array>);
    }
  } catch (cause) {
    // A new file is there already, with nothing in it.
    if ((await handle.getFile()).size === 0) await removeFile(folder, name);
    throw cause;
  }
}

/** Removes a file; nothing where there is none. */
export async function removeFile(folder: string, name: string): Promise<void> {
  await (await folderCalled(folder)).removeEntry(name).catch(() => undefined);
}

/** Removes everything. */
export async function removeAllFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const entries = root as unknown as AsyncIterable<[string, FileSystemHandle]>;
  const names: string[] = [];
  for await (const [name] of entries) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

/** Rejects unless so many bytes can be written, which are taken away again. What they are nothing can compress. */
export async function insistOnSpace(bytes: number): Promise<void> {
  const piece = new Uint8Array(PIECE);
  // 64 kB are the most that it gives at once.
  for (let at = 0; at < PIECE; at += 1 << 16) crypto.getRandomValues(piece.subarray(at, at + (1 << 16)));
  let left = bytes;
  const pieces = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (left <= 0) controller.close();
      else controller.enqueue(piece);
      left -= piece.length;
    },
  });
  try {
    await writeFile(ROOM, ROOM, pieces);
  } finally {
    await removeFile(ROOM, ROOM);
  }
}

/**
 * How many bytes the disk has left. Told in Chromium only: there an extension with `unlimitedStorage` may store what it
 * has stored and all that is free, and is told so anew each time, in 0.2 to 1 ms (measured in version 156).
 */
export async function freeBytes(): Promise<number> {
  const told: StorageEstimate = await navigator.storage.estimate().catch(() => ({})); // what is not known stops nobody
  return (told.quota ?? Number.POSITIVE_INFINITY) - (told.usage ?? 0);
}
