import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { render } from 'preact';
import { Backup } from '../../src/dashboard/backup/backup.tsx';
import { type BackupModel, createBackup } from '../../src/dashboard/backup/backup-model.ts';
import type { Kept } from '../../src/dashboard/backup/folder-handle.ts';
import { writeIntoFolder } from '../../src/dashboard/backup/write-copy.ts';
import { sealFrom } from '../../src/formats/encrypted.ts';
import { FakeFolder } from './fake-folder.ts';
import { FakeStore } from './fake-store.ts';
import { tablesOf } from './some-people.ts';
import { type Screen, screenOf } from './stage.ts';

// Those of jsdom cannot be read as streams.
Object.assign(globalThis, { Blob: NodeBlob, File: NodeFile });

/** The room of copies on a stage, with all that is around it. */
export interface RoomOfCopies extends Screen {
  copies: FakeStore;
  folder: FakeFolder;
  kept: Kept;
  /** What was given to the browser's downloads. */
  downloads: { file: Blob; name: string }[];
  canPick: boolean;
  model: BackupModel;
  /** Waits until nothing is being done. */
  idle(): Promise<void>;
  /** Presses a button, and waits until what it began is done. */
  pressed(name: string | RegExp): Promise<void>;
  pickFile(file: File): Promise<void>;
}

/** Opens the room; `prepare` says what there was before. */
export async function openRoom(
  prepare: (
    room: Pick<RoomOfCopies, 'copies' | 'folder' | 'kept'> & { canPick: boolean },
  ) => Promise<void> | void = () => {},
): Promise<RoomOfCopies> {
  localStorage.clear();
  document.body.replaceChildren();
  const copies = new FakeStore(new FakeFolder()).install();
  copies.tables = tablesOf(['Mara Okafor', 'Tomás Brandt']);
  const around = { copies, folder: new FakeFolder('Tend copies'), kept: {} as Kept, canPick: true };
  await prepare(around);
  const downloads: RoomOfCopies['downloads'] = [];
  const root = document.body.appendChild(document.createElement('main'));
  const redraw = () => render(<Backup backup={model} />, root);
  const model = createBackup(() => queueMicrotask(redraw), {
    canPickFolder: () => around.canPick,
    pickFolder: async () => around.folder.handle,
    keeping: {
      read: async () => around.kept,
      change: async (change) => void Object.assign(around.kept, change),
    },
    giveToDownloads: (file, name) => void downloads.push({ file, name }),
  });
  void model.refresh(); // as the dashboard does, and the room once it is entered
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const idle = async () => {
    for (let quiet = 0; quiet < 10; quiet = model.job.doing || !model.store ? 0 : quiet + 1) await turn();
  };
  await idle();
  const screen = screenOf(root);
  return Object.assign(screen, around, {
    downloads,
    model,
    idle,
    async pressed(name: string | RegExp) {
      screen.button(name).click();
      await idle();
    },
    async pickFile(file: File) {
      const input = root.querySelector<HTMLInputElement>('input[type=file]');
      Object.defineProperty(input, 'files', { value: [file], configurable: true });
      input?.dispatchEvent(new Event('change', { bubbles: true }));
      await idle();
    },
  });
}

/** A copy of other people, as a file. */
export async function fileOf(room: RoomOfCopies, passphrase = ''): Promise<File> {
  const present = room.copies.tables;
  room.copies.tables = tablesOf(['Mara Okafor', 'Tomás Brandt', 'Jun Li']);
  const seal = passphrase ? await sealFrom(passphrase, undefined, 10) : undefined;
  await writeIntoFolder(room.folder.handle, {
    device: 'Old laptop',
    installation: '4f9c2a1b',
    seal,
    progress: () => undefined,
  });
  room.copies.tables = present;
  return room.folder.file([...room.folder.files.keys()].at(-1) ?? '');
}

/** What there is before the room is opened. */
export type Around = Parameters<NonNullable<Parameters<typeof openRoom>[0]>>[0];

/** A folder is connected, and has a copy of then. */
export function connected({ kept, folder, copies }: Around, written = '2026-11-21T11:00:00.000Z'): void {
  Object.assign(kept, { folder: folder.handle, written });
  copies.state.backup = { at: written, to: 'folder', name: 'Tend copies/old', rows: 3 };
}
