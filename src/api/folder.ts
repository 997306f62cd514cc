import { folderPicker } from '../browsers/differences.ts';

export { deviceName } from '../browsers/device-name.ts';

/** Folders of the user's own, outside the browser's profile, where the browser lets pages write into them. */

interface Asked {
  queryPermission?(access: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(access: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Whether this browser lets the user pick a folder to write into. */
export function canPickFolder(): boolean {
  return folderPicker() !== undefined;
}

/** The folder the user picks; undefined where they change their mind. Only within a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await folderPicker()?.({ id: 'tend', mode: 'readwrite' });
  } catch (error) {
    if ((error as Error).name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether Tend may still write there: it lapses with the last tab of Tend's, unless the user chose otherwise. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const asked = folder as Asked;
  return ((await asked.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** Asks the user to let Tend write there again; only within a click, before anything is awaited. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const asked = folder as Asked;
  return ((await asked.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}
