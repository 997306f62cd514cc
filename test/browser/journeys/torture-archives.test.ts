import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';
import { pack } from '../../../.ci/pack.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Takes minutes, and packages from the registry: in the long run only (vitest.config.ts). */
test('who unpacks the source archive and packs it anew gets the same three archives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tend-source-'));
  try {
    const hashes = await pack(ROOT, join(folder, 'archives'));
    const [source = ''] = Object.keys(hashes).filter((name) => name.endsWith('-source.zip'));
    const zip = new ZipReader(new Uint8ArrayReader(readFileSync(join(folder, 'archives', source))), {
      useWebWorkers: false,
    });
    for (const entry of await zip.getEntries()) {
      if (entry.directory) continue;
      const path = join(folder, 'source', entry.filename);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
    }
    const { TEND_TORTURE: _, VITEST: __, NODE_ENV: ___, ...env } = process.env;
    const said = execFileSync('npm run package', {
      cwd: join(folder, 'source'),
      shell: true,
      encoding: 'utf8',
      env,
    });
    for (const [name, hash] of Object.entries(hashes))
      expect(said, name).toContain(`${hash}  packages/${name}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 900_000);
