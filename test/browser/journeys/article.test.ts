import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { openRoom } from '../dashboard-room.ts';
import { keepPeople } from '../keep-people.ts';
import { panelFrame } from '../panel-frame.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addressOf, chooseHome, seePerson } from '../steps.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const PORTS = 'https://www.xing.com/news/ports';

let tend: Running;
beforeAll(async () => {
  tend = await startDemo('chromium');
  tend.network.show(PORTS, {
    status: 200,
    html: '<!doctype html><html lang="en"><title>Ports</title><body><h1>Ports</h1></body></html>',
  });
  await chooseHome(tend, 'page');
  await keepPeople(tend, [{ vanity: MARA, notes: ['Writes about storms and quays.'] }]);
  const room = await openRoom(tend, 'reading');
  await room.evaluate(async (url) => {
    const ask = async (question: string, input: object) => {
      const requestId = crypto.randomUUID();
      return (await chrome.runtime.sendMessage({ ask: question, input: { ...input, requestId } })).value;
    };
    const { hits } = (await chrome.runtime.sendMessage({ ask: 'search', input: { text: 'storms' } })).value;
    const { shareUid } = await ask('keepShare', { title: 'How ports plan for storms', url, text: '' });
    await ask('sendTo', { shareUid, contactUids: [hits[0].contactUid] });
  }, PORTS);
  await room.close();
});
afterAll(() => endDemo(tend));

test.each(['light', 'dark'])(
  'what is to be sent opens in a tab of its own, and nobody is told: %s',
  async (theme) => {
    const page = await tend.browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${addressOf(MARA)}?theme=${theme}`);
    await seePerson(page, MARA);
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'click', 'auxclick', 'navigate'])
        for (const one of [window, (window as { navigation?: EventTarget }).navigation])
          one?.addEventListener(type, () => document.body.append('heard'), true);
    });
    const frame = await panelFrame(page);
    const link = await frame.waitForSelector('.follow-ups a');
    await picture(page, `article-${theme}`);
    expect(await axeFindings(frame)).toEqual([]);
    const opened = new Promise<Page | null>((take) =>
      tend.browser.once('targetcreated', (target) => take(target.page())),
    );
    await link?.click();
    const tab = await opened;
    await until('the article', async () => (await tab?.title()) === 'Ports' || undefined);
    expect(await tab?.evaluate(() => [location.href, document.referrer, window.opener])).toEqual([
      PORTS,
      '',
      null,
    ]);
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('heard');
    await tab?.close();
    await page.close();
  },
);
