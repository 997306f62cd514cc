/** The two families Tend is built for. */
export type Family = 'chromium' | 'firefox';

/** What the choice of a browser depends on. */
export interface Machine {
  platform: NodeJS.Platform;
  /** What the user named in TEND_BROWSER or TEND_FIREFOX. */
  named: string | undefined;
  /** Folders searched for programs: PATH on Linux, the application folders elsewhere. */
  folders: string[];
  exists(path: string): boolean;
  /** The browser an earlier run downloaded. */
  downloaded: string | undefined;
  isDebian: boolean;
  isRoot: boolean;
}

export type Choice =
  | { use: 'installed'; path: string }
  /** None is there; get one in this way, and if that fails in the next. */
  | { use: 'fetched'; ways: ('apt' | 'download')[] }
  | { use: 'none'; sentence: string };

/** Where browsers keep their program, below one of the machine's folders, in the order of preference. */
const PROGRAMS: Record<Family, Record<'linux' | 'darwin' | 'win32', string[]>> = {
  chromium: {
    linux: [
      'google-chrome',
      'google-chrome-stable',
      'chromium',
      'chromium-browser',
      'microsoft-edge',
      'microsoft-edge-stable',
      'brave-browser',
    ],
    darwin: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
  },
  firefox: {
    linux: ['firefox', 'firefox-esr'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * The browser to run Tend in: the one the user named; else Chrome, Chromium, Edge, Brave (or Firefox) as installed;
 * else the one downloaded before; else Debian's package where it may be installed; else a download.
 */
export function chooseBrowser(family: Family, machine: Machine): Choice {
  const { named, platform, exists, downloaded } = machine;
  if (named !== undefined) {
    return exists(named)
      ? { use: 'installed', path: named }
      : { use: 'none', sentence: `There is no browser at ${named}, which ${variableOf(family)} names.` };
  }
  const separator = platform === 'win32' ? '\\' : '/';
  const candidates = programsOf(family, platform).flatMap((program) =>
    machine.folders.map((folder) => `${folder}${separator}${program}`),
  );
  const path = candidates.find(exists) ?? downloaded;
  if (path !== undefined) return { use: 'installed', path };
  return { use: 'fetched', ways: machine.isDebian && machine.isRoot ? ['apt', 'download'] : ['download'] };
}

/** The environment variable in which the user may name a browser's program. */
export function variableOf(family: Family): string {
  return family === 'chromium' ? 'TEND_BROWSER' : 'TEND_FIREFOX';
}

/** What to say when no browser is there and none could be fetched. */
export function whatToInstall(
  family: Family,
  { isDebian, isRoot }: Pick<Machine, 'isDebian' | 'isRoot'>,
): string {
  const name = family === 'chromium' ? 'Chrome, Chromium, Edge or Brave' : 'Firefox';
  const packageName = packageOf(family);
  if (isDebian && !isRoot)
    return `not run: needs root to install a browser; or do it once: sudo apt-get install ${packageName}`;
  return `No browser: please install ${name}, or name its program in ${variableOf(family)}.`;
}

/** Debian's package for the family. */
export function packageOf(family: Family): string {
  return family === 'chromium' ? 'chromium' : 'firefox-esr';
}

function programsOf(family: Family, platform: NodeJS.Platform): string[] {
  const programs = PROGRAMS[family];
  return platform === 'darwin' || platform === 'win32' ? programs[platform] : programs.linux;
}
