import { render } from 'preact';
import { Backup } from '../../../src/dashboard/backup/backup.tsx';
import { type BackupModel, createBackup } from '../../../src/dashboard/backup/backup-model.ts';
import type { WORLD } from '../../../src/dashboard/backup/backup-world.ts';
import type { Kept } from '../../../src/dashboard/backup/folder-handle.ts';
import css from '../../../src/dashboard/dashboard.css?inline';
import { Icon } from '../../../src/ui/icons.tsx';
import { FakeFolder } from '../fake-folder.ts';
import { FakeStore } from '../fake-store.ts';
import { tablesOf } from '../some-people.ts';

const NAMES = ['Mara Okafor', 'Tomás Brandt', 'Елена Крылова', 'Priya Shah', 'Jun Li', 'ليلى حداد'];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Scene {
  copies: FakeStore;
  folder: FakeFolder;
  kept: Kept;
  world: Partial<typeof WORLD>;
}

/** Draws the room as it is in that scene. */
async function draw(
  prepare: (scene: Scene) => Promise<void> | void,
): Promise<BackupModel & { scene: Scene }> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  localStorage.clear();
  const copies = new FakeStore(new FakeFolder()).install();
  copies.tables = tablesOf(NAMES);
  const kept: Kept = {};
  const world: Scene['world'] = {
    canPickFolder: () => true,
    keeping: { read: async () => kept, change: async (change) => void Object.assign(kept, change) },
    giveToDownloads: () => undefined,
  };
  const scene = { copies, folder: new FakeFolder('Tend copies'), kept, world };
  await prepare(scene);
  const redraw = () =>
    render(
      <>
        <nav>
          <div class="brand strong">
            <Icon name="leaf" /> Tend
          </div>
          <a href="#backup" aria-current="page">
            Backup
          </a>
        </nav>
        <main>{model && <Backup backup={model} />}</main>
      </>,
      document.body,
    );
  let model: BackupModel | undefined;
  model = createBackup(redraw, world);
  void model.refresh();
  await pause(200);
  return Object.assign(model, { scene });
}

async function snapshots({ copies }: Scene): Promise<void> {
  await copies.snapshot('upgrade', '2026-10-02T08:15:00.000Z');
  await copies.snapshot('auto', '2026-11-19T17:40:00.000Z');
  await copies.snapshot('asked', '2026-11-22T09:05:00.000Z');
  const { tables } = copies;
  tables.notes = tables.notes.filter((_, number) => number !== 3 && number !== 9 && number !== 8);
  tables.contacts = tables.contacts.filter((_, number) => number !== 4);
  tables.followUps = tables.followUps.filter((_, number) => number !== 4);
  Object.assign(tables.notes[0] ?? {}, { text: 'Prefers e-mail now.' });
  Object.assign(tables.contacts[3] ?? {}, { org: 'Halden Labs' });
  tables.notes.push({ ...tables.notes[1], uid: 'a-new-one', text: 'Met in Lisbon' });
}

async function connected(scene: Scene): Promise<void> {
  await snapshots(scene);
  scene.kept.folder = scene.folder.handle;
  scene.kept.written = '2026-11-22T10:30:00.000Z';
  scene.copies.state.backup = {
    at: '2026-11-22T10:30:00.000Z',
    to: 'folder',
    name: 'Tend copies/tend-Linux-Chromium-20261122T103000Z.json.gz',
    rows: 43,
  };
}

/** The room of copies in every state a person can meet. */
export const BACKUP_STATES: Record<string, () => Promise<void>> = {
  first: async () => void (await draw(() => undefined)),
  folder: async () => void (await (await draw(connected)).backUp()),
  lapsed: async () =>
    void (await draw(async (scene) => {
      await connected(scene);
      scene.folder.access = 'prompt';
      scene.copies.state.now = '2026-12-03T10:30:00.000Z';
    })),
  noApi: async () => {
    const room = await draw(async (scene) => {
      await snapshots(scene);
      scene.world.canPickFolder = () => false;
    });
    room.remind('week');
    await pause(50);
  },
  downloaded: async () => {
    const room = await draw((scene) => {
      scene.world.canPickFolder = () => false;
    });
    await room.download();
  },
  inside: async () => {
    const room = await draw(connected);
    await room.snapshots.open(room.store?.snapshots[1]?.name ?? '');
    document.querySelector('.inside')?.scrollIntoView({ block: 'center' });
  },
  sure: async () => {
    const room = await draw(connected);
    await room.snapshots.open(room.store?.snapshots[1]?.name ?? '');
    room.snapshots.ask(true);
    document.querySelector('.inside')?.scrollIntoView({ block: 'center' });
  },
  passphrase: async () => {
    await draw(connected);
    [...document.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'Set a passphrase')
      ?.click();
  },
  file: async () => {
    const room = await draw(connected);
    await room.backUp();
    const [name = ''] = room.scene.folder.files.keys();
    await room.file.choose(room.scene.folder.file(name));
    scrollTo(0, 9999);
  },
  encrypted: async () => {
    const room = await draw(connected);
    await room.seal('mossy stone');
    await room.backUp();
    const name = [...room.scene.folder.files.keys()].at(-1) ?? '';
    await room.file.choose(room.scene.folder.file(name));
    await room.file.open('wrong one');
    scrollTo(0, 9999);
  },
};
