import { ask } from '../../api/ask.ts';
import type { Instant } from '../../domain/base.ts';
import type { Backup, StoreState } from '../../domain/copies.ts';
import { Refusal } from '../../domain/refusal.ts';
import { keepOf } from '../../domain/thinning.ts';
import { readBackup, type Sum } from '../../formats/backup.ts';
import { packed, unpacked } from '../../formats/backup-file.ts';
import { checkedRow } from '../../formats/backup-rows.ts';
import { type Bytes, encoded, streamOf } from '../../formats/bytes.ts';
import type { Seal } from '../../formats/encrypted.ts';
import { copyName, madeBy, type Writer } from './copy-name.ts';
import { backupText, type Progress, rowsIn } from './stored-rows.ts';

/** How a copy is to be made. */
export interface CopyWish extends Writer {
  seal: Seal | undefined;
  progress: Progress;
}

/** Times a copy is begun, since something may be written meanwhile. */
const ATTEMPTS = 3;

/**
 * Writes a copy into the folder, reads it back, and only then thins the ones this installation wrote earlier.
 * @throws Refusal 'folder-unwritable', 'copy-unsound' or 'written-meanwhile'; then the folder is as it was. Or
 *   'copy-not-noted': the copy is there and sound
 */
export async function writeIntoFolder(folder: FileSystemDirectoryHandle, wish: CopyWish): Promise<Backup> {
  const { now } = await ask('readStore', {});
  const name = copyName(wish, now, wish.seal ? 'tend' : 'json.gz');
  const { sum, seq } = await written(folder, name, now, wish).catch(async (error) => {
    await folder.removeEntry(name).catch(() => undefined); // it may never have been there
    throw error;
  });
  const backup = { at: now, to: 'folder', name: `${folder.name}/${name}`, rows: rowsIn(sum.tally) } as const;
  await ask('noteBackup', { ...backup, seq }).catch((cause) => {
    throw new Refusal('copy-not-noted', { cause });
  });
  await thin(folder, wish.installation, now).catch(() => undefined); // one copy too many does no harm
  return backup;
}

async function written(folder: FileSystemDirectoryHandle, name: string, made: Instant, wish: CopyWish) {
  const handle = await folder.getFileHandle(name, { create: true }).catch(unwritable);
  const { made: sum, seq } = await ofOneMoment(async ({ tally }) => {
    const { text, sum } = backupText({ made, device: wish.device, of: rowsIn(tally) }, wish.progress);
    await write(handle, packed(text, wish.seal));
    return sum();
  });
  await insistOnSound(await handle.getFile().catch(unwritable), sum, wish.seal);
  return { sum, seq };
}

/**
 * Makes a copy anew where something was written meanwhile: it would be torn, half of before and half of after.
 * @throws Refusal 'written-meanwhile' where that happens every time
 */
async function ofOneMoment<Made>(
  make: (store: StoreState) => Promise<Made>,
): Promise<{ made: Made; seq: number }> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const store = await ask('readStore', {});
    const made = await make(store);
    const { seq } = await ask('readStore', {});
    if (seq === store.seq) return { made, seq };
  }
  throw new Refusal('written-meanwhile');
}

/** As a whole: the browser writes beside the file, and puts it in its place when it is closed. */
async function write(handle: FileSystemFileHandle, bytes: Bytes): Promise<void> {
  const writable = await handle.createWritable().catch(unwritable);
  await streamOf(bytes)
    .pipeTo(writable as WritableStream<Uint8Array>)
    .catch(unwritable);
}

function unwritable(cause: unknown): never {
  throw cause instanceof Refusal ? cause : new Refusal('folder-unwritable', { cause });
}

async function insistOnSound(file: File, wanted: Sum, seal: Seal | undefined): Promise<void> {
  const found = await sumOfFile(file, seal).catch(() => undefined);
  const isSound = found?.digest === wanted.digest && rowsIn(found.tally) === rowsIn(wanted.tally);
  if (!isSound) throw new Refusal('copy-unsound');
}

/** @throws Refusal 'backup-damaged', also where a restore would refuse a row */
async function sumOfFile(file: File, seal: Seal | undefined): Promise<Sum> {
  const reading = readBackup(unpacked(file, seal));
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return value;
    for (const row of value.rows) checkedRow(value.table, row);
  }
}

async function thin(folder: FileSystemDirectoryHandle, installation: string, now: Instant): Promise<void> {
  const copies = new Map<string, Instant>();
  const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
  for await (const [name, { kind }] of entries) {
    const made = kind === 'file' && madeBy(installation, name);
    if (made) copies.set(name, made);
  }
  const kept = new Set(keepOf([...copies.values()], now));
  for (const [name, made] of copies) if (!kept.has(made)) await folder.removeEntry(name);
}

/** A copy for the browser's downloads, which nobody can read back; to be noted once it was given away. */
interface Given {
  file: Blob;
  name: string;
  note(): Promise<void>;
}

/** The whole of it, packed. @throws Refusal 'written-meanwhile' */
export async function copyToDownload(wish: CopyWish): Promise<Given> {
  const { device, seal, progress } = wish;
  const { made, seq } = await ofOneMoment(async ({ now, tally }) => {
    const { text, sum } = backupText({ made: now, device, of: rowsIn(tally) }, progress);
    return { file: await blobOf(packed(text, seal)), at: now, rows: rowsIn(sum().tally) };
  });
  const { file, at, rows } = made;
  const name = copyName(wish, at, seal ? 'tend' : 'json.gz');
  return { file, name, note: () => noteDownload({ at, name, rows, seq }) };
}

/**
 * The same as it can be read in any editor; in recovery as far as anything can be read at all, and then not noted, since
 * nothing is written.
 * @throws Refusal 'written-meanwhile', or 'nothing-readable' in recovery
 */
export async function readableCopy(wish: CopyWish): Promise<Given> {
  const { device, progress } = wish;
  const { made, seq } = await ofOneMoment(async ({ now, tally, recovery }) => {
    const rescue = recovery !== undefined;
    const { text, sum } = backupText({ made: now, device, of: rowsIn(tally), rescue }, progress);
    const file = await blobOf(encoded(text));
    const rows = rowsIn(sum().tally);
    if (rescue && rows === 0) throw new Refusal('nothing-readable');
    return { file, at: now, rows, rescue };
  });
  const { file, rescue, ...about } = made;
  const name = copyName(wish, about.at, 'json');
  const note = () => noteDownload({ ...about, name, seq });
  return { file, name, note: rescue ? async () => {} : note };
}

async function noteDownload(backup: Omit<Backup, 'to'> & { seq: number }): Promise<void> {
  await ask('noteBackup', { ...backup, to: 'download' });
}

async function blobOf(bytes: Bytes): Promise<Blob> {
  return new Response(streamOf(bytes)).blob();
}
