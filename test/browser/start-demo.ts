import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { demoPage } from '../pages/site.ts';
import type { Family } from './choose-browser.ts';
import { startChromium } from './chromium.ts';
import { type DemoNetwork, startDemoNetwork } from './demo-network.ts';
import { findBrowser } from './find-browser.ts';
import { startFirefox } from './firefox.ts';
import { closeAccount, openAccount } from './requests.ts';
import type { Running, Start } from './running.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Folders of the production builds. */
export const BUILDS: Record<Family, string> = {
  chromium: join(ROOT, 'dist'),
  firefox: join(ROOT, 'dist-firefox'),
};

/** What a test or the tour may choose for itself. */
export type Wishes = Omit<Start, 'network' | 'extension' | 'executable'> & {
  /** Another extension than Tend as it is built, for comparison. */
  extension?: string;
  /** A network that is open already, for a browser that may die while it starts. */
  network?: DemoNetwork;
};

/** Opens a demo network, of which the run owes an account until `closeNetwork`. */
export async function openNetwork(): Promise<DemoNetwork> {
  const network = await startDemoNetwork((path) => demoPage(path));
  openAccount(network);
  return network;
}

/**
 * Closes it, and its account; again if need be.
 * @throws Error if it was asked anything that nobody expected
 */
export async function closeNetwork(network: DemoNetwork): Promise<void> {
  await network.close();
  closeAccount(network);
}

/** Starts a browser with the built Tend on a demo network of its own. `endDemo` or `closeDemo` ends both. */
export async function startDemo(family: Family, wishes: Wishes = {}): Promise<Running> {
  const extension = wishes.extension ?? BUILDS[family];
  if (!existsSync(join(extension, 'manifest.json')))
    throw new Error(`There is no build in ${extension}: npm run build`);
  const executable = await findBrowser(family);
  const network = wishes.network ?? (await openNetwork());
  const start = family === 'chromium' ? startChromium : startFirefox;
  return start({ ...wishes, network, extension, executable });
}

/** Closes the browser, throws its profile away and closes the network. */
export async function closeDemo(running: Running | undefined): Promise<void> {
  await running?.close();
  await running?.network.close();
}

/**
 * Ends a journey: closes all, and the account of what the network was asked.
 * @throws Error if that was anything that nobody expected
 */
export async function endDemo(running: Running | undefined): Promise<void> {
  await running?.close();
  if (running) await closeNetwork(running.network);
}
