import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import {
  chooseBrowser,
  type Family,
  type Machine,
  packageOf,
  variableOf,
  whatToInstall,
} from './choose-browser.ts';

/** Where downloaded browsers stay; git-ignored. */
const CACHE = join(import.meta.dirname, '../../.tend/browsers');

const DOWNLOADS = { chromium: Browser.CHROME, firefox: Browser.FIREFOX };

/**
 * The path of a browser of this family, fetched first if there is none.
 * @throws Error with the one sentence that says what to install.
 */
export async function findBrowser(family: Family): Promise<string> {
  const machine = await thisMachine(family);
  const choice = chooseBrowser(family, machine);
  if (choice.use === 'installed') return choice.path;
  if (choice.use === 'none') throw new Error(choice.sentence);
  const failures: unknown[] = [];
  for (const way of choice.ways) {
    try {
      return await (way === 'apt' ? installPackage(family) : download(family));
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new Error(whatToInstall(family, machine), { cause: new AggregateError(failures) });
}

async function thisMachine(family: Family): Promise<Machine> {
  const { platform, env } = process;
  return {
    platform,
    named: env[variableOf(family)] || undefined,
    folders: foldersOf(platform, env),
    exists: existsSync,
    downloaded: (await getInstalledBrowsers({ cacheDir: CACHE }).catch(() => [])).find(
      ({ browser }) => browser === DOWNLOADS[family],
    )?.executablePath,
    isDebian: existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')),
    isRoot: process.getuid?.() === 0,
  };
}

function foldersOf(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')];
  if (platform !== 'win32') return (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
}

function installPackage(family: Family): string {
  const name = packageOf(family);
  say(`Installing Debian's ${name} …`);
  // stdout too would be hundreds of lines; what went wrong is in the error.
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'pipe' } as const;
  execFileSync('apt-get', ['-qq', 'update'], options);
  execFileSync('apt-get', ['-qq', 'install', '--yes', '--no-install-recommends', name], options);
  return `/usr/bin/${name}`;
}

async function download(family: Family): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('There is no download for this kind of machine.');
  const browser = DOWNLOADS[family];
  say(`Downloading ${browser} …`);
  const buildId = await resolveBuildId(browser, platform, 'stable');
  return (await install({ browser, buildId, cacheDir: CACHE })).executablePath;
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
