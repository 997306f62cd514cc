import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { waysIntoCode } from './text-into-code.ts';

/** The rules of the house: which room may know which, and what may stand where. */

const root = join(import.meta.dirname, '..');

/** Importer → rooms and packages it may import. A room may always import itself. */
const ARROWS: Record<string, string[]> = {
  browsers: [],
  domain: ['zod/mini', 'date-fns'],
  address: ['domain', 'sites'],
  sites: ['domain', 'address'],
  formats: ['domain', 'address', 'zod/mini', 'papaparse', 'ical.js', '@zip.js/zip.js'],
  files: ['domain'],
  words: ['domain', 'catalogue', 'browsers'],
  store: ['domain', 'dexie', 'browsers'],
  api: ['domain', 'webextension-polyfill', 'browsers'],
  background: [
    'browsers',
    'domain',
    'address',
    'formats',
    'files',
    'words',
    'api',
    'store',
    'webextension-polyfill',
    'zod/mini',
    'date-fns',
    'chrono-node',
  ],
  ui: ['domain', 'words', 'api', 'preact'],
  content: ['sites', 'address', 'ui', 'words', 'api', 'domain', 'preact'],
  popup: ['ui', 'words', 'api', 'domain', 'address', 'formats', 'preact'],
  sidebar: ['ui', 'words', 'api', 'domain', 'address', 'formats', 'preact'],
  dashboard: [
    'ui',
    'words',
    'api',
    'domain',
    'address',
    'formats',
    'files',
    'preact',
    '@tanstack/virtual-core',
  ],
};

interface Import {
  from: string;
  target: string;
  typeOnly: boolean;
}

function files(folder: string, ending = /\.tsx?$/): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

/** The room of a file: its folder below src; an `address.ts` and the list of sites are a pure room of their own. */
function roomOf(path: string): string {
  const [, room = ''] = path.split('/');
  if (
    room === 'sites' &&
    ['address.ts', 'index.ts', 'site.ts'].includes(basename(path)) &&
    !isSiteIndex(path)
  ) {
    return 'address';
  }
  return room;
}

/** `sites/<one>/index.ts` joins address and readers; `sites/index.ts` lists addresses only. */
function isSiteIndex(path: string): boolean {
  return basename(path) === 'index.ts' && dirname(path) !== 'src/sites';
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s+(type\s+)?([^;'"]*?from\s+)?['"]([^'"]+)['"]/gm);
  return [...statements].map(([, type, what = '', target = '']) => ({
    from: path,
    target: target.startsWith('.')
      ? relative(root, join(root, dirname(path), target.replace(/\?.*/, '')))
      : target,
    typeOnly: type !== undefined || /^\{(\s*type [^,}]+,?)+\s*\}/.test(what),
  }));
}

const sources = files('src');
const imports = sources.flatMap(importsOf);

test('every import follows the arrows of the house', () => {
  const wrong = imports.filter(({ from, target }) => {
    const room = roomOf(from);
    const to = target.startsWith('src/')
      ? roomOf(target)
      : target.startsWith('public/')
        ? 'catalogue'
        : target;
    const allowed = [room, ...(ARROWS[room] ?? [])];
    return !allowed.some((one) => to === one || (!target.startsWith('src/') && to.startsWith(`${one}/`)));
  });
  expect(wrong.map(({ from, target }) => `${from} may not import ${target}`)).toEqual([]);
});

test('nothing that content loads brings zod, the polyfill, Dexie or the date parser', () => {
  const heavy = /^(zod|webextension-polyfill|dexie|chrono-node|date-fns)/;
  const seen = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: string[]) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, typeOnly } of imports.filter((one) => one.from === path)) {
      if (typeOnly) continue;
      if (heavy.test(target)) found.push([...trail, path, target].join(' → '));
      else if (target.startsWith('src/')) walk(target, [...trail, path]);
    }
  };
  for (const path of sources.filter((one) => one.startsWith('src/content/'))) walk(path, []);
  expect(found).toEqual([]);
});

test('no file is longer than 200 lines', () => {
  const long = [...sources, ...files('test'), ...files('src', /\.css$/)]
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 200)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  expect(long).toEqual([]);
});

test('every line of the contract has its route file, and every route file its line', () => {
  const lines = [
    'src/api/contract.ts',
    'src/api/dashboard-contract.ts',
    'src/api/giving-contract.ts',
  ].flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^ {2}(\w+): Ask</gm)].map(([, name]) => name),
  );
  const routes = sources
    .filter(
      (path) =>
        path.startsWith('src/background/routes/') && !['index.ts', 'later.ts'].includes(basename(path)),
    )
    .map((path) => basename(path, '.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  expect(lines.length).toBeGreaterThan(10);
  expect(routes.toSorted()).toEqual(lines.toSorted());
});

test('no folder or file is called after nothing in particular', () => {
  const vague = /(^|\/)(utils?|helpers?|common|lib|types|managers?|services?)(\/|\.|$)/;
  expect([...sources, ...files('test')].filter((path) => vague.test(path))).toEqual([]);
});

function filesWith(pattern: RegExp): string[] {
  return sources.filter((path) => pattern.test(readFileSync(join(root, path), 'utf8')));
}

test('the clock is read in one place', () => {
  expect(filesWith(/new Date\(\)|Date\.now\(/)).toEqual(['src/background/clock.ts']);
});

test('messages are heard in two places: the router, and the pushes of the views', () => {
  expect(filesWith(/onMessage\.addListener|\{ onMessage \}/)).toEqual([
    'src/api/changes.ts',
    'src/background/router.ts',
  ]);
});

test('nothing in the sources makes a request, and nothing turns text into code or markup', () => {
  expect(filesWith(/\b(fetch|XMLHttpRequest|WebSocket|RTCPeerConnection|sendBeacon|EventSource)\(/i)).toEqual(
    [],
  );
  const ways = sources.flatMap((path) => waysIntoCode(readFileSync(join(root, path), 'utf8')));
  expect(ways).toEqual([]);
});

test('in which the browsers differ stands in one place; elsewhere only comments name one', () => {
  const named =
    /chrom(e|ium)|firefox|mozilla|\bmoz|userAgent|sidePanel\b[^(]*=|sidebarAction|commands\.openShortcut|storageBuckets\b[^(]*[:=]|showDirectoryPicker/i;
  const code = (path: string) =>
    readFileSync(join(root, path), 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
      .replaceAll("chromeTransactionDurability: 'strict'", '') // Dexie's name for it
      .replaceAll(/^import .*$/gm, '');
  expect(sources.filter((path) => named.test(code(path)))).toEqual([
    'src/browsers/device-name.ts',
    'src/browsers/differences.ts',
  ]);
});

test('the background door is thin', () => {
  expect(readFileSync(join(root, 'src/background/index.ts'), 'utf8').split('\n').length).toBeLessThanOrEqual(
    41,
  );
});
