import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionsCsv, exportZip, goneRows, messagesCsv, nameOf } from '../../formats/invented-export.ts';
import { openRoom } from '../dashboard-room.ts';
import { chooseFile, living, START, seeCounts, seeDone, UNDO } from '../import-steps.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** People in the large file: some chunks of them. `npm run bench` does it with 30,000. */
const PEOPLE = 3_000;
const GONE = 45;

let tend: Running;
let page: Page;
let outside: string;
const path = (name: string) => join(outside, name);

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'tend-import-'));
  writeFileSync(path('Connections.csv'), connectionsCsv(PEOPLE) + goneRows(GONE));
  writeFileSync(path('picture.csv'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  const zip = await exportZip({
    'Basic/Connections.csv': connectionsCsv(200, [150]),
    'Basic/messages.csv': messagesCsv(30),
    'Basic/Profile.csv': 'First Name\nSam\n',
  });
  writeFileSync(path('Basic_LinkedInDataExport_11-20-2026.zip'), new Uint8Array(await zip.arrayBuffer()));
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
});
afterAll(async () => {
  await endDemo(tend);
  rmSync(outside, { recursive: true });
});

const choose = (name: string) => chooseFile(page, path(name));

async function press(what: string): Promise<void> {
  await tend.press(page.mainFrame(), what);
}

/** Waits until the operation has done some of its chunks, and not all. */
async function seeMidway(): Promise<void> {
  await until('the operation is under way', () =>
    page.evaluate(() => {
      const bar = document.querySelector<HTMLProgressElement>('.operation progress');
      return (bar && bar.value > 1 && bar.value < bar.max) || undefined;
    }),
  );
}

const names = async () => ((await living(page)).contacts ?? []).map(({ fullName }) => fullName).sort();
const everybody = (count: number) => Array.from({ length: count }, (_, at) => nameOf(at)).sort();

async function room(): Promise<void> {
  page = await openRoom(tend, 'import');
  await seeText(page, word('import_drop'));
}

test('a file that is none is answered with a sentence, and the store is as before', async () => {
  await room();
  await choose('picture.csv');
  await seeText(page, word('unusable_not_a_csv'));
  expect(await names()).toEqual([]);
});

test('what LinkedIn sends is read, and told about before anything is written', async () => {
  await choose('Connections.csv');
  expect(await seeCounts(page)).toEqual({ [word('import_new')]: PEOPLE, [word('import_skipped')]: GONE });
  expect(await names()).toEqual([]);
});

test('then everybody is there, untracked', async () => {
  await press(START);
  await seeDone(page);
  expect(await names()).toEqual(everybody(PEOPLE));
  expect((await living(page)).contacts?.filter(({ tracked }) => tracked)).toEqual([]);
});

test('the same file again changes nothing', async () => {
  await choose('Connections.csv');
  expect(await seeCounts(page)).toEqual({ [word('import_same')]: PEOPLE, [word('import_skipped')]: GONE });
  await seeText(page, word('import_nothing_new'));
  expect(await page.$(START)).toBeNull();
  await press('.import-form .btn.quiet');
});

test('undone, the store is as it was before', async () => {
  await press(UNDO);
  await seeDone(page);
  expect(await names()).toEqual([]);
  const left = Object.entries(await living(page)).filter(([, rows]) => rows.length > 0);
  expect(left.map(([table]) => table)).toEqual([]);
});

test('closed in the middle it goes on when the page is opened again', async () => {
  await choose('Connections.csv');
  // They were removed by nobody: an undone import brings them anew.
  expect(await seeCounts(page)).toMatchObject({ [word('import_new')]: PEOPLE });
  await press(START);
  await seeMidway();
  await page.close();
  await room();
  await seeText(page, word('operation_unfinished'));
  expect((await names()).length).toBeLessThan(PEOPLE);
  await press(button('operation_go_on'));
  await seeDone(page);
  expect(await names()).toEqual(everybody(PEOPLE));
  await press(UNDO);
  await seeDone(page);
  expect(await names()).toEqual([]);
});

test('stopped in the middle it asks what is to become of it; taken back, nobody is left', async () => {
  await choose('Connections.csv');
  await seeCounts(page);
  await press(START);
  await seeMidway();
  await press(`.operation ${button('operation_cancel')}`);
  await seeText(page, word('operation_cancelled'));
  expect((await names()).length).toBeLessThan(PEOPLE);
  await press(`.operation ${button('undo')}`);
  await seeDone(page);
  expect(await names()).toEqual([]);
});

test('the background stopped in the middle, it goes on by itself and nobody is there twice', async () => {
  await choose('Connections.csv');
  await seeCounts(page);
  await press(START);
  await seeMidway();
  await tend.stopBackground();
  await seeDone(page);
  expect(await names()).toEqual(everybody(PEOPLE));
});

test('an archive brings messages too, a new title is told, and a triage offers whom to be in touch with', async () => {
  await choose('Basic_LinkedInDataExport_11-20-2026.zip');
  await seeText(page, word('wanted_ask'));
  await press('.import button[type=submit]');
  const counts = await seeCounts(page);
  expect(counts).toEqual({ [word('import_changed')]: 31, [word('import_same')]: 169 });
  await press(START);
  await seeDone(page);
  await seeText(page, word('triage_title'));
  const offered = await page.$$eval('.triage li', (all) => all.length);
  expect(offered).toBe(12);
  await page.select('.triage select', '3 month');
  await until('one is answered', async () => (await page.$$('.triage li')).length === 11 || undefined);
  const tracked = (await living(page)).contacts?.filter(({ tracked }) => tracked);
  expect(tracked).toMatchObject([{ cadence: { every: 3, unit: 'month' } }]);
  await page.reload();
  const others = async () => (await page.$$('.triage li')).length === 11 || undefined;
  await until('the others wait', others, { seen: () => page.$eval('main', (main) => main.innerText) });
  expect(tend.network.unexpected()).toEqual([]);
});
