import type { Page } from 'puppeteer-core';
import { findPanelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { addNote, addressOf, chooseHome, seePanel, seePerson } from '../steps.ts';
import { lookInside } from '../store-inside.ts';
import { until } from '../until.ts';

/** The panel's homes, one after the other, in either browser, with one tab open all along. */
export async function moveThroughHomes(tend: Running): Promise<void> {
  const settings = await tend.openExtensionPage('src/dashboard/index.html#settings');
  const store = await lookInside(tend);
  const seeKept = (text: string) =>
    until(`“${text}” is kept`, async () => {
      const { notes } = await store.read();
      return notes.some((note) => note.text === text) || undefined;
    });
  const page = await tend.open(addressOf('tomas-brekke-4b81c7'));
  await seePerson(page, 'tomas-brekke-4b81c7');
  await addNote(tend, page, 'In the page.');

  await choose(tend, settings, 'sidebar', page);
  await until('the page is left alone', async () => !(await findPanelFrame(page)) || undefined);
  await tend.stopBackground();
  await tend.typeInSidePanel('In the sidebar.');
  await seeKept('In the sidebar.');
  if (await findPanelFrame(page)) throw new Error('A panel stands in the page all the same.');

  await choose(tend, settings, 'both', page);
  await seePanel(page, 'both notes', ({ notes }) => notes.join() === 'In the sidebar.,In the page.');
  await tend.stopBackground();
  await tend.typeInSidePanel('In both.');
  await seePanel(page, 'the third', ({ notes }) => notes[0] === 'In both.');

  await choose(tend, settings, 'page', page);
  await seePanel(page, 'all three', ({ notes }) => notes.length === 3);
  await page.close();
  await settings.close();
}

async function choose(
  tend: Running,
  settings: Page,
  home: 'page' | 'sidebar' | 'both',
  page: Page,
): Promise<void> {
  await settings.bringToFront();
  await chooseHome(tend, home, settings);
  await page.bringToFront();
}
