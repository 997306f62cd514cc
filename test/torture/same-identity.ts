import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILDS } from '../browser/start-demo.ts';

/** Two extensions that the browser takes for the same one, so that both see the same store. */
export interface SameIdentity {
  folder: string;
  /** Today's build. */
  tend: string;
  /** One without any script, in whose pages the store can be seen as it lies there. */
  onlooker: string;
}

export function makeSameIdentity(): SameIdentity {
  const folder = mkdtempSync(join(tmpdir(), 'tend-identity-'));
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const [tend, onlooker] = [join(folder, 'tend'), join(folder, 'onlooker')];
  cpSync(BUILDS.chromium, tend, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(tend, 'manifest.json'), 'utf8'));
  writeFileSync(join(tend, 'manifest.json'), JSON.stringify({ ...manifest, key }));
  mkdirSync(onlooker);
  const nothing = { manifest_version: 3, name: 'Onlooker', version: '1', permissions: ['storage'], key };
  writeFileSync(join(onlooker, 'manifest.json'), JSON.stringify(nothing));
  return { folder, tend, onlooker };
}
