/** Folders of the user's own, outside the browser's profile; Chromium lets pages write into them, Firefox does not. */

interface Asked {
  queryPermission?(access: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(access: { mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

function picker(): Picker | undefined {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
}

/** Whether this browser lets the user pick a folder to write into. */
export function canPickFolder(): boolean {
  return picker() !== undefined;
}

/** The folder the user picks; undefined where they change their mind. Only within a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await picker()?.({ id: 'tend', mode: 'readwrite' });
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

/** What a user would call this browser on this computer: 'Linux Chromium'. */
export function deviceName(): string {
  const { userAgentData: data, userAgent = '' } = navigator as Navigator & {
    userAgentData?: { platform: string; brands: { brand: string }[] };
  };
  const brands =
    data?.brands.map(({ brand }) => brand).filter((brand) => !/Not.?A.?Brand/i.test(brand)) ?? [];
  const brand = brands.find((one) => one !== 'Chromium') ?? brands[0] ?? /Firefox/.exec(userAgent)?.[0];
  const system = data?.platform || /Windows|Mac|Android|Linux/.exec(userAgent)?.[0];
  return [system, brand].filter(Boolean).join(' ') || 'Browser';
}
