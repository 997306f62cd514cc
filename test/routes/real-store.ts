import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { RouteName } from '../../src/api/contract.ts';
import { answer } from '../../src/background/router.ts';
import { keepStore, type Store } from '../../src/background/store.ts';
import { readFile } from '../../src/files/profile-files.ts';
import { readBackup } from '../../src/formats/backup.ts';
import { gunzipped } from '../../src/formats/bytes.ts';
import { freshProfile } from '../files/fake-profile.ts';
import { addressOf, fromTab, handleOf, ownPage } from './asking.ts';
import { freshBrowser } from './fake-browser.ts';

/** The background over a store and files of its own, at noon of 27 November 2026, and what a user does with it. */
export class RealStore {
  readonly store: Store = keepStore();
  #mara = fromTab(1, addressOf('mara-okafor'));

  /** Asks as Tend's own page, or as Mara's; the value, or the refusal's code. */
  // biome-ignore lint/suspicious/noExplicitAny: every question, every answer
  async ask(name: RouteName, input: object = {}, sender: object = ownPage): Promise<any> {
    const reply = await answer(this.store, { ask: name, input }, sender as Parameters<typeof answer>[2]);
    return reply.ok ? reply.value : reply.error.code;
  }

  /** Notes something about Mara, a second after what was before. */
  async note(text: string): Promise<string> {
    vi.setSystemTime(Date.now() + 1000);
    const { panel } = await this.ask('openPanel', { handle: handleOf('mara-okafor') }, this.#mara);
    const requestId = crypto.randomUUID();
    await this.ask('addNote', { capability: panel.capability, requestId, text }, this.#mara);
    return requestId;
  }

  /** What is noted about Mara, the newest first. */
  async notes(): Promise<string[]> {
    const { panel } = await this.ask('openPanel', { handle: handleOf('mara-okafor') }, this.#mara);
    return panel.notes.map((one: { text: string }) => one.text);
  }

  /** A snapshot of now, by its name. */
  async snapshot(): Promise<string> {
    return (await this.ask('takeSnapshot', { reason: 'asked' })).name;
  }

  async restore(name: string): Promise<unknown> {
    vi.setSystemTime(Date.now() + 1000);
    const { database } = await this.ask('beginRestore');
    const reading = readBackup(gunzipped((await readFile('snapshots', name)).stream()));
    for (;;) {
      const { done, value } = await reading.next();
      if (done) return this.ask('finishRestore', { database, tally: value.tally, digest: value.digest });
      await this.ask('addRows', { database, ...value });
    }
  }
}

/** An empty browser; Tend appears in the page. Give the clock back afterwards. */
export async function freshRealStore(): Promise<RealStore> {
  freshBrowser();
  globalThis.indexedDB = Dexie.dependencies.indexedDB = new IDBFactory();
  freshProfile();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 27, 12) });
  const real = new RealStore();
  await real.ask('chooseHome', { home: 'page' });
  return real;
}
