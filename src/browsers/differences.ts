/**
 * All in which Chromium and Firefox differ for Tend's code, and by which it is told which of them this is: by what is
 * there, never by a name. In which their manifests differ stands in `vite.config.ts`.
 */

interface World {
  browser?: { runtime?: unknown };
  chrome?: { sidePanel?: SidePanel };
  navigator?: { storageBuckets?: Buckets };
  showDirectoryPicker?: FolderPicker;
}

const world = () => globalThis as unknown as World;

/**
 * The browser's own extension object: `browser` in Firefox and in the Chromium of today (156), `chrome` in older ones,
 * where a page's element of the id `browser` may stand in its place.
 */
export function extensionObject<Api>(): Api {
  const { browser, chrome } = world();
  return (browser?.runtime ? browser : (chrome ?? browser)) as Api;
}

/** Chromium's side panel. */
export interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
  setOptions(options: { enabled: boolean }): Promise<void>;
}

/** There in Chromium only; Firefox has `sidebarAction`, which opens in the window in front. */
export function sidePanel(): SidePanel | undefined {
  return world().chrome?.sidePanel;
}

/** Where the keys of commands are set. Firefox opens it by a call of its own (`commands.openShortcutSettings`). */
export const SHORTCUT_SETTINGS = 'chrome://extensions/shortcuts';

/** Asks the user for a folder. */
export type FolderPicker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** There in Chromium only: Firefox lets no page write into a folder of the user's. */
export function folderPicker(): FolderPicker | undefined {
  return world().showDirectoryPicker;
}

/** Storage buckets. Their names are in small letters. */
export interface Buckets {
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  delete(name: string): Promise<void>;
}

/** There in Chromium only, where databases outside of them share files that fail together (`store/databases.ts`). */
export function storageBuckets(): Buckets | undefined {
  return world().navigator?.storageBuckets;
}
