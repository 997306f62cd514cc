// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const copiedOn = (day: string) => (background: FakeBackground) => {
  const at = `${day}T12:00:00.000Z`;
  Object.assign(background.copies.store, {
    backup: { at, to: 'folder', name: 'tend.zip', rows: 3 },
    changedSince: true,
    tally: { notes: 12 },
  });
};

const nav = () => [...document.querySelectorAll('nav a')].map(({ textContent }) => textContent);

test('each room has its address, its title, and its line in the nav', async () => {
  const page = await openDashboard('#trash');
  expect(page.heading()).toBe('Trash');
  expect(document.title).toBe('Trash · Tend');
  expect(document.querySelector('[aria-current=page]')?.textContent).toBe('Trash');
  expect(nav()).toEqual([
    'Today',
    'People',
    'Goals',
    'Reading list',
    'Occasions',
    'Review',
    'Insights',
    'Import',
    'History',
    'Trash',
    'Backup',
    'Settings',
    'No copy outside this browser yet',
  ]);
});

test('a link leads to another room, and the focus goes to its heading', async () => {
  const page = await openDashboard('#trash');
  expect(document.activeElement, 'on arriving nothing is taken').toBe(document.body);
  await page.goTo(page.link('History').hash);
  expect(document.title).toBe('History · Tend');
  expect(document.activeElement?.textContent).toBe('History');
  await page.goTo('#trash');
  expect(page.heading()).toBe('Trash');
});

test.each(['', '#nowhere', '#/', '#%E0%A4%A'])('an address like "%s" leads to today', async (hash) => {
  expect((await openDashboard(hash)).heading()).toBe('Today');
});

test('until it is chosen where Tend appears there is nothing else', async () => {
  const page = await openDashboard('#trash', (background) => {
    background.home = undefined;
  });
  expect(page.heading()).toBe('Welcome to Tend');
  expect(document.title).toBe('Welcome to Tend');
  expect(nav()).toEqual([]);
  expect(page.find('Delete everything…')).toBeUndefined();
});

test.each([
  ['acceptStore', 'Tend went on with what was there, and there was nothing'],
  ['goBack', 'You went back to a store in which nothing was kept yet'],
  ['restoreStore', 'What was restored does not say where Tend appears'],
] as const)(
  'after a store that came by %s the rooms stay open, and it is said what happened',
  async (turned, words) => {
    const page = await openDashboard('#backup', (background) => {
      background.home = undefined;
      background.copies.store.turned = turned;
    });
    for (const [hash, heading] of [
      ['#trash', 'Trash'],
      ['#history', 'History'],
      ['#backup', 'Backup'],
      ['#settings', 'Settings'],
    ] as const) {
      if (location.hash !== hash) await page.goTo(hash);
      expect(page.heading()).toBe(heading);
      expect(page.text()).toContain(words);
    }
    expect(nav()).toContain('Backup');
    document.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await settled();
    await page.click('Use Tend like this');
    expect(page.text()).toContain('Done: Tend appears in the page.');
    expect(page.heading(), 'nobody is welcomed twice').toBe('Settings');
    expect(page.text()).not.toContain(words);
  },
);

test('a choice that was made at the address of another room says that it is done', async () => {
  const page = await openDashboard('#trash', (background) => {
    background.home = undefined;
  });
  document.querySelector<HTMLInputElement>('input[type=radio]')?.click();
  await settled();
  await page.click('Use Tend like this');
  expect(page.heading()).toBe('Trash');
  expect(document.querySelector('.toast')?.textContent).toBe('Done: Tend appears in the page.');
});

test('the nav says how old the last copy outside is, and leads to the backup', async () => {
  const page = await openDashboard('', copiedOn('2026-11-19'));
  const line = page.link('Last copy outside: 3 days ago');
  expect(line.hash).toBe('#backup');
  expect(line.classList).not.toContain('due');
});

test('an old copy has the tone of what is due', async () => {
  const page = await openDashboard('', copiedOn('2026-11-04'));
  expect(page.link('Last copy outside: 18 days ago').classList).toContain('due');
});

test('what another view wrote is shown at once', async () => {
  const page = await openDashboard('#trash');
  page.background.copies.bin('notes', 'Mara Okafor', 'Prefers voice calls.');
  page.background.announce();
  await settled();
  expect(page.text()).toContain('Prefers voice calls.');
});

test('where the store cannot be opened it says so, with a way to try again', async () => {
  const page = await openDashboard('#trash', (background) => {
    for (const name of ['readHome', 'readStore', 'listTrash', 'listAgenda'] as const)
      background.refuse(name, 'store-unavailable');
  });
  expect(page.text()).toContain('lets Tend store nothing here');
  await page.click('Try again');
  expect(page.heading()).toBe('Trash');
});

test('z takes back the last action from any room, says which, and offers to do it again', async () => {
  const page = await openDashboard('#settings', ({ copies }) => {
    copies.act('addNote', '2026-11-22T10:00:00.000Z');
  });
  await page.press('z');
  expect(page.text()).toContain('Undone: Added a note');
  const [{ requestId } = {}] = page.background.questions('undoLast');
  await page.click('Redo');
  expect(page.background.questions('undo')[0]).toMatchObject({ undoes: requestId });
  await page.press('z');
  await page.press('z', { ctrlKey: true });
  expect(page.background.questions('undoLast')).toHaveLength(2);
});

test('with nothing left to take back, z says so', async () => {
  const page = await openDashboard('#settings');
  await page.press('z');
  expect(page.text()).toContain('There is nothing left to undo.');
});

test('a z typed into a text is a z', async () => {
  const page = await openDashboard('#settings');
  await page.click('Delete everything…');
  document.querySelector<HTMLInputElement>('.confirm input')?.focus();
  await page.press('z');
  expect(page.background.questions('undoLast')).toEqual([]);
});
