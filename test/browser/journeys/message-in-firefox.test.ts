import { expect, test } from 'vitest';
import { panelFrame } from '../panel-frame.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, openProfile, seePanel, word } from '../steps.ts';
import { until } from '../until.ts';

test('a message is drafted and copied beside a profile in Firefox, with its own style', async () => {
  const tend = await startDemo('firefox');
  try {
    await chooseHome(tend, 'page');
    const page = await openProfile(tend, 'mara-okafor');
    const frame = await panelFrame(page);
    await tend.press(frame, button('panel_talked'));
    await seePanel(page, 'that it was done', ({ toast }) => toast.includes(word('panel_talk_logged')));
    await tend.press(frame, button('write_message'));
    await frame.waitForSelector('.message textarea');
    await tend.press(frame, '.message textarea');
    await page.keyboard.type('Halden wrote about you');
    expect(await frame.$eval('.message textarea', (field) => getComputedStyle(field).minHeight)).toBe('96px');
    await tend.press(frame, button('message_copy'));
    const said = () => frame.$eval('.message', (one) => one.textContent ?? '');
    await until('it is copied', async () => (await said()).includes(word('message_copied')) || undefined, {
      seen: said,
    });
    await tend.press(frame, '.composer textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const note = () => frame.$eval('.composer textarea', (one) => (one as HTMLTextAreaElement).value);
    await until('it is pasted', async () => (await note()) === 'Halden wrote about you' || undefined, {
      seen: note,
    });
  } finally {
    await endDemo(tend);
  }
});
