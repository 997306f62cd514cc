import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { bidiOf } from '../firefox-bidi.ts';
import { panelFrame } from '../panel-frame.ts';
import { newProfile, removeProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, addressOf, button, chooseHome, openProfile, seePanel, typeNote, word } from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';

let tend: Running;
afterEach(() => endDemo(tend));

test('a store that cannot be opened is said at once, and what is typed then is kept as soon as it can be', async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  await addNote(tend, await openProfile(tend, MARA), 'Written before.');
  tend.kill();
  // A file where the browser expects the folder of the store.
  const name = `${tend.origin.replace('://', '_')}_0.indexeddb.leveldb`;
  const folder = join(tend.profile, 'Default', 'IndexedDB', name);
  expect(existsSync(folder)).toBe(true);
  renameSync(folder, `${folder}.away`);
  writeFileSync(folder, 'in the way');
  tend = await tend.restart();
  const page = await tend.open(addressOf(MARA));
  const closed = word('refusal_in_recovery');
  await seePanel(page, `“${closed}”`, ({ trouble }) => trouble.startsWith(closed));
  await typeNote(tend, page, 'Typed meanwhile.');
  const notKept = word('draft_not_kept');
  await seePanel(page, `“${notKept}”`, ({ status }) => status === notKept);
  rmSync(folder);
  renameSync(`${folder}.away`, folder);
  await tend.press(await panelFrame(page), button('retry'));
  const { notes } = await seePanel(page, 'that the draft is kept after all', ({ draft, status, trouble }) => {
    return draft === 'Typed meanwhile.' && status === word('draft_kept') && trouble === '';
  });
  expect(notes).toEqual(['Written before.']);
});

/** Every window of such a Firefox is private, and Tend is not allowed in private windows. */
test('in a Firefox that never remembers history Tend is nowhere, and the page is untouched', async () => {
  const profile = newProfile();
  writeFileSync(join(profile, 'prefs.js'), 'user_pref("browser.privatebrowsing.autostart", true);\n');
  tend = await startDemo('firefox', { profile });
  const { insideBrowser } = await bidiOf(tend.browser);
  const sees = (question: string) =>
    insideBrowser(`WebExtensionPolicy.getByID('tend@tend.example').${question}`);
  expect(await sees('active'), 'it is installed all the same').toBe(true);
  expect(await sees('canAccessWindow(window)')).toBe(false);
  const page = await tend.open(addressOf(MARA));
  const grown = () => page.evaluate(() => document.body.dataset.rehydrated === 'true' || undefined);
  await until('the page has come to life', grown);
  expect(
    await page.evaluate(() => [...document.documentElement.children].map((one) => one.localName)),
  ).toEqual(['head', 'body']);
  expect((await tend.welcome()).url(), 'no page of Tend opens either').toBe('about:blank');
  await tend.close();
  removeProfile(profile);
});
