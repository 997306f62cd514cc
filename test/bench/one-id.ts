import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUILDS } from '../browser/start-demo.ts';

/**
 * Both extensions have the same id, as a key in the manifest gives it: a store that is filled for one is then the
 * other's as well, to the byte. Only this machine knows the key.
 */
const KEY = join(import.meta.dirname, '../../.tend/bench-key');

/** A folder for an extension, thrown away at the end; `write` puts it there, with a manifest. */
export function withOneId(write: (folder: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  write(folder);
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), key: theKey() }));
  return folder;
}

let built: string | undefined;

/** Tend as it is built, but for its id. */
export function tendWithOneId(): string {
  built ??= withOneId((folder) => cpSync(BUILDS.chromium, folder, { recursive: true }));
  return built;
}

/** The key, made where there is none yet. */
export function theKey(): string {
  if (!existsSync(KEY)) {
    mkdirSync(dirname(KEY), { recursive: true });
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(KEY, publicKey.export({ type: 'spki', format: 'der' }).toString('base64'));
  }
  return readFileSync(KEY, 'utf8');
}
