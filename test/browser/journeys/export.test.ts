import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTendCsv } from '../../../src/formats/tend-csv.ts';
import { readVcards } from '../../../src/formats/vcard-read.ts';
import { parsed } from '../../formats/calendar-pieces.ts';
import { personCalled } from '../../pages/people.ts';
import { axeFindings } from '../axe-findings.ts';
import { openRoom } from '../dashboard-room.ts';
import { keepPeople } from '../keep-people.ts';
import type { Theme } from '../panel-theme.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, seeText, type Word, word } from '../steps.ts';
import { until } from '../until.ts';

const MARA = { vanity: 'mara-okafor', notes: ['=SUM(1;2) is what she calls me', 'Second, "quoted"'] };
const TOMAS = {
  vanity: 'tomas-brekke-4b81c7',
  notes: ['Hires two welders.'],
  due: { in: 3, why: 'ask about hiring' },
};
const YUSUF = { vanity: 'yusuf-alhaddad', notes: ['يفضّل المراسلة بالعربية.'] };

describe.each<Theme>(['light', 'dark'])('in a %s browser', (theme) => {
  let tend: Running;
  let page: Page;
  /** Where the browser puts what it downloads. */
  let downloads: string;

  beforeAll(async () => {
    downloads = mkdtempSync(join(tmpdir(), 'tend-export-'));
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'both');
    page = await openRoom(tend, 'backup');
    await page.setViewport({ width: 1280, height: 800 });
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });
  afterAll(async () => {
    await endDemo(tend);
    rmSync(downloads, { recursive: true });
  });

  /** Makes a file of all people, and reads what arrived. */
  async function take(format: Word, ending: string): Promise<{ name: string; text: string }> {
    await press(format);
    const done = word('export_done').split('$name$')[0] ?? '';
    await seeText(page, done);
    const name = await page.$$eval(
      '.job',
      (all, end) =>
        all
          .map((one) => one.textContent ?? '')
          .join()
          .match(new RegExp(`tend-[\\w-]+\\.${end}`))?.[0],
      ending,
    );
    const path = join(downloads, name ?? 'nothing');
    await until('the file arrived', async () => existsSync(path) || undefined);
    return { name: name ?? '', text: readFileSync(path, 'utf8') };
  }

  async function press(format: Word): Promise<void> {
    const label = word('export_save').replace('$format$', word(format));
    await tend.press(page.mainFrame(), `button[aria-label="${label}"]`);
  }

  async function show(name: string): Promise<void> {
    await page.$eval('.export-notes', (one) => one.scrollIntoView({ block: 'center' }));
    await picture(page, `export-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame())).toEqual([]);
  }

  test('while nobody is kept there is a sentence, and no file', async () => {
    await seeText(page, word('export_title'));
    await press('export_csv');
    await seeText(page, word('export_nobody'));
    await show('empty');
  });

  test('a spreadsheet has everybody, with what was written about them', async () => {
    await keepPeople(tend, [MARA, TOMAS, YUSUF]);
    const { name, text } = await take('export_csv', 'csv');
    expect(name).toMatch(/^tend-people-\d{4}-\d\d-\d\d\.csv$/);
    const people = [...readTendCsv(text)].flatMap((stretch) => stretch.people);
    const told = people.map(({ handles, notes }) => [handles[0]?.value, notes]).sort();
    expect(told).toEqual([MARA, TOMAS, YUSUF].map(({ vanity, notes }) => [vanity, notes]).sort());
    expect(text, 'no cell is a formula').toContain(`"'=SUM(1;2)`);
    await show('done');
  });

  test('an address book has them too', async () => {
    const { text } = await take('export_vcard', 'vcf');
    const people = [...readVcards(text)].flatMap((stretch) => stretch.people);
    expect(people.map(({ fields }) => fields.fullName).sort()).toEqual(
      [MARA, TOMAS, YUSUF].map(({ vanity }) => personCalled(vanity)?.name).sort(),
    );
  });

  test('a calendar has the day of the reminder', async () => {
    const { text } = await take('export_calendar', 'ics');
    const [event, ...others] = parsed(text);
    expect(others).toEqual([]);
    expect(event).toMatchObject({ allDay: true, summary: 'Tomas Brekke: ask about hiring' });
    expect(tend.network.unexpected()).toEqual([]);
  });
});
