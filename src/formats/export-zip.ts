import { type Entry, type FileEntry, type Reader, ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { type Bytes, piecesOf } from './bytes.ts';
import { LARGEST_TEXT, type Open } from './text-of-bytes.ts';
import { Unusable } from './unusable.ts';

/** A file of LinkedIn's export that Tend reads. */
export type ExportFile = 'connections' | 'messages' | 'invitations';

/** A file inside an archive; unpacked anew each time it is opened, piece by piece. */
export interface Member {
  kind: ExportFile;
  /** With its folder. */
  name: string;
  /** As the archive says. */
  size: number;
  open: Open;
}

/** Limits of what is unpacked: bytes, and how many to one packed byte. Text packs to a fifth, rarely to a thirtieth. */
export interface Limits {
  bytes: number;
  ratio: number;
}
const LIMITS: Limits = { bytes: LARGEST_TEXT, ratio: 200 };

/** Below this no ratio matters. */
const SMALL = 1024 ** 2;

/** More than LinkedIn packs with all pictures; only what is read of it ever comes into memory. */
const LARGEST_ZIP = 8 * 1024 ** 3;

/** LinkedIn's archive has some fifty files. */
const MOST_ENTRIES = 10_000;

const NAMES: Record<string, ExportFile> = {
  'connections.csv': 'connections',
  'messages.csv': 'messages',
  'invitations.csv': 'invitations',
};

/**
 * The files Tend reads of an archive as LinkedIn sends it, in whatever folder they are. Nothing is unpacked yet.
 * @throws Unusable 'too-big', 'truncated', 'zip-damaged', 'encrypted', 'spreadsheet' or 'nothing-known-inside'; while
 * a member is read 'zip-bomb', 'too-big' or 'zip-damaged'
 */
export async function openExport(file: Blob, limits = LIMITS): Promise<Member[]> {
  if (file.size > LARGEST_ZIP) throw new Unusable('too-big');
  const entries = await entriesOf(file);
  const found = new Map<ExportFile, FileEntry>();
  for (const entry of entries) {
    const kind = kindOf(entry.filename);
    if (!kind || entry.directory) continue;
    const other = found.get(kind);
    if (!other || other.uncompressedSize < entry.uncompressedSize) found.set(kind, entry);
  }
  const members = [...found].map(([kind, entry]) => memberOf(kind, entry, file, limits));
  if (members.length > 0) return members;
  const isWorkbook = entries.some(({ filename }) => /^xl\/workbook|^content\.xml$/.test(filename));
  throw new Unusable(isWorkbook ? 'spreadsheet' : 'nothing-known-inside');
}

async function entriesOf(file: Blob): Promise<Entry[]> {
  const reader = new ZipReader(readerOf(file), { useWebWorkers: false });
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.push(entry) > MOST_ENTRIES) throw new Unusable('zip-bomb');
    }
  } catch (error) {
    if (error instanceof Unusable) throw error;
    // The list of what is inside stands at the end: where the end is missing, so is the list.
    const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const isZip = first === 0x50 && second === 0x4b;
    throw new Unusable(isZip && entries.length === 0 ? 'truncated' : 'zip-damaged', { cause: error });
  }
  return entries;
}

/** What the library reads an archive by. Its own reader of files comes with all that writes archives: 14 kB more. */
function readerOf(file: Blob): Reader<Blob> {
  const part = (from: number, length: number) => file.slice(from, from + length);
  const reader = {
    size: file.size,
    readUint8Array: async (from: number, length: number) =>
      new Uint8Array(await part(from, length).arrayBuffer()),
    createReadable: (wanted: { offset?: number; size?: number } = {}) =>
      part(wanted.offset ?? 0, wanted.size ?? file.size).stream(),
  };
  return reader as unknown as Reader<Blob>;
}

/** By the name without its folder; what macOS puts beside every file has the same name behind '._'. */
function kindOf(filename: string): ExportFile | undefined {
  const name = filename.slice(filename.lastIndexOf('/') + 1).toLowerCase();
  return Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
}

function memberOf(kind: ExportFile, entry: FileEntry, file: Blob, { bytes, ratio }: Limits): Member {
  if (entry.encrypted) throw new Unusable('encrypted');
  // What the archive says of sizes may be a lie; the file's own size is none.
  const packed = Math.min(entry.compressedSize, file.size);
  const most = { bytes, unpacked: Math.max(SMALL, packed * ratio) };
  return { kind, name: entry.filename, size: entry.uncompressedSize, open: () => unpack(entry, most) };
}

/** Unpacks no further than is read; what comes out is counted, whatever was said before. */
async function* unpack(entry: FileEntry, most: { bytes: number; unpacked: number }): Bytes & AsyncGenerator {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const leaving = new AbortController();
  const done = entry.getData(writable, {
    useWebWorkers: false,
    checkCrc32: true,
    signal: leaving.signal,
  });
  let failure: unknown;
  // Heard at once, or it counts as unheard; told below, once all that came before it was read.
  const ended = done.catch(async (error) => {
    failure = error ?? new Error('unpacking failed');
    await writable.abort(error).catch(() => undefined); // it failed already
  });
  let size = 0;
  try {
    for await (const piece of piecesOf(readable)) {
      size += piece.length;
      if (size > most.unpacked) throw new Unusable('zip-bomb');
      if (size > most.bytes) throw new Unusable('too-big');
      yield piece;
    }
    await ended;
    if (failure) throw failure;
  } catch (error) {
    if (error instanceof Unusable) throw error;
    throw new Unusable('zip-damaged', { cause: error });
  } finally {
    leaving.abort();
  }
}
