import { canPickFolder, pickFolder } from '../../api/folder.ts';
import { giveToDownloads } from './download.ts';
import { keeping } from './folder-handle.ts';

/** What the room of copies needs of the world around it. */
export const WORLD = {
  canPickFolder,
  pickFolder,
  keeping,
  giveToDownloads,
  /** Called after anything that may have changed how the store is. */
  after: () => {},
};

/** What the room knows before it has asked. */
export const NOTHING = {
  store: undefined,
  problem: '',
  folder: 'unknown',
  folderName: '',
  sealed: false,
  due: false,
} as const;

/** One page at a time writes a copy, also where the dashboard is open twice. */
export function alone<Value>(run: () => Promise<Value>): Promise<Value> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? (locks.request('tend-copy', run) as Promise<Value>) : run();
}
