import { rmSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/api/ask.ts';
import { recognise } from '../../../src/sites/index.ts';
import type { SeenHandle } from '../../../src/sites/site.ts';
import { ANSWERED, hostileMessages, type Loot } from '../../routes/hostile-messages.ts';
import { SEED } from '../../torture/chance.ts';
import { TIME_LIMIT, times } from '../../torture/length.ts';
import { record } from '../../torture/summary.ts';
import { takeOver, withHostileScript } from '../hostile-script.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, addressOf, chooseHome, openProfile, seePopup, setFollowUp } from '../steps.ts';
import { watchBackground } from '../watch-background.ts';
import { readWholeStore, type WholeStore } from '../whole-store.ts';

/** Whose secrets the hostile tab is after, and whose profile it shows. */
const VICTIMS = ['mara-okafor', 'tomas-brekke-4b81c7'];
const OWN = 'noa-barkai-59';

const MESSAGES = { chromium: times({ long: 10_000, short: 200 }), firefox: 200 };

/** By how much the worker's heap may be larger after all messages than after a tenth of them, in MB. */
const GROWTH = 15;

describe.each(['chromium', 'firefox'] as const)('in %s', (family) => {
  const messages = MESSAGES[family];
  let extension: string;
  let tend: Running;
  let store: Page;
  let evil: Page;
  let loot: Loot;
  let secrets: string[];

  beforeAll(async () => {
    extension = withHostileScript(family);
    tend = await startDemo(family, { extension });
    await chooseHome(tend, 'both');
    store = await tend.openExtensionPage('manifest.json'); // none of Tend's own code runs there
    const stolen: string[] = [];
    for (const vanity of VICTIMS) {
      const page = await openProfile(tend, vanity);
      await addNote(tend, page, `secret note on ${vanity}`);
      await setFollowUp(tend, page, 'chip_week', `secret plan for ${vanity}`);
      await takeOver(page);
      stolen.push(await capabilityOf(page, vanity));
    }
    const { contacts, notes, followUps, changes } = await readWholeStore(store);
    const uids = [contacts, notes, followUps].flatMap((rows) => rows?.map(({ uid }) => String(uid)) ?? []);
    const requestIds = changes?.map(({ requestId }) => String(requestId)) ?? [];
    evil = await openProfile(tend, OWN);
    await addNote(tend, evil, 'a note of its own');
    await takeOver(evil);
    const own = await capabilityOf(evil, OWN);
    const others = [...VICTIMS, 'nobody-yet'].map(handleOf);
    loot = { own, handle: handleOf(OWN), stolen, uids: [...uids, ...requestIds], others };
    secrets = [...loot.uids, ...stolen, 'secret'];
  });
  afterAll(async () => {
    await endDemo(tend);
    rmSync(extension, { recursive: true, force: true });
  });

  /** All that is stored, without the number by which views are told to ask again. */
  async function stored(): Promise<WholeStore> {
    const { local = [], ...tables } = await readWholeStore(store);
    return { ...tables, local: local.map(({ changed: _, ...rest }) => rest) };
  }

  test('hostile messages through a real content script get no more than their role, and change nothing', {
    timeout: TIME_LIMIT,
  }, async () => {
    const before = await stored();
    const stays = await watchBackground(tend);
    const answered = new Set<unknown>();
    let sent = 0;
    let early = 0;
    await fc.assert(
      fc.asyncProperty(hostileMessages(loot), async (message) => {
        if (++sent === messages / 10) early = await stays.heap();
        const reply = await say(evil, message);
        if (reply?.ok) answered.add(message.ask);
        else expect(reply?.error.code, 'refused, with a reason').toMatch(/^(?!internal)[a-z-]+$/);
        const told = JSON.stringify(reply);
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      }),
      { numRuns: messages, seed: SEED },
    );
    const late = await stays.heap();
    expect(late - early, 'nothing is kept of them').toBeLessThan(GROWTH);
    expect([...answered].filter((ask) => !ANSWERED.includes(String(ask)))).toEqual([]);
    expect(await stored()).toEqual(before);
    expect(await stays.isTheSame()).toBe(true);
    const heap = family === 'chromium' && { 'MB after a tenth': early, 'MB at the end': late };
    const figures = { messages: sent, ...heap };
    record(`hostile messages through a content script in ${family}`, figures);
  });

  test('a content script that walks from person to person reaches thirty a minute', async () => {
    const crowd = Array.from({ length: 60 }, (_, at) => handleOf(`person-${at}`));
    const began = performance.now();
    const codes = await evil.evaluate(async (people) => {
      const open = async (handle: (typeof people)[number]) => {
        history.pushState(null, '', `/in/${handle.value}/`);
        const message = JSON.stringify({ ask: 'openPanel', input: { handle } });
        const reply = (await window.deed('say', message)) as Reply<'openPanel'>;
        return reply.ok ? 'opened' : reply.error.code;
      };
      // Most of them one after the other, the others without waiting for an answer.
      const answers: string[] = [];
      for (const handle of people.slice(0, 40)) answers.push(await open(handle));
      return [...answers, ...(await Promise.all(people.slice(40).map(open)))];
    }, crowd);
    expect(performance.now() - began, 'all within one minute').toBeLessThan(50_000);
    const opened = codes.filter((code) => code === 'opened').length;
    expect(opened).toBeGreaterThan(20);
    expect(opened).toBeLessThanOrEqual(30);
    expect(codes).toContain('too-many');
    expect(codes.filter((code) => !['opened', 'too-many', 'address-changed'].includes(code))).toEqual([]);
    // Also for somebody who is kept, whose address it goes to.
    const [victim = ''] = VICTIMS;
    await evil.evaluate((path) => history.pushState(null, '', path), new URL(addressOf(victim)).pathname);
    const last = await say(evil, { ask: 'openPanel', input: { handle: handleOf(victim) } });
    expect(last).toEqual({ ok: false, error: { code: 'too-many' } });
  });

  test('what else a content script or a page can reach holds nothing', async () => {
    expect(await evil.evaluate(() => window.deed('reach'))).toEqual({
      session: 'closed',
      local: ['changed', 'home'], // a number and a word, hints both
      databases: [],
      tabs: 'undefined',
      inside: 'undefined',
      file: 'closed',
    });
    const fromPage = await evil.evaluate(async (id) => {
      const { runtime } = (globalThis.chrome ?? {}) as Partial<typeof chrome>;
      if (runtime?.sendMessage === undefined) return 'there is no way';
      return runtime.sendMessage(id, { ask: 'listAgenda', input: {} }).catch(() => 'there is no way');
    }, new URL(tend.origin).hostname);
    expect(fromPage).toBe('there is no way');
  });

  test('whatever it writes where it can, nothing in the store goes by it', async () => {
    const { local: _, settings = [], ...tables } = await stored();
    const keys = [
      'changed',
      'home',
      ...settings.map(({ key }) => String(key)),
      'notified',
      'panels',
      'session',
    ];
    for (const value of ['sidebar', '2999-12-31', { owned: true }, 1e300, null]) {
      const values = Object.fromEntries(keys.map((key) => [key, value]));
      expect(await evil.evaluate((all) => window.deed('write', all), values)).toBeNull();
      await tend.stopBackground(); // it is read anew
      const reply = await say(store, { ask: 'readHome', input: {} });
      expect(reply).toEqual({ ok: true, value: { home: 'both', locale: {} } });
    }
    const { local: __, settings: after, ...rest } = await stored();
    expect(rest).toEqual(tables);
    expect(after).toEqual(settings);
    expect(await evil.evaluate(() => window.deed('clear'))).toBeNull();
  });

  test('Tend’s own pages and the other tabs went on working', async () => {
    const popup = await tend.openPopup();
    await seePopup(popup, 'both people who are due', ({ lines }) => lines.length === 2);
    const page = await openProfile(tend, VICTIMS[0] ?? '');
    const { notes } = await addNote(tend, page, 'one more');
    expect(notes).toEqual(['one more', `secret note on ${VICTIMS[0]}`]);
  });
});

/** Sends a message as the content script would, or as a page of Tend's own. As text, so that no driver and no tool smooths it on the way. */
function say(page: Page, message: unknown): Promise<Reply<'openPanel'> | null> {
  return page.evaluate(
    async (text) =>
      (window.deed
        ? window.deed('say', text)
        : chrome.runtime.sendMessage(JSON.parse(text))) as Promise<Reply<'openPanel'> | null>,
    JSON.stringify(message),
  );
}

/** The capability that a tab's panel has for the person it shows. */
async function capabilityOf(page: Page, vanity: string): Promise<string> {
  const reply = await say(page, { ask: 'openPanel', input: { handle: handleOf(vanity) } });
  if (!reply?.ok || !reply.value.panel) throw new Error(`no panel for ${vanity}: ${JSON.stringify(reply)}`);
  return reply.value.panel.capability;
}

function handleOf(vanity: string): SeenHandle {
  const handle = recognise(addressOf(vanity));
  if (!handle) throw new Error(`${vanity} is not recognised`);
  return handle;
}
