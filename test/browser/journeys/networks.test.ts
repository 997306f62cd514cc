import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRoom } from '../dashboard-room.ts';
import { bidiOf } from '../firefox-bidi.ts';
import { newProfile, removeProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, button, chooseHome, seePanel, seeText, type Word, word } from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore } from '../whole-store.ts';

const MARA = 'https://www.xing.com/profile/Mara_Okafor';

/** What Tend says about XING. */
const said = (name: Word) => word(name).replace('$network$', 'XING');

/** Firefox lets a test press the button of its permission prompt; headless Chromium shows none. */
let tend: Running;
let profile: string;
beforeAll(async () => {
  profile = newProfile();
  // Its buttons take no press in their first half second.
  writeFileSync(join(profile, 'prefs.js'), 'user_pref("security.notification_enable_delay", 0);\n');
  tend = await startDemo('firefox', { profile });
  tend.network.show(MARA, {
    status: 200,
    html: '<!doctype html><html lang="de"><title>Mara Okafor - UX Researcher | XING</title><body><main><h1>Somebody Else</h1></main></body></html>',
  });
});
afterAll(async () => {
  await endDemo(tend);
  removeProfile(profile);
});

/** Waits until the browser asks the user, and says yes. */
async function allow(): Promise<void> {
  const { insideBrowser } = await bidiOf(tend.browser);
  await until('the browser asks, and is answered', () =>
    insideBrowser<boolean | undefined>(`(() => {
      const asked = document.querySelector('#notification-popup popupnotification');
      asked?.button?.click();
      return asked ? true : undefined;
    })()`),
  );
}

test('on XING there is nothing of Tend until it is turned on and the browser was allowed to; then the panel is there', async () => {
  const settings = await chooseHome(tend, 'page');
  const before = await tend.open(MARA);
  expect(await before.evaluate(() => document.documentElement.children.length)).toBe(2);

  await settings.bringToFront();
  await tend.press(settings.mainFrame(), `::-p-aria([name="${said('turn_on')}"])`);
  await allow();
  await seeText(settings, said('network_on'));

  const page = await tend.open(MARA);
  const { title, line } = await seePanel(page, 'the name of the title', (panel) => panel.title !== '');
  expect({ title, line }).toEqual({ title: 'Mara Okafor', line: word('name_from_tab') });
  await addNote(tend, page, 'Also on XING.');
  const inside = await tend.openExtensionPage('manifest.json');
  const { handles } = await readWholeStore(inside, ['handles']);
  expect(handles).toMatchObject([{ service: 'xing', kind: 'vanity', value: 'mara_okafor' }]);
});

test('turned off, new pages there are left alone again, and what was noted stays', async () => {
  const settings = await openRoom(tend, 'settings');
  await tend.press(settings.mainFrame(), `::-p-aria([name="${said('turn_off')}"])`);
  await seeText(settings, said('network_off'));
  const page = await tend.open(MARA);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  const inside = await tend.openExtensionPage('manifest.json');
  expect((await readWholeStore(inside, ['notes'])).notes).toMatchObject([{ text: 'Also on XING.' }]);
  expect(tend.network.unexpected()).toEqual([]);
});

test('the notification of the day asks the browser when it is turned on, and gives the permission back when turned off', async () => {
  const settings = await openRoom(tend, 'settings');
  const mayNotify = () =>
    settings.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }));
  expect(await mayNotify()).toBe(false);
  await tend.press(settings.mainFrame(), button('notification_turn_on'));
  await allow();
  await seeText(settings, word('notification_at'));
  expect(await mayNotify()).toBe(true);
  await tend.press(settings.mainFrame(), button('notification_turn_off'));
  await until('the permission is given back', async () => !(await mayNotify()) || undefined);
});
