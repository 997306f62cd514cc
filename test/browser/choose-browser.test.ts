import { expect, test } from 'vitest';
import { chooseBrowser, type Machine, whatToInstall } from './choose-browser.ts';

/** A Linux machine with these programs in /usr/bin. */
function machine(programs: string[], other: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    named: undefined,
    folders: ['/usr/local/bin', '/usr/bin'],
    exists: (path) => programs.includes(path),
    downloaded: undefined,
    isDebian: false,
    isRoot: false,
    ...other,
  };
}

const installed = (path: string) => ({ use: 'installed', path });

test('the browser that the user named comes before any other', () => {
  const named = machine(['/usr/bin/google-chrome', '/opt/mine'], { named: '/opt/mine' });
  expect(chooseBrowser('chromium', named)).toEqual(installed('/opt/mine'));
});

test('a named browser that is not there is said, and none other taken', () => {
  const choice = chooseBrowser('chromium', machine(['/usr/bin/chromium'], { named: '/opt/gone' }));
  expect(choice).toEqual({
    use: 'none',
    sentence: 'There is no browser at /opt/gone, which TEND_BROWSER names.',
  });
});

test('Chrome comes before Chromium, Chromium before Edge, Edge before Brave', () => {
  const falling = [
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/microsoft-edge',
    '/usr/bin/brave-browser',
  ];
  while (falling.length > 0) {
    expect(chooseBrowser('chromium', machine(falling.toReversed()))).toEqual(installed(falling[0] ?? ''));
    falling.shift();
  }
});

test('the better browser wins, in whichever folder it is', () => {
  const both = machine(['/usr/local/bin/brave-browser', '/usr/bin/chromium']);
  expect(chooseBrowser('chromium', both)).toEqual(installed('/usr/bin/chromium'));
});

test('macOS and Windows have them in their application folders', () => {
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  const mac = machine([edge], { platform: 'darwin', folders: ['/Applications', '/Users/mara/Applications'] });
  expect(chooseBrowser('chromium', mac)).toEqual(installed(edge));
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const windows = machine([chrome], { platform: 'win32', folders: ['C:\\Program Files'] });
  expect(chooseBrowser('chromium', windows)).toEqual(installed(chrome));
});

test('Firefox is chosen among Firefoxes only', () => {
  const both = machine(['/usr/bin/chromium', '/usr/bin/firefox-esr']);
  expect(chooseBrowser('firefox', both)).toEqual(installed('/usr/bin/firefox-esr'));
});

test('a browser downloaded before is used again, after the installed ones', () => {
  const downloaded = '/work/.tend/browsers/chrome';
  expect(chooseBrowser('chromium', machine([], { downloaded }))).toEqual(installed(downloaded));
  expect(chooseBrowser('chromium', machine(['/usr/bin/brave-browser'], { downloaded }))).toEqual(
    installed('/usr/bin/brave-browser'),
  );
});

test('where none is, root on Debian installs the package, and everybody else downloads', () => {
  const fetched = (...ways: string[]) => ({ use: 'fetched', ways });
  expect(chooseBrowser('chromium', machine([], { isDebian: true, isRoot: true }))).toEqual(
    fetched('apt', 'download'),
  );
  expect(chooseBrowser('chromium', machine([], { isDebian: true }))).toEqual(fetched('download'));
  expect(chooseBrowser('chromium', machine([], { isRoot: true }))).toEqual(fetched('download'));
  expect(chooseBrowser('firefox', machine([], { platform: 'win32' }))).toEqual(fetched('download'));
});

test('where nothing can be fetched, one sentence says what to install', () => {
  expect(whatToInstall('chromium', machine([]))).toBe(
    'No browser: please install Chrome, Chromium, Edge or Brave, or name its program in TEND_BROWSER.',
  );
  expect(whatToInstall('firefox', machine([], { isDebian: true }))).toBe(
    'not run: needs root to install a browser; or do it once: sudo apt-get install firefox-esr',
  );
});
