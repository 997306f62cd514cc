import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pack } from '../../../.ci/pack.ts';
import { BUILDS } from '../start-demo.ts';

/** What the two stores are given: nothing here starts a browser. */

const ROOT = join(import.meta.dirname, '../../..');

let folder: string;
let hashes: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tend-archives-'));
  hashes = await pack(ROOT, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function unpacked(kind: string): Promise<Map<string, Buffer>> {
  const name = Object.keys(hashes).find((one) => one.endsWith(`-${kind}.zip`)) ?? '';
  const zip = new ZipReader(new Uint8ArrayReader(readFileSync(join(folder, name))), { useWebWorkers: false });
  const files = new Map<string, Buffer>();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  }
  return files;
}

/**
 * That they are also built alike, is not seen here: both builds take a minute of a processor. The long run builds them
 * anew from the source archive (torture-archives.test.ts).
 */
test('packed again from the source archive, in another place and with other days on the files, all three are the same', async () => {
  const copy = join(folder, 'copy');
  for (const [name, content] of await unpacked('source')) {
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), content);
  }
  for (const part of ['dist', 'dist-firefox'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  for (const path of readdirSync(copy, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(copy, path), 1e9, 1e9);
  const { TZ } = process.env;
  process.env.TZ = 'Pacific/Kiritimati';
  const again = await pack(copy, join(folder, 'again'));
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
  expect(Object.keys(hashes)).toHaveLength(3);
  expect(again).toEqual(hashes);
});

test.each(['chromium', 'firefox'] as const)(
  'the archive for %s holds its build, and nothing a user has no need of',
  async (family) => {
    const files = await unpacked(family);
    const built = readdirSync(BUILDS[family], { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.size).toBe(built.length);
    expect(files.get('manifest.json')).toEqual(readFileSync(join(BUILDS[family], 'manifest.json')));
    const needed =
      /^(manifest\.json|_locales\/\w+\/messages\.json|words\/[\w-]+\.js|icons\/\d+\.png|assets\/[\w.-]+\.(js|css)|src\/\w+\/[\w-]+\.(js|html))$/;
    expect([...files.keys()].filter((name) => !needed.test(name))).toEqual([]);
  },
);

test('the source archive holds what its reader builds them from, and no build', async () => {
  const files = await unpacked('source');
  for (const name of [
    'package-lock.json',
    'README.md',
    'vite.config.ts',
    '.ci/ready.mjs',
    'src/background/index.ts',
  ])
    expect(files.get(name), name).toEqual(readFileSync(join(ROOT, name)));
  expect(
    [...files.keys()].filter((name) =>
      /^(node_modules|dist|dist-firefox|packages|\.tend|\.git)\//.test(name),
    ),
  ).toEqual([]);
});

test('Mozilla’s linter has nothing to say about the archive for Firefox', async () => {
  const linter = join(ROOT, 'node_modules/addons-linter/bin/addons-linter');
  const archive = Object.keys(hashes).find((name) => name.endsWith('-firefox.zip')) ?? '';
  const run = promisify(execFile)(process.execPath, [linter, '--output', 'json', join(folder, archive)]);
  const { stdout } = (await run.catch((failed) => failed)) as { stdout: string };
  const { errors, warnings } = JSON.parse(stdout) as Record<
    'errors' | 'warnings',
    { file: string; message: string }[]
  >;
  expect([...errors, ...warnings].map(({ file, message }) => ({ file, message }))).toEqual([]);
});
