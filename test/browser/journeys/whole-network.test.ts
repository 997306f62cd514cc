import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionsCsv, nameOf } from '../../formats/invented-export.ts';
import { isLong, TIME_LIMIT } from '../../torture/length.ts';
import { openRoom, type RoomName } from '../dashboard-room.ts';
import { chooseFile, START, seeCounts, seeDone } from '../import-steps.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { button, chooseHome, seeText, word } from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore } from '../whole-store.ts';

/** A whole network, brought in, used, taken out, wiped, and brought in again. The long run has as many as LinkedIn allows. */
const PEOPLE = isLong ? 30_000 : 1500;
const PATIENCE = TIME_LIMIT;
const GROUP = 'Rowers';
/** Every sixth is there, in `invented-export.ts`. */
const COMPANY = 'Norte';

let tend: Running;
let page: Page;
let outside: string;
let kept: string[];

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), 'tend-network-'));
  writeFileSync(join(outside, 'Connections.csv'), connectionsCsv(PEOPLE));
  tend = await startDemo('chromium');
  await chooseHome(tend, 'page');
});
afterAll(async () => {
  await endDemo(tend);
  rmSync(outside, { recursive: true });
});

const press = (what: string) => tend.press(page.mainFrame(), what);
const text = (of: string) => page.$eval(of, (one) => (one as HTMLElement).innerText).catch(() => '');

/** Does one step; the long run tells how long it took, the page's longest task and its memory. Neither fails a test. */
async function timed<Answer>(step: string, work: () => Promise<Answer>): Promise<Answer> {
  const begun = performance.now();
  const answer = await work();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const longest = await page.evaluate(() => Math.round(Math.max(0, ...Object(window).tasks.splice(0))));
  const { JSHeapUsedSize = 0 } = await page.metrics();
  const memory = Math.round(JSHeapUsedSize / 1e6);
  if (isLong)
    console.log(`${step}: ${seconds} s, longest task ${longest} ms, then ${memory} MB of the page’s own`);
  return answer;
}

async function enter(room: RoomName): Promise<void> {
  await page?.close();
  page = await openRoom(tend, room);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: outside });
}

async function find(what: string): Promise<void> {
  await page.keyboard.press('/');
  await page.$eval('input[type=search]', (one) => (one as HTMLInputElement).select());
  await page.keyboard.type(what);
}

async function bringIn(name: string): Promise<void> {
  await enter('import');
  await timed(`${name}: read and told about`, async () => {
    await chooseFile(page, join(outside, name));
    await seeCounts(page, PATIENCE);
  });
  await timed(`${name}: snapshot and import`, async () => {
    await press(START);
    await seeDone(page, PATIENCE);
  });
}

/** Everybody who is kept, with what the table shows of them. */
async function everybody(): Promise<string[]> {
  const {
    contacts = [],
    groups = [],
    handles = [],
  } = await readWholeStore(page, ['contacts', 'groups', 'handles']);
  const called = new Map(groups.map(({ uid, name }) => [uid, name]));
  const lives = <One extends { deletedAt?: unknown }>(rows: One[]) =>
    rows.filter(({ deletedAt }) => !deletedAt);
  const addresses = new Map<unknown, string[]>();
  for (const { contactUid, service, value } of lives(handles))
    addresses.set(contactUid, [...(addresses.get(contactUid) ?? []), `${service}/${value}`]);
  return lives(contacts)
    .map(({ uid, fullName, org, title, connectedOn, groups: own }) => {
      const names = ((own ?? []) as string[]).map((one) => called.get(one));
      return JSON.stringify([fullName, org, title, connectedOn, names, addresses.get(uid)?.sort()]);
    })
    .sort();
}

test(
  'everybody is brought in, and three of them are found by name',
  async () => {
    await bringIn('Connections.csv');
    expect(await everybody()).toHaveLength(PEOPLE);
    await enter('people');
    const all = word('operation_people_other').replace('$count$', PEOPLE.toLocaleString('en'));
    await timed('everybody is in the table', () =>
      until('all are there', async () => (await text('.count')) === all || undefined, {
        patience: PATIENCE,
        seen: () => text('.count'),
      }),
    );
    for (const at of [0, Math.floor(PEOPLE / 2), PEOPLE - 1]) {
      await find(nameOf(at));
      await timed(`${nameOf(at)} is found`, () =>
        until(
          `${nameOf(at)} is the first`,
          async () => (await text('.rows > .person .who a')) === nameOf(at) || undefined,
          { patience: PATIENCE, seen: () => text('main') },
        ),
      );
    }
  },
  PATIENCE,
);

test(
  'all at one company go into a group, and that is taken back as one',
  async () => {
    kept = await everybody();
    const there = PEOPLE / 6;
    await find(COMPANY);
    const shown = `${there.toLocaleString('en')} / `;
    await until('those at the company', async () => (await text('.count')).startsWith(shown) || undefined, {
      patience: PATIENCE,
      seen: () => text('.count'),
    });
    await press('.heads input');
    await press(button('people_do_join'));
    await page.waitForSelector('form.ask input[name=value]');
    await page.keyboard.type(GROUP);
    await page.keyboard.press('Enter');
    const undo = `.toast ${button('undo')}`;
    await timed(`${there} joined`, () => page.waitForSelector(undo, { timeout: PATIENCE }));
    const isIn = (one: string) => one.includes(`"${GROUP}"`);
    expect((await everybody()).filter(isIn)).toEqual(
      kept.filter((one) => one.includes(`"${COMPANY}"`)).map((one) => one.replace('[]', `["${GROUP}"]`)),
    );
    await press(undo);
    await timed(`${there} joined, undone`, () =>
      page.waitForSelector(`.toast ${button('redo')}`, { timeout: PATIENCE }),
    );
    expect(await everybody()).toEqual(kept);
  },
  PATIENCE,
);

test(
  'taken out as CSV, wiped, and brought in again, everybody is there as before',
  async () => {
    await enter('backup');
    await seeText(page, word('export_title'));
    await press(`button[aria-label="${word('export_save').replace('$format$', word('export_csv'))}"]`);
    const name = `tend-people-${new Date().toISOString().slice(0, 10)}.csv`;
    await timed('taken out as CSV', () =>
      until('the file arrived', async () => existsSync(join(outside, name)) || undefined, {
        patience: PATIENCE,
      }),
    );
    await enter('settings');
    await press(button('delete_everything'));
    await seeText(page, word('delete_everything_ask'));
    await press('.confirm input');
    await page.keyboard.type(word('delete_word'));
    await press('.confirm button[type=submit]:not(:disabled)');
    await timed('wiped', () =>
      until('all is gone', async () => (await text('main')).includes(word('farewell')) || undefined, {
        patience: PATIENCE,
      }),
    );
    const welcome = await tend.welcome();
    await welcome.bringToFront();
    await seeText(welcome, word('use_choice')); // until it has asked again it shows what was chosen before
    await chooseHome(tend, 'page', welcome);
    await bringIn(name);
    expect(await everybody()).toEqual(kept);
  },
  PATIENCE,
);
