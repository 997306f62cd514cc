import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectionsCsv, exportZip, messagesCsv, nameOf, vanityOf } from '../../formats/invented-export.ts';
import type { Family } from '../choose-browser.ts';
import { openRoom } from '../dashboard-room.ts';
import { chooseFile, living, START, seeCounts, seeDone, UNDO } from '../import-steps.ts';
import { sparseFile } from '../large-file.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { chooseHome, seeText, type Word, word } from '../steps.ts';
import { until } from '../until.ts';
import { readWholeStore } from '../whole-store.ts';

const PEOPLE = 120;
const ZIP = 'Basic_LinkedInDataExport_11-20-2026.zip';

/** Somebody else has the address of the one at this place since. */
const TAKEN = 7;
const STRANGER = 'Wilhelmina Strand';

/** Files of which nothing can be taken, and what is said. */
const REFUSED: [name: string, says: Word][] = [
  ['huge.csv', 'unusable_too_big'],
  ['huge.zip', 'unusable_truncated'],
  ['enormous.zip', 'unusable_too_big'],
  ['bomb.zip', 'unusable_zip_bomb'],
  ['cut.zip', 'unusable_truncated'],
];

const GB = 1024 ** 3;

/** The browser is asked for no more than this of a file that is refused by its size. */
const LOOKED_AT = 1024 ** 2;

describe.each<Family>(['chromium', 'firefox'])('%s', (family) => {
  let tend: Running;
  let page: Page;
  let outside: string;
  const path = (name: string) => join(outside, name);
  const press = (what: string) => tend.press(page.mainFrame(), what);
  const names = async () => ((await living(page)).contacts ?? []).map(({ fullName }) => fullName);

  async function enter(): Promise<void> {
    page = await openRoom(tend, 'import');
    await seeText(page, word('import_drop'));
  }

  beforeAll(async () => {
    outside = mkdtempSync(join(tmpdir(), 'tend-import-'));
    const csv = connectionsCsv(PEOPLE);
    const bytes = async (files: Record<string, string>) =>
      new Uint8Array(await (await exportZip(files)).arrayBuffer());
    writeFileSync(path(ZIP), await bytes({ 'Connections.csv': csv, 'messages.csv': messagesCsv(10) }));
    writeFileSync(path('bomb.zip'), await bytes({ 'Connections.csv': csv + 'a'.repeat(64 * 1024 ** 2) }));
    writeFileSync(path('cut.zip'), (await bytes({ 'Connections.csv': csv })).slice(0, -30));
    sparseFile(path('huge.csv'), 2.5 * GB, csv);
    sparseFile(path('huge.zip'), 2.5 * GB, 'PK\x03\x04');
    sparseFile(path('enormous.zip'), 9 * GB, 'PK\x03\x04');
    writeFileSync(
      path('later.csv'),
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nWilhelmina,Strand,https://www.linkedin.com/in/${vanityOf(TAKEN)},,Norte,Pilot,02 Nov 2026\n`,
    );
    tend = await startDemo(family);
    await chooseHome(tend, 'page');
    await enter();
  });
  beforeEach(() => tend.stopBackground()); // as the browser does whenever it likes
  afterAll(async () => {
    await endDemo(tend);
    rmSync(outside, { recursive: true });
  });

  test.each(REFUSED)('%s is refused with one sentence, and the store is as before', async (name, says) => {
    const before = await readWholeStore(page);
    // What the page reads of a file as a whole.
    await page.evaluate((most) => {
      const read: number[] = [];
      for (const how of ['stream', 'arrayBuffer', 'text'] as const) {
        const real = Blob.prototype[how] as () => never;
        Object.assign(Blob.prototype, {
          [how](this: Blob) {
            if (this.size > most) read.push(this.size);
            return real.call(this);
          },
        });
      }
      Object.assign(window, { read });
    }, LOOKED_AT);
    await chooseFile(page, path(name));
    await seeText(page, word(says));
    const said = await page.$$eval('.import [role=alert]', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(said).toEqual([word(says)]);
    expect(await page.evaluate(() => (window as unknown as { read: number[] }).read)).toEqual([]);
    expect(await readWholeStore(page)).toEqual(before);
    await page.close();
    await enter();
  });

  test('the ZIP of LinkedIn is told about, brought in, and everybody is found', async () => {
    await chooseFile(page, path(ZIP));
    await seeText(page, word('wanted_ask'));
    await press('.import button[type=submit]');
    expect(await seeCounts(page)).toEqual({ [word('import_new')]: PEOPLE });
    expect(await names()).toEqual([]);
    await press(START);
    await seeDone(page);
    expect(await names()).toHaveLength(PEOPLE);
    const room = await openRoom(tend, 'people');
    await until(
      'everybody is there',
      async () =>
        (await room.$eval('.count', (one) => one.textContent)) ===
          word('operation_people_other').replace('$count$', `${PEOPLE}`) || undefined,
      { seen: () => room.$eval('.count', (one) => one.textContent) },
    );
    await room.bringToFront();
    await room.keyboard.press('/');
    await room.keyboard.type(nameOf(PEOPLE - 1));
    const first = '.rows > .person .who a';
    const found = () => room.$$eval(first, (all) => all.map(({ textContent }) => textContent));
    await until(
      'the one looked for',
      async () => (await found()).join() === nameOf(PEOPLE - 1) || undefined,
      {
        seen: found,
      },
    );
    await room.close();
  });

  test('a record that may be somebody else is shown with its reason, kept as somebody new, and taken back', async () => {
    const before = (await names()).sort();
    await chooseFile(page, path('later.csv'));
    expect(await seeCounts(page)).toEqual({ [word('import_conflict')]: 1 });
    await seeText(page, word('import_nothing_new'));
    await press('.outcomes .unfold');
    await seeText(page, word('conflict_name'));
    const line = await page.$eval('.import-lines li', (one) => (one as HTMLElement).innerText);
    expect(line).toContain(STRANGER);
    expect(line).toContain(nameOf(TAKEN));
    await press(`::-p-aria([name="${word('import_keep_new_of').replace('$name$', STRANGER)}"])`);
    await until('they are somebody new', async () => (await page.$(START)) ?? undefined);
    expect(await seeCounts(page)).toEqual({ [word('import_new')]: 1 });
    await press(START);
    await until('they are kept', async () => (await names()).includes(STRANGER) || undefined);
    expect((await names()).sort()).toEqual([...before, STRANGER].sort());
    const { contacts = [], handles = [] } = await living(page);
    const [there, new_] = [nameOf(TAKEN), STRANGER].map((name) => {
      const uid = contacts.find(({ fullName }) => fullName === name)?.uid;
      return handles.filter(({ contactUid }) => contactUid === uid).map(({ value }) => value);
    });
    expect(there).toContain(vanityOf(TAKEN));
    expect(new_).not.toContain(vanityOf(TAKEN));
    await seeDone(page);
    await press(UNDO);
    await until('they are gone', async () => !(await names()).includes(STRANGER) || undefined);
    expect((await names()).sort()).toEqual(before);
  });
});
