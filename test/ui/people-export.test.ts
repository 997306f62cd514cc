// @vitest-environment jsdom
import { Blob as WholeBlob } from 'node:buffer';
import { expect, test, vi } from 'vitest';
import type { Exported } from '../../src/domain/exported.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { somebody } from '../formats/calendar-pieces.ts';
import { openPeople, somePeople } from './open-people.ts';
import { settled } from './stage.ts';

vi.stubGlobal('Blob', WholeBlob); // that of jsdom cannot be read

const submit = async () => {
  document.querySelector<HTMLFormElement>('form.ask')?.requestSubmit();
  await settled();
};

/** What was given to the browser's downloads, by its name. */
function downloads(): Map<string, Blob> {
  const given = new Map<string, Blob>();
  const files: Blob[] = [];
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob) - 1}`;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    given.set(this.download, files[Number(this.href.slice(5))] as Blob);
  });
  return given;
}

/** Opens the room with two people chosen, and the form of the file. */
async function openExport(answer: (uids: string[], notes: boolean) => Exported[] | Promise<Exported[]>) {
  const page = await openPeople('#people/?place=lisbon', (background) => {
    somePeople(background);
    const routes = background.answer;
    background.answer = async (message) => {
      const { ask, input } = message as { ask: string; input: { uids: string[]; notes: boolean } };
      if (ask !== 'readExported') return routes(message);
      const people = await answer(input.uids, input.notes);
      const value = { people, days: nearDays('2026-11-22'), now: '2026-11-22T12:00:00.000Z' };
      return { ok: true, value };
    };
  });
  document.querySelector<HTMLElement>('.heads input')?.click();
  await settled();
  page.button('Export').focus();
  await page.click('Export');
  return page;
}

const named = (uids: string[], notes: boolean) =>
  uids.map((uid) => somebody(notes ? { notes: ['Rows.'] } : {}, { uid, fullName: `Mara ${uid}` }));

test('a file of everybody chosen is made and given to the downloads; they stay chosen', async () => {
  const given = downloads();
  const page = await openExport(named);
  expect(document.activeElement?.getAttribute('name'), 'the first field has the focus').toBe('value');
  expect(page.button('Export 2 people').type).toBe('submit');
  await submit();
  await expect.poll(() => page.text()).toContain('File finished: tend-people-');
  const [[name, file] = []] = [...given];
  expect(name).toMatch(/\.csv$/);
  const text = await file?.text();
  expect(text?.match(/Mara /g)).toHaveLength(2);
  expect(text).toContain('Rows.');
  expect(page.text()).toContain('2 people are in it.');
  expect(page.text()).toContain('2 selected');
  expect(document.querySelector('form.ask')).toBeNull();
  expect(document.activeElement?.textContent, 'the focus goes back').toBe('Export');
  expect(page.edits).toEqual([]);
});

test('as another kind, and without notes', async () => {
  const given = downloads();
  const page = await openExport(named);
  const kind = document.querySelector<HTMLSelectElement>('form.ask select');
  if (kind) kind.value = 'vcard';
  document.querySelector<HTMLInputElement>('form.ask [type="checkbox"]')?.click();
  await submit();
  await expect.poll(() => page.text()).toContain('File finished');
  const [[name, file] = []] = [...given];
  expect(name).toMatch(/\.vcf$/);
  expect(await file?.text()).not.toContain('Rows.');
});

test('where nothing would stand in it, a sentence says so and the form stays', async () => {
  const given = downloads();
  const page = await openExport(named);
  const kind = document.querySelector<HTMLSelectElement>('form.ask select');
  if (kind) kind.value = 'calendar';
  await submit();
  await expect.poll(() => page.text()).toContain('There is no day to put into a calendar');
  expect(document.querySelector('form.ask')).not.toBeNull();
  expect(given.size).toBe(0);
});

test('Escape ends it while it is written, and no file comes', async () => {
  const given = downloads();
  let resolve = () => {};
  const held = new Promise<void>((done) => {
    resolve = done;
  });
  const page = await openExport(async (uids, notes) => {
    await held;
    return named(uids, notes);
  });
  await submit();
  await expect.poll(() => page.text()).toContain('Writing the file…');
  const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  document.querySelector('form.ask select')?.dispatchEvent(pressed);
  resolve();
  await expect.poll(() => page.text()).toContain('Cancelled. No file was made.');
  expect(given.size).toBe(0);
});
