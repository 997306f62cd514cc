// @vitest-environment jsdom
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer';
import { expect, test } from 'vitest';
import { KEPT_TABLES } from '../../src/domain/copies.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { writeBackup } from '../../src/formats/backup.ts';
import { packed } from '../../src/formats/backup-file.ts';
import { whole } from '../formats/pieces.ts';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

// Those of jsdom cannot be read as streams.
Object.assign(globalThis, { Blob: NodeBlob, File: NodeFile });

function behind({ copies }: FakeBackground): void {
  copies.store.recovery = {
    why: 'behind',
    expected: { contacts: 128, notes: 340 },
    found: { contacts: 128, notes: 212 },
  };
  copies.store.snapshots = [
    { name: 'new', at: '2026-11-22T08:30:00.000Z', reason: 'auto', bytes: 3_100_000 },
    { name: 'old', at: '2026-11-19T08:30:00.000Z', reason: 'upgrade', bytes: 48_300 },
  ];
}

const heal = ({ copies }: FakeBackground) => {
  copies.store = { ...copies.store };
  delete copies.store.recovery;
};

test('whatever the address, it says what is missing, in numbers, and that nothing is written', async () => {
  const page = await openDashboard('#trash', behind);
  expect(page.heading()).toBe('Recovery');
  expect(document.title).toBe('Recovery · Tend');
  expect(page.text()).toContain('Something that was stored is missing now.');
  expect(page.text()).toContain('Nothing is written until you decide');
  expect(page.text()).toContain('WhatExpectedFoundPeople128128Notes340212');
  expect(document.querySelectorAll('td.overdue')).toHaveLength(1);
  expect(document.querySelector('nav a'), 'there is no other room').toBeNull();
});

test.each([
  ['empty', 'now the store is empty'],
  ['unreadable', 'the browser cannot read it'],
] as const)('a store that is %s is told in other words', async (why, words) => {
  const page = await openDashboard('', ({ copies }) => {
    copies.store.recovery = { why, expected: { notes: 4 }, ...(why === 'empty' && { found: {} }) };
  });
  expect(page.text()).toContain(words);
  expect(page.text()).toContain(why === 'empty' ? 'Notes40' : 'Notes4not readable');
  expect(page.text()).toContain('No snapshot was found in this browser.');
});

test('a snapshot is restored with its progress, and then everything is open again', async () => {
  const page = await openDashboard('#recovery', behind);
  const [newest] = document.querySelectorAll('.thing');
  expect(newest?.textContent).toMatch(/22 Nov 2026, 0?8:30|22 Nov 2026/);
  expect(newest?.textContent).toContain('made on its own3.1 MB');
  let finish = () => {};
  page.copies.restoreSnapshot.mockImplementation(async (_, progress) => {
    progress(1_200);
    await new Promise<void>((resolve) => (finish = resolve));
    heal(page.background);
  });
  await page.click(/^Restore the snapshot of 22 Nov/);
  expect(page.copies.restoreSnapshot.mock.calls[0]?.[0]).toBe('new');
  expect(page.text()).toContain('1,200 rows restored so far');
  expect(document.querySelector<HTMLInputElement>('input[type=file]')?.disabled, 'one way at a time').toBe(
    true,
  );
  finish();
  await settled();
  expect(page.text()).toContain('Restored. Tend goes on from here.');
  expect(page.text()).toContain('Everything is in order');
  expect(page.link('Go to settings').hash).toBe('#settings');
});

test('a restore that fails says why, and every way stays open', async () => {
  const page = await openDashboard('', behind);
  page.copies.restoreSnapshot.mockRejectedValue(new Refusal('store-failed'));
  await page.click(/^Restore the snapshot of 22 Nov/);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('could not be stored');
  expect(page.button(/^Restore the snapshot of 19 Nov/).disabled).toBe(false);
});

async function* nothing() {}

test('a backup file is looked into and restored, and there is nothing to merge it into', async () => {
  const page = await openDashboard('', behind);
  const header = {
    format: 'tend-backup',
    version: 2,
    made: '2026-11-20T09:00:00.000Z',
    device: 'x',
  } as const;
  const bytes = await whole(packed(writeBackup(header, nothing()), undefined));
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([bytes as BlobPart], 'tend.json.gz')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => expect(page.find('Replace everything…')).toBeDefined());
  expect(page.find('Import')).toBeUndefined();
  await page.click('Replace everything…');
  expect(page.text()).toContain('is put aside until you erase something for good or delete everything');
  expect(page.text()).not.toContain('7 days');
  await page.click('Yes, restore');
  await waitUntil(() => expect(page.background.questions('finishRestore')).toHaveLength(1));
});

test('going on with what is there takes two steps', async () => {
  const page = await openDashboard('', behind);
  await page.click('Go on with what is there…');
  expect(page.text()).toContain('Go on without what is missing?');
  await page.press('Escape');
  expect(page.background.questions('acceptStore')).toEqual([]);
  await page.click('Go on with what is there…');
  await page.click('Go on with what is there');
  expect(page.background.questions('acceptStore')).toHaveLength(1);
  expect(page.heading()).toBe('Today');
});

test('where nothing says which store is the right one, the user chooses; nothing else goes on with one', async () => {
  const page = await openDashboard('', ({ copies }) => {
    copies.store.recovery = {
      why: 'several',
      expected: {},
      choices: [
        { name: 'tend-new', tally: { contacts: 2, notes: 3 }, last: '2026-11-21T08:30:00.000Z' },
        { name: 'tend', tally: { contacts: 1, notes: 1 }, last: '2026-11-19T08:30:00.000Z' },
        { name: 'tend-broken' },
      ],
    };
  });
  expect(page.text()).toContain('more than one store of Tend’s');
  expect(page.text()).toContain('2 people3 notes');
  expect(page.text()).toContain('A store that the browser cannot read');
  expect(page.find('Go on with what is there…')).toBeUndefined();
  expect(page.find('Save what is still readable')).toBeUndefined();
  await page.click(/^Go on with it: Last written 19 Nov/);
  expect(page.background.questions('goBack')).toEqual([{ database: 'tend' }]);
  expect(page.text()).toContain('Tend goes on with the store you chose.');
});

test('where nothing is missing, the address says so', async () => {
  const page = await openDashboard('#recovery');
  expect(page.text()).toContain('Everything is in order');
  expect(page.link('Trash').hash).toBe('#trash');
});

test('a store that cannot be read is put aside: going on begins with an empty one, and says so', async () => {
  const page = await openDashboard('', ({ copies }) => {
    copies.store.recovery = { why: 'unreadable', expected: { notes: 4 } };
  });
  expect(page.find('Go on with what is there…')).toBeUndefined();
  await page.click('Begin with an empty store…');
  expect(page.text()).toContain('Put the unreadable store aside, and begin with an empty one?');
  await page.click('Begin with an empty store');
  expect(page.background.questions('acceptStore')).toHaveLength(1);
});

test('what is still readable can be saved; where nothing is, that is said', async () => {
  const page = await openDashboard('', behind);
  page.background.refuse('readRows', 'store-unavailable', KEPT_TABLES.length);
  await page.click('Save what is still readable');
  await waitUntil(() => expect(page.text()).toContain('lets Tend store nothing here'));
});

test('where there is nothing to be read no file is made, and that is said', async () => {
  const page = await openDashboard('', behind);
  await page.click('Save what is still readable');
  await waitUntil(() => expect(page.text()).toContain('Nothing of the store can be read any more'));
  expect(page.text()).not.toContain('finished');
});

test('how long what is there now is kept is told as it is: for good; and what is counted', async () => {
  const page = await openDashboard('', behind);
  expect(page.text()).toContain('kept beside it until you erase something for good or delete everything');
  expect(page.text()).not.toContain('7 days');
  expect(page.text()).toContain('those in the trash and those erased for good included');
});

test('when nothing else helps everything can be deleted from here too', async () => {
  const page = await openDashboard('', behind);
  await page.click('Delete everything…');
  const field = document.querySelector('.confirm input') as HTMLInputElement;
  field.value = 'delete';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
  await page.click('Delete everything');
  expect(page.heading()).toBe('Everything is deleted');
  await page.click('Start again');
  expect(page.heading()).toBe('Welcome to Tend');
});
