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
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
  setOptions(options: { enabled: boolean }): Promise<void>;
}

/** There in Chromium only; Firefox has `sidebarAction`, which opens in the window in front. */
function sidePanel(): SidePanel | undefined {
  return world().chrome?.sidePanel;
}

/** Firefox's sidebar, and its own way to where the keys of commands are set. */
interface FirefoxApi {
  sidebarAction: { open(): Promise<void> };
  commands: { openShortcutSettings?(): Promise<void> };
}

/** Opens the browser's side panel; only within a click or key press, before anything is awaited. */
export function openSidePanel(windowId: number): Promise<void> {
  return sidePanel()?.open({ windowId }) ?? extensionObject<FirefoxApi>().sidebarAction.open();
}

/**
 * Makes the side panel available or not, as far as the browser can; undefined: nothing is chosen. Both open it only in the
 * very moment of a key press, so it must be known at once whether it is wanted: Chromium refuses to open a disabled one;
 * Firefox's background is a page and has `localStorage`.
 */
export async function allowSidePanel(wanted: boolean | undefined): Promise<void> {
  const panel = sidePanel();
  if (panel) await panel.setOptions({ enabled: wanted !== false });
  else if (wanted === undefined) localStorage.removeItem('sidebar');
  else localStorage.setItem('sidebar', String(wanted));
}

/** Whether it may be opened, as far as that is known at once. */
export function maySidePanelOpen(): boolean {
  return sidePanel() !== undefined || localStorage.getItem('sidebar') !== 'false';
}

/** Opens the browser's own page on which the keys of commands are set. @param create opens an address in a tab */
export async function openShortcutSettings(create: (url: string) => Promise<unknown>): Promise<void> {
  const { commands } = extensionObject<FirefoxApi>();
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await create('chrome://extensions/shortcuts');
}

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
