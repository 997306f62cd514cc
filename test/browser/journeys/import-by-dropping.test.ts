import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionsCsv, nameOf } from '../../formats/invented-export.ts';
import { openRoom } from '../dashboard-room.ts';
import { dragFiles } from '../drag-files.ts';
import { living, START, seeCounts, seeDone } from '../import-steps.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, seeText, word } from '../steps.ts';

let tend: Running;
let page: Page;
let outside: string;
const path = (name: string) => join(outside, name);

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'tend-import-'));
  writeFileSync(path('Connections.csv'), connectionsCsv(3));
  writeFileSync(path('picture.csv'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
  page = await openRoom(tend, 'import');
  await seeText(page, word('import_drop'));
});
afterAll(async () => {
  await endDemo(tend);
  rmSync(outside, { recursive: true });
});

test('while a file is over the room it says so, and no more once it is taken away', async () => {
  const dragged = await dragFiles(page, [path('Connections.csv')]);
  await dragged.over('.drop-zone');
  await seeText(page, word('import_let_go'));
  await dragged.away();
  await seeText(page, word('import_drop'));
});

test('let go in the zone, it is read and told about, and written when the user says so', async () => {
  const dragged = await dragFiles(page, [path('Connections.csv')]);
  await dragged.over('.drop-zone');
  await seeText(page, word('import_let_go'));
  await dragged.drop();
  expect(await seeCounts(page)).toEqual({ [word('import_new')]: 3 });
  expect((await living(page)).contacts).toEqual([]);
  await tend.press(page.mainFrame(), START);
  await seeDone(page);
  const names = (await living(page)).contacts?.map(({ fullName }) => fullName);
  expect(names?.sort()).toEqual([0, 1, 2].map(nameOf).sort());
});

test('let go anywhere else in the window the page stays, and several are taken one after the other', async () => {
  const dragged = await dragFiles(page, [path('picture.csv'), path('Connections.csv')]);
  await dragged.over('nav');
  await dragged.over('h1');
  await dragged.over('nav');
  await dragged.drop();
  await seeText(page, word('unusable_not_a_csv'));
  expect(page.url()).toContain('#import');
  await seeText(page, word('import_queue_one').replace('$count$', '1'));
  await tend.press(page.mainFrame(), `::-p-text(${word('import_next_file')})`);
  expect(await seeCounts(page)).toEqual({ [word('import_same')]: 3 });
});
