import fc from 'fast-check';
import type { Page, Realm, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../../../src/api/ask.ts';
import { recognise } from '../../../src/sites/index.ts';
import type { SeenHandle } from '../../../src/sites/site.ts';
import { ANSWERED, hostileMessages, type Loot } from '../../routes/hostile-messages.ts';
import { SEED } from '../../torture/chance.ts';
import { TIME_LIMIT, times } from '../../torture/length.ts';
import { record } from '../../torture/summary.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, addressOf, chooseHome, openProfile, seePopup, setFollowUp } from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore, type WholeStore } from '../whole-store.ts';

/** Whose secrets the hostile tab is after, and whose profile it shows. */
const VICTIMS = ['mara-okafor', 'tomas-brekke-4b81c7'];
const OWN = 'noa-barkai-59';

const MESSAGES = times({ long: 10_000, short: 500 });

/** By how much the worker's heap may be larger after all messages than after a tenth of them, in MB. */
const GROWTH = 15;

let tend: Running;
let store: Page;
let evil: { page: Page; world: Realm };
let loot: Loot;
let secrets: string[];
let worker: WebWorker;

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'both');
  store = await tend.openExtensionPage('manifest.json'); // none of Tend's own code runs there
  const stolen: string[] = [];
  for (const vanity of VICTIMS) {
    const page = await openProfile(tend, vanity);
    await addNote(tend, page, `secret note on ${vanity}`);
    await setFollowUp(tend, page, 'chip_week', `secret plan for ${vanity}`);
    stolen.push(await capabilityOf(await worldOf(page), vanity));
  }
  const { contacts, notes, followUps, changes } = await readWholeStore(store);
  const uids = [contacts, notes, followUps].flatMap((rows) => rows?.map(({ uid }) => String(uid)) ?? []);
  const requestIds = changes?.map(({ requestId }) => String(requestId)) ?? [];
  const page = await openProfile(tend, OWN);
  await addNote(tend, page, 'a note of its own');
  evil = { page, world: await worldOf(page) };
  const own = await capabilityOf(evil.world, OWN);
  const others = [...VICTIMS, 'nobody-yet'].map(handleOf);
  loot = { own, handle: handleOf(OWN), stolen, uids: [...uids, ...requestIds], others };
  secrets = [...loot.uids, ...stolen, 'secret'];
  worker = await theWorker();
});
afterAll(() => endDemo(tend));

/** All that is stored, without the number by which views are told to ask again. */
async function stored(): Promise<WholeStore> {
  const { local = [], ...tables } = await readWholeStore(store);
  return { ...tables, local: local.map(({ changed: _, ...rest }) => rest) };
}

test('hostile messages through a real content script get no more than their role, and change nothing', {
  timeout: TIME_LIMIT,
}, async () => {
  const before = await stored();
  await worker.evaluate(() => Object.assign(globalThis, { mark: 'the same worker' }));
  const answered = new Set<unknown>();
  let sent = 0;
  let early = 0;
  await fc.assert(
    fc.asyncProperty(hostileMessages(loot), async (message) => {
      if (++sent === MESSAGES / 10) early = await heapOf(worker);
      const reply = await say(evil.world, message);
      if (reply?.ok) answered.add(message.ask);
      else expect(reply?.error.code, 'refused, with a reason').toMatch(/^(?!internal)[a-z-]+$/);
      const told = JSON.stringify(reply);
      expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    }),
    { numRuns: MESSAGES, seed: SEED },
  );
  const late = await heapOf(worker);
  expect(late - early, 'nothing is kept of them').toBeLessThan(GROWTH);
  expect([...answered].filter((ask) => !ANSWERED.includes(String(ask)))).toEqual([]);
  expect(await stored()).toEqual(before);
  const now = await theWorker();
  expect(await now.evaluate(() => (globalThis as { mark?: string }).mark)).toBe('the same worker');
  const figures = { messages: sent, 'MB after a tenth': early, 'MB at the end': late };
  record('hostile messages through a content script', figures);
});

test('a content script that walks from person to person reaches thirty a minute', async () => {
  const crowd = Array.from({ length: 60 }, (_, at) => handleOf(`person-${at}`));
  const began = performance.now();
  const codes = await evil.world.evaluate(async (people) => {
    const asked = people.map(async (handle, at) => {
      // Half of them one after the other, half without waiting for the answer.
      if (at < 40) await new Promise((resolve) => setTimeout(resolve, at * 50));
      history.pushState(null, '', `/in/${handle.value}/`);
      const reply = await chrome.runtime.sendMessage({ ask: 'openPanel', input: { handle } });
      return reply.ok ? 'opened' : reply.error.code;
    });
    return Promise.all(asked);
  }, crowd);
  expect(performance.now() - began, 'all within one minute').toBeLessThan(50_000);
  const opened = codes.filter((code) => code === 'opened').length;
  expect(opened).toBeGreaterThan(20);
  expect(opened).toBeLessThanOrEqual(30);
  expect(codes).toContain('too-many');
  expect(codes.filter((code) => !['opened', 'too-many', 'address-changed'].includes(code))).toEqual([]);
  // Also for somebody who is kept, whose address it goes to.
  const [victim = ''] = VICTIMS;
  await evil.page.evaluate((path) => history.pushState(null, '', path), new URL(addressOf(victim)).pathname);
  const last = await say(evil.world, { ask: 'openPanel', input: { handle: handleOf(victim) } });
  expect(last).toEqual({ ok: false, error: { code: 'too-many' } });
});

test('what else a content script or a page can reach holds nothing', async () => {
  const reached = await evil.world.evaluate(async () => ({
    session: await chrome.storage.session.get().catch(() => 'closed'),
    local: Object.keys(await chrome.storage.local.get()).toSorted(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    tabs: typeof chrome.tabs,
    inside: typeof chrome.runtime.getBackgroundPage,
    file: await fetch(chrome.runtime.getURL('manifest.json')).then(
      ({ status }) => status,
      () => 'closed',
    ),
  }));
  expect(reached).toEqual({
    session: 'closed',
    local: ['changed', 'home'], // a number and a word, hints both
    databases: [],
    tabs: 'undefined',
    inside: 'undefined',
    file: 'closed',
  });
  const fromPage = await evil.page.evaluate(async (id) => {
    const { runtime } = chrome as Partial<typeof chrome>;
    if (runtime?.sendMessage === undefined) return 'there is no way';
    return runtime.sendMessage(id, { ask: 'listAgenda', input: {} }).catch(() => 'there is no way');
  }, new URL(tend.origin).hostname);
  expect(fromPage).toBe('there is no way');
});

test('Tend’s own pages and the other tabs went on working', async () => {
  const popup = await tend.openPopup();
  await seePopup(popup, 'both people who are due', ({ lines }) => lines.length === 2);
  const page = await openProfile(tend, VICTIMS[0] ?? '');
  const { notes } = await addNote(tend, page, 'one more');
  expect(notes).toEqual(['one more', `secret note on ${VICTIMS[0]}`]);
});

/** The world in a page in which Tend's content scripts run, and nobody else. */
function worldOf(page: Page): Promise<Realm> {
  return until('the content script’s world', () =>
    page.extensionRealms().find(({ origin }) => origin === tend.origin),
  );
}

/** Sends a message as the content script would. As text, so that no driver and no tool smooths it on the way. */
function say(world: Realm, message: unknown): Promise<Reply<'openPanel'> | null> {
  return world.evaluate(
    async (text) => chrome.runtime.sendMessage(JSON.parse(text)),
    JSON.stringify(message),
  );
}

/** The capability that a tab's panel has for the person it shows. */
async function capabilityOf(world: Realm, vanity: string): Promise<string> {
  const reply = await say(world, { ask: 'openPanel', input: { handle: handleOf(vanity) } });
  if (!reply?.ok || !reply.value.panel) throw new Error(`no panel for ${vanity}: ${JSON.stringify(reply)}`);
  return reply.value.panel.capability;
}

function handleOf(vanity: string): SeenHandle {
  const handle = recognise(addressOf(vanity));
  if (!handle) throw new Error(`${vanity} is not recognised`);
  return handle;
}

function theWorker(): Promise<WebWorker> {
  const alive = () =>
    tend.browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(tend.origin));
  return until('the worker is awake', async () => (await alive()?.worker()) ?? undefined);
}

/** What the worker holds on to, in MB. */
async function heapOf({ client }: WebWorker): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1e5) / 10;
}
