import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newProfile, removeProfile } from '../browser/profile.ts';
import type { Running } from '../browser/running.ts';
import { endDemo, startDemo } from '../browser/start-demo.ts';
import { until } from '../browser/until.ts';
import { codeOf } from './code-of.ts';
import { FEATURES_OF, type Ground, SIZES } from './ground.ts';
import { tendWithOneId, theKey } from './one-id.ts';

/** Where filled profiles stay from one run to the next; git-ignored. */
const FOLDER = join(import.meta.dirname, '../../.tend/bench-profiles');

/** Name of Tend's store in IndexedDB. */
export const STORE = 'tend';

/** How long the filling of one may take, in milliseconds. */
const FILLING = 3_600_000;

/** How long nothing happens to its files once they are in order, in milliseconds. */
const QUIET = 1500;

/** What of a profile is kept: the store, and what else an extension keeps. */
const PARTS = {
  empty: ['IndexedDB', 'WebStorage'],
  tend: ['IndexedDB', 'WebStorage', 'File System', 'Local Extension Settings'],
};

let building: Promise<string> | undefined;

/** What is evaluated in a page of an extension to fill its store; see `fill-inside.ts`. */
export function fillingCode(): Promise<string> {
  building ??= codeOf(join(import.meta.dirname, 'fill-inside.ts'));
  return building;
}

/**
 * A new profile with a copy of the filled store. That is filled once for each day, as lines of the agenda follow from
 * it, and anew when the code that fills it is another.
 * @param begin before it is filled, in the browser in which Tend was just installed
 */
export async function filledProfile(
  whose: keyof typeof PARTS,
  ground: Ground,
  today: string,
  begin: (running: Running) => Promise<void>,
): Promise<string> {
  const key = createHash('sha256')
    .update(await fillingCode())
    .update(theKey());
  const which = `${ground.size}-${ground.backend}`;
  const kept = join(FOLDER, `${which}-${today}-${key.digest('hex').slice(0, 8)}`);
  if (!existsSync(kept)) {
    mkdirSync(FOLDER, { recursive: true });
    const others = readdirSync(FOLDER).filter((name) => name.startsWith(`${which}-`));
    for (const other of others) rmSync(join(FOLDER, other), { recursive: true });
    const start = performance.now();
    const begun = newProfile();
    await fill(ground, today, begun, begin);
    copyParts(PARTS.tend, begun, `${kept}.begun`);
    removeProfile(begun);
    renameSync(`${kept}.begun`, kept);
    console.log(`  filled ${which} in ${Math.round((performance.now() - start) / 1000)} s`);
  }
  const profile = newProfile();
  copyParts(PARTS[whose], kept, profile);
  return profile;
}

function copyParts(parts: string[], from: string, to: string): void {
  for (const part of parts)
    cpSync(join(from, 'Default', part), join(to, 'Default', part), { recursive: true });
}

async function fill(
  ground: Ground,
  today: string,
  profile: string,
  begin: (running: Running) => Promise<void>,
): Promise<void> {
  const features = FEATURES_OF[ground.backend];
  const extension = tendWithOneId();
  const running = await startDemo('chromium', { extension, profile, ...(features && { features }) });
  try {
    await begin(running);
    const page = await running.openExtensionPage('manifest.json'); // no code of the extension runs there
    await page.evaluate(await fillingCode());
    const given = [SIZES[ground.size], today, STORE].map((one) => JSON.stringify(one)).join();
    // Not waited for by the driver, whose patience with one evaluation is shorter.
    await page.evaluate(`void inside.fill(${given}).then(() => inside.bearWitness())
      .then(() => (window.told = 'filled'), (cause) => (window.told = String(cause)))`);
    let tenths = 0;
    const look = async () => {
      const part = ((await page.evaluate('inside.filled')) as number) / SIZES[ground.size].contacts;
      while (tenths < Math.floor(part * 10)) process.stdout.write(tenths++ === 0 ? '  filling .' : '.');
      return (await page.evaluate('window.told')) as string;
    };
    const told = await until('the store is filled', look, { patience: FILLING });
    process.stdout.write('\n');
    if (told !== 'filled') throw new Error(`The store was not filled: ${told}`);
    await settled(join(profile, 'Default/IndexedDB'));
  } finally {
    await endDemo(running);
  }
}

/** Waits until the browser has put the files in order, or it would go on with it in everybody's copy. */
async function settled(folder: string): Promise<void> {
  let [last, since] = ['', performance.now()];
  const look = () => {
    const files = readdirSync(folder, { recursive: true }) as string[];
    const now = files
      .map((file) => `${file} ${statSync(join(folder, file), { throwIfNoEntry: false })?.size}`)
      .join();
    if (now !== last) [last, since] = [now, performance.now()];
    return performance.now() - since > QUIET || undefined;
  };
  await until('the files of the store are in order', look, { patience: FILLING });
}
