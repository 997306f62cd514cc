import { ask } from '../../api/ask.ts';
import { askToWrite, deviceName, mayWrite } from '../../api/folder.ts';
import type { StoreState } from '../../domain/copies.ts';
import { sealFrom } from '../../formats/encrypted.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { daysFrom } from '../history/moments.ts';
import {
  installation,
  keepDevice,
  keepSchedule,
  readDevice,
  readSchedule,
  type Schedule,
} from '../settings/preferences.ts';
import { alone, NOTHING, WORLD } from './backup-world.ts';
import { isDownloadDue } from './download-due.ts';
import { createEarlier, type EarlierModel } from './earlier-model.ts';
import { createExport, type ExportModel } from './export-model.ts';
import { createFile, type FileModel } from './file-model.ts';
import type { Kept } from './folder-handle.ts';
import { createJob, type Job, type JobPlace } from './job.ts';
import { createSnapshots, type SnapshotsModel } from './snapshots-model.ts';
import type { Progress } from './stored-rows.ts';
import { copyToDownload, readableCopy, writeIntoFolder } from './write-copy.ts';

/** What the room of copies knows and can do. */
export interface BackupModel {
  /** Undefined until it is known. */
  store: StoreState | undefined;
  problem: string;
  job: Job;
  snapshots: SnapshotsModel;
  file: FileModel;
  earlier: EarlierModel;
  /** People, taken elsewhere. */
  taking: ExportModel;
  /** How it stands with the user's folder; 'lapsed': the browser lets nothing be written there any more. */
  folder: 'unknown' | 'impossible' | 'none' | 'ready' | 'lapsed';
  folderName: string;
  device: string;
  /** Further copies are encrypted. */
  sealed: boolean;
  schedule: Schedule;
  /** A download is due, as the user wished it. */
  due: boolean;
  pick(): Promise<void>;
  reconnect(): Promise<void>;
  forgetFolder(): Promise<void>;
  backUp(): Promise<void>;
  download(): Promise<void>;
  saveReadable(): Promise<void>;
  remind(schedule: Schedule): void;
  nameDevice(device: string): void;
  seal(passphrase: string): Promise<void>;
  unseal(): Promise<void>;
  refresh(): Promise<void>;
  /** Forgets all that it knew, after everything was deleted. */
  reset(): void;
}

/** The room's state; at each reading a copy is written into the folder where one is due. */
export function createBackup(redraw: () => void, world: Partial<typeof WORLD> = {}): BackupModel {
  const { canPickFolder, pickFolder, keeping, giveToDownloads, after } = { ...WORLD, ...world };
  let kept: Kept = {};
  const job = createJob(redraw);

  async function read(): Promise<void> {
    const store = await ask('readStore', {});
    kept = await keeping.read(); // after it: where the store must not be opened, its neighbour must not be either
    const { folder } = kept;
    const access = folder && (await mayWrite(folder).catch(() => false)) ? 'ready' : 'lapsed';
    Object.assign(backup, {
      store,
      problem: '',
      folder: folder ? access : canPickFolder() ? 'none' : 'impossible',
      folderName: folder?.name ?? '',
      sealed: kept.seal !== undefined,
      due: isDownloadDue(store, backup.schedule),
    });
    redraw();
    void backup.snapshots.seen(store);
  }

  const refresh = () =>
    read().catch((error) => {
      backup.problem = refusal(codeOf(error));
      redraw();
    });

  const refreshAll = async () => {
    await refresh();
    after();
  };

  /** At most once a day, and only where there is something new; in recovery the last good copies stay as they are. */
  async function backUpWhereDue(): Promise<void> {
    const { store, folder } = backup;
    if (!store || folder !== 'ready' || store.recovery) return;
    const isOld = !kept.written || daysFrom(kept.written, store.now) >= 1;
    const isNew = store.changedSince || !store.backup;
    if (isOld && isNew) await backup.backUp();
  }

  const wish = (progress: Progress) => ({
    device: backup.device,
    installation: installation(),
    seal: kept.seal,
    progress,
  });

  type Done = 'download_done' | 'readable_saved';
  /** Makes a copy and gives it to the browser's downloads. */
  async function give(at: JobPlace, make: typeof copyToDownload, done: Done): Promise<void> {
    await job.run(at, 'copying', async (progress) => {
      const { file, name, note } = await make(wish(progress));
      giveToDownloads(file, name);
      await note();
      return { text: say(done, name) };
    });
    await refreshAll();
  }

  const backup: BackupModel = {
    ...NOTHING,
    job,
    snapshots: createSnapshots(redraw, job, refreshAll),
    file: createFile(redraw, job, refreshAll),
    earlier: createEarlier(redraw, job, refreshAll),
    taking: createExport(redraw, job, giveToDownloads),
    device: readDevice() ?? deviceName(),
    schedule: readSchedule(),
    async pick() {
      const folder = await pickFolder().catch(() => undefined);
      if (!folder) return;
      await keeping.change({ folder, written: undefined });
      await read();
      await backup.backUp();
    },
    async reconnect() {
      const { folder } = kept;
      if (!folder) return;
      const allowed = await askToWrite(folder).catch(() => false);
      await refresh();
      if (allowed) await backup.backUp();
      else job.tell('folder', { problem: say('folder_refused') });
    },
    async forgetFolder() {
      await keeping.change({ folder: undefined, written: undefined });
      await refresh();
    },
    async backUp() {
      const { folder } = kept;
      if (!folder) return;
      await job.run('folder', 'copying', (progress) =>
        alone(async () => {
          const { at, name } = await writeIntoFolder(folder, wish(progress));
          await keeping.change({ written: at });
          return { text: say('copied', name) };
        }),
      );
      await refreshAll();
    },
    download: () => give('download', copyToDownload, 'download_done'),
    saveReadable: () => give('readable', readableCopy, 'readable_saved'),
    remind(schedule) {
      keepSchedule(schedule);
      backup.schedule = schedule;
      void refresh();
    },
    nameDevice(device) {
      backup.device = device.trim() || deviceName();
      keepDevice(backup.device);
      redraw();
    },
    async seal(passphrase) {
      await keeping.change({ seal: await sealFrom(passphrase) });
      await refresh();
    },
    async unseal() {
      await keeping.change({ seal: undefined });
      await refresh();
    },
    async refresh() {
      await refresh();
      await backUpWhereDue();
    },
    reset() {
      kept = {};
      backup.snapshots.close();
      backup.file.drop();
      Object.assign(job, { at: undefined, outcome: undefined, problem: '' });
      const device = readDevice() ?? deviceName();
      Object.assign(backup, { ...NOTHING, device, schedule: readSchedule() });
      redraw();
    },
  };
  return backup;
}
