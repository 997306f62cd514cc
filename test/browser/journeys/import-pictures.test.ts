import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectionsCsv, exportZip, goneRows, messagesCsv, vanityOf } from '../../formats/invented-export.ts';
import { isLong, TIME_LIMIT } from '../../torture/length.ts';
import { axeFindings } from '../axe-findings.ts';
import { openRoom } from '../dashboard-room.ts';
import { chooseFile, START, seeDone } from '../import-steps.ts';
import { picture } from '../pictures.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** As many as LinkedIn allows in the long run. */
const PEOPLE = isLong ? 30_000 : 1500;

describe.each(['light', 'dark'] as const)('the room of imports, %s', (theme) => {
  let tend: Running;
  let page: Page;
  let outside: string;

  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'tend-import-'));
    const files = {
      'Connections.csv': connectionsCsv(PEOPLE) + goneRows(9),
      'messages.csv': messagesCsv(20),
    };
    writeFileSync(join(outside, 'export.zip'), new Uint8Array(await (await exportZip(files)).arrayBuffer()));
    writeFileSync(
      join(outside, 'customers.csv'),
      'Kunde;E-Mail;Seit\nMara;m@example.org;2020\nJonas;;2021\n',
    );
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
    writeFileSync(join(outside, 'gone.csv'), header + goneRows(4));
    const strangers = ['Wilhelmina,Strand', 'Aloysius,von und zu Hohenbruck-Ellersdorf'].map(
      (name, at) => `${name},https://www.linkedin.com/in/${vanityOf(at)},,Norte,Pilot,02 Nov 2026`,
    );
    const others = 'Ada,Brook,https://www.linkedin.com/in/ada-brook,,Norte,Welder,02 Nov 2026';
    writeFileSync(join(outside, 'later.csv'), [header.trim(), ...strangers, others, ''].join('\n'));
    writeFileSync(join(outside, 'people.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    tend = await startDemo('chromium', { dark: theme === 'dark' });
    await chooseHome(tend, 'page');
    page = await openRoom(tend, 'import');
    await page.setViewport({ width: 1100, height: 900 });
  });
  afterAll(async () => {
    await endDemo(tend);
    rmSync(outside, { recursive: true });
  });

  async function show(name: string): Promise<void> {
    await picture(page, `import-${name}-${theme}`);
    expect(await axeFindings(page.mainFrame()), `axe about ${name}`).toEqual([]);
  }

  async function choose(name: string, sees: string): Promise<void> {
    await chooseFile(page, join(outside, name));
    await seeText(page, sees);
  }

  test(
    'from the empty room to the triage',
    async () => {
      await seeText(page, word('import_drop'));
      await show('empty');
      await choose('people.xls', word('unusable_spreadsheet'));
      await show('failed');
      await choose('gone.csv', word('unusable_no_usable_rows'));
      await show('failed-rows');
      await choose('customers.csv', word('mapping_ask'));
      await show('mapping');
      await tend.press(page.mainFrame(), '.import .btn.quiet');
      await choose('export.zip', word('wanted_ask'));
      await show('wanted');
      await tend.press(page.mainFrame(), '.import button[type=submit]');
      await seeText(page, word('import_nothing_yet'));
      await show('dry-run');
      await tend.press(page.mainFrame(), '.outcomes .unfold');
      await show('looked-into');
      await tend.press(page.mainFrame(), START);
      await until('it is under way', async () => (await page.$('.operation progress')) ?? undefined);
      await picture(page, `import-running-${theme}`);
      await seeDone(page, TIME_LIMIT);
      await seeText(page, word('triage_title'));
      await page.evaluate(() => scrollTo(0, 0));
      await show('done');
      await choose('later.csv', word('import_nothing_yet'));
      await tend.press(page.mainFrame(), '.outcomes li:last-child .unfold');
      await seeText(page, word('conflict_name'));
      await show('unclear');
    },
    TIME_LIMIT,
  );
});
