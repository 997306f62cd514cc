import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askInside } from '../ask-inside.ts';
import { axeFindings } from '../axe-findings.ts';
import { knowMara } from '../know-mara.ts';
import { picture } from '../pictures.ts';
import { type Running, WELCOME } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

const FIELD = '.message textarea';

let tend: Running;
let maraUid = '';

beforeAll(async () => {
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  maraUid = await knowMara(tend);
  const sent = { kind: 'message', direction: 'out', on: '2026-09-01', touch: true, answered: false } as const;
  const about = { requestId: crypto.randomUUID(), contactUid: maraUid };
  await askInside(tend, 'logInteraction', { ...about, ...sent, text: 'Hope you are well!' });
});
afterAll(() => endDemo(tend));

async function open(path: string): Promise<Page> {
  const room = await tend.openExtensionPage(path);
  await room.setViewport({ width: 1280, height: 1000 });
  return room;
}

/** A picture in both colours, in which axe finds nothing. */
async function show(room: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await room.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await picture(room, `message-${name}-${theme}`);
    expect(await axeFindings(room.mainFrame()), `axe about ${name}, ${theme}`).toEqual([]);
  }
}

test('the contact page has the box too, and says that it is the same text as last time', async () => {
  const room = await open(`${WELCOME}#people/${maraUid}/write`);
  await room.waitForSelector(FIELD);
  await until('the cursor is in the box', () =>
    room.evaluate((field) => document.activeElement?.matches(field) || undefined, FIELD),
  );
  await room.keyboard.type('Hope you are well!');
  await seeText(room, word('check_same'));
  await show(room, 'contact');
  await room.reload();
  await until(
    'the draft is there',
    async () =>
      (await room.$eval(FIELD, (field) => (field as HTMLTextAreaElement).value).catch(() => '')) ===
        'Hope you are well!' || undefined,
  );
  await room.close();
});

test('templates and what is looked at are set in the settings', async () => {
  const room = await open(`${WELCOME}#settings`);
  await seeText(room, 'After a long time');
  await tend.press(room.mainFrame(), '::-p-aria([name="Edit After a long time"])');
  await room.waitForSelector('.preview');
  expect(await room.$eval('.preview p', (one) => one.textContent)).toContain(
    'Hello Mara, about diary studies',
  );
  await room.$eval('.messages', (one) => one.scrollIntoView());
  await show(room, 'templates');
  await room.close();
});
