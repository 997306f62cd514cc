import type { Frame, Page } from 'puppeteer-core';
import { dayFrom } from '../../src/domain/plain-date.ts';
import { panelFrame } from '../browser/panel-frame.ts';
import { COMPOSER } from '../browser/panel-text.ts';
import { newProfile } from '../browser/profile.ts';
import type { Running } from '../browser/running.ts';
import { chooseHome, word } from '../browser/steps.ts';
import { until } from '../browser/until.ts';
import { type Contestant, endContestant, startContestant } from './contestant.ts';
import { FEATURES_OF, type Ground } from './ground.ts';
import { filledProfile, fillingCode, STORE } from './kept-profile.ts';
import { tendWithOneId } from './one-id.ts';
import { profile } from './profile-page.ts';
import { timed, timeFrom, watch } from './stopwatch.ts';
import { type Difference, difference, readStore } from './store-rows.ts';

/** The popup's page, by its path in the build. */
const POPUP = 'src/popup/index.html';

/** The panel in sight, with the contact's name and more notes than its height shows. */
const PANEL = `frameElement.checkVisibility({ visibilityProperty: true })
  && document.querySelector('h1:not(.soft)')?.textContent
  && document.querySelectorAll('.timeline .text').length >= 8`;

const STATUS = `document.querySelector('.composer [role=status]').textContent`;

/** Has the panel live in the page. */
export const chooseThePage = async (running: Running) => (await chooseHome(running, 'page')).close();

/** How long all rows may take to be counted, which Tend does once in each run of the browser. */
const COUNTING = 300_000;

/** Starts Tend as it is built, with a filled store. */
export async function startTend(ground: Ground, today: string): Promise<Contestant> {
  const profile = await filledProfile('tend', ground, today, chooseThePage);
  const extension = tendWithOneId();
  const features = FEATURES_OF[ground.backend];
  const started = await startContestant(
    { extension, profile, ...(features && { features }) },
    async (tend, inside) => {
      await inside.evaluate(await fillingCode());
      await inside.evaluate('inside.bearWitness()');
      await tend.stopBackground(); // so that it reads that
      await countAll(inside);
    },
  );
  return Object.assign(started, {
    onProfile: { in: 'frame', shows: PANEL } as const,
    popup: {
      address: `${started.running.origin}/${POPUP}`,
      sight: { in: 'page', shows: `document.querySelectorAll('main .line').length >= 12` } as const,
    },
    storeless: { ask: 'openPanel', input: 'malformed' },
    save,
  });
}

/** Asks something, and waits until all rows are counted, which follows the first question of a run of the browser. */
export async function countAll(inside: Page): Promise<void> {
  await inside.evaluate(`chrome.runtime.sendMessage({ ask: 'readFilters', input: {} })`);
  const counted = async () => (await inside.evaluate(`chrome.storage.session.get('counted')`)) as object;
  await until('all rows are counted', async () => Object.keys(await counted()).length > 0 || undefined, {
    patience: COUNTING,
  });
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

/** Which rows Tend writes for one note, seen by comparing a whole store before and after. */
export async function rowsOfOneNote(): Promise<Difference> {
  const few = { contacts: 10, notes: 10, interactions: 10, followUps: 10 };
  const started = await startContestant({ profile: newProfile() }, async (running, inside) => {
    await chooseThePage(running);
    await inside.evaluate(await fillingCode());
    await inside.evaluate(`inside.fill(${JSON.stringify(few)}, '${dayFrom(new Date())}', '${STORE}')`);
  });
  try {
    const page = await started.running.browser.newPage();
    await watch(page, { in: 'frame', shows: PANEL }, 'document');
    await page.goto(profile('short'), { waitUntil: 'domcontentloaded' });
    await timed(page);
    const look = async () => {
      const inside = await started.running.openExtensionPage('manifest.json');
      const stored = await readStore(inside, STORE);
      await inside.close();
      await page.bringToFront(); // a tab that is not in sight draws no frames
      return stored;
    };
    await save(page, 'The first note also takes over what the page tells.');
    await type(await panelFrame(page), 'The second writes what every further one does.');
    const before = await look();
    await save(page, 'The second writes what every further one does.');
    return difference(before, await look());
  } finally {
    await endContestant(started);
  }
}
