import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPeople } from '../keep-people.ts';
import type { Running } from '../running.ts';
import { BUILDS, endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, word } from '../steps.ts';
import { until } from '../until.ts';

/**
 * Headless Chromium shows no prompt for an optional permission, and no driver presses one: so the built extension runs
 * here with the permission given, and with nothing else changed.
 */
let extension: string;
let tend: Running;
beforeAll(async () => {
  extension = mkdtempSync(join(tmpdir(), 'tend-notification-'));
  cpSync(BUILDS.chromium, extension, { recursive: true });
  const path = join(extension, 'manifest.json');
  const { optional_permissions: _, permissions, ...manifest } = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, permissions: [...permissions, 'notifications'] }));
  tend = await startDemo('chromium', { extension });
  await chooseHome(tend, 'page');
  await keepPeople(tend, [
    { vanity: 'mara-okafor', due: { in: 0, why: 'send the portfolio notes' } },
    { vanity: 'ngozi-eze', due: { in: 0, why: '' } },
  ]);
});
afterAll(async () => {
  await endDemo(tend);
  rmSync(extension, { recursive: true, force: true });
});

/** In a page of the extension in which none of its own code runs. */
async function inside<Result>(speak: () => Promise<Result>): Promise<Result> {
  const page = await tend.openExtensionPage('manifest.json');
  const result = await page.evaluate(speak);
  await page.close();
  return result as Result;
}

const shown = () => inside(async () => Object.keys(await chrome.notifications.getAll()));

/** Takes from the store for which day a notification was shown, and says whether there was one. */
const forgetShown = () =>
  new Promise<boolean>((resolve, reject) => {
    const opening = indexedDB.open('tend');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction('settings', 'readwrite');
      const settings = transaction.objectStore('settings');
      const known = settings.getKey('notified');
      settings.delete('notified');
      transaction.oncomplete = () => {
        db.close();
        resolve(known.result !== undefined);
      };
    };
  });

/** The worker is stopped, and whatever is said to it starts it again. */
async function wakeAnew(): Promise<void> {
  await tend.stopBackground();
  await inside(() => chrome.runtime.sendMessage({ ask: 'readHome', input: {} }));
}

test('it is shown at the worker’s first start after its time, and no second time that day', async () => {
  await inside(() =>
    chrome.runtime.sendMessage({ ask: 'setReminding', input: { notify: { at: '00:00', quietDays: [] } } }),
  );
  expect(await shown(), 'a time that was over when it was chosen is tomorrow’s').toEqual([]);
  await wakeAnew();
  expect(await shown(), 'nor when the worker starts anew').toEqual([]);
  expect(await inside(forgetShown)).toBe(true); // as if it had been chosen yesterday
  await wakeAnew();
  await until('the notification is shown', async () => (await shown()).join() || undefined);
  expect(await shown()).toEqual(['today']);

  await inside(() => chrome.notifications.clear('today'));
  // What a script in a page may write says nothing of it.
  await inside(() => chrome.storage.local.set({ notified: '2020-01-01' }));
  await wakeAnew();
  expect(await shown(), 'once a day').toEqual([]);
});

// No driver reaches the notification itself, so the event is given where the browser gives it.
test('pressed, it leads to the day', async () => {
  const { press } = {
    press: () => (chrome.notifications.onClicked as unknown as Dispatched).dispatch('today'),
  };
  const worker = await until('the worker is awake', async () => {
    await inside(() => chrome.runtime.sendMessage({ ask: 'readHome', input: {} }));
    return tend.browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().startsWith(tend.origin));
  });
  await (await worker.worker())?.evaluate(press);
  const target = await tend.browser.waitForTarget((one) => one.url().includes('src/popup/index.html'));
  const page = await target.asPage();
  await until('the day', async () =>
    (await page.evaluate(() => document.body.textContent))?.includes(word('popup_title')),
  );
});

interface Dispatched {
  dispatch(id: string): void;
}
