import type { Frame, Page } from 'puppeteer-core';
import { panelFrame } from '../browser/panel-frame.ts';
import { COMPOSER } from '../browser/panel-text.ts';
import { chooseHome, word } from '../browser/steps.ts';
import { until } from '../browser/until.ts';
import { type Contestant, startContestant } from './contestant.ts';
import { profile } from './profile-page.ts';
import { seedRows } from './seed.ts';
import { timed, timeFrom, watch } from './stopwatch.ts';
import { type Difference, difference, fillStore, readStore, type Stored } from './store-rows.ts';

/** Name of Tend's store in IndexedDB. */
const STORE = 'tend';

/** The popup's page, by its path in the build. */
const POPUP = 'src/popup/index.html';

/** The panel in sight, with the contact's name and more notes than its height shows. */
const PANEL = `frameElement.checkVisibility({ visibilityProperty: true })
  && document.querySelector('h1:not(.waiting)')?.textContent
  && document.querySelectorAll('.timeline .text').length >= 8`;

const STATUS = `document.querySelector('.composer [role=status]').textContent`;

/** Starts Tend as it is built, with a filled store. */
export async function startTend(): Promise<Contestant> {
  const started = await startContestant({}, async (running, inside) => {
    const welcome = await chooseHome(running, 'page');
    await welcome.close();
    await fillStore(inside, STORE, seedRows(new Date()));
  });
  return {
    ...started,
    onProfile: { in: 'frame', shows: PANEL },
    popup: {
      address: `${started.running.origin}/${POPUP}`,
      sight: { in: 'page', shows: `document.querySelectorAll('main .line').length >= 12` },
    },
    save,
  };
}

/** Writes a note as a person would, its draft kept first, and times the press on the button alone. */
async function save(page: Page, text: string): Promise<number> {
  const frame = await panelFrame(page);
  await type(frame, text);
  const press = `document.querySelector('.composer [type=submit]').click()`;
  const time = await frame.evaluate(timeFrom(press, `${STATUS} === '${word('saved')}'`));
  await until('the saved note stands in the list', () =>
    frame.$$eval(
      '.timeline .text',
      (all, note) => all.some((one) => one.textContent === note) || undefined,
      text,
    ),
  );
  return time as number;
}

async function type(frame: Frame, text: string): Promise<void> {
  await frame.$eval(
    COMPOSER,
    (area, note) => {
      (area as HTMLTextAreaElement).value = note;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  const kept = word('draft_kept');
  await until(`the panel says “${kept}”`, async () => (await frame.evaluate(STATUS)) === kept || undefined);
}

/** Which rows Tend writes for one note, seen by comparing its whole store before and after; and that store. */
export async function rowsOfOneNote(tend: Contestant): Promise<{ written: Difference; stored: Stored }> {
  const page = await tend.running.browser.newPage();
  await watch(page, tend.onProfile, 'document');
  await page.goto(profile('short'), { waitUntil: 'domcontentloaded' });
  await timed(page);
  const look = async () => {
    const inside = await tend.running.openExtensionPage('manifest.json');
    const stored = await readStore(inside, STORE);
    await inside.close();
    await page.bringToFront(); // a tab that is not in sight draws no frames
    return stored;
  };
  await save(page, 'The first note also takes over what the page tells.');
  await type(await panelFrame(page), 'The second writes what every further one does.');
  const before = await look();
  await save(page, 'The second writes what every further one does.');
  const stored = await look();
  await page.close();
  return { written: difference(before, stored), stored };
}
