import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A place of the dashboard, and what is pressed there so that something opens. */
interface Place {
  hash: string;
  press?: string;
  /** What is open then. It goes at Escape, and the focus goes to something that is there. */
  opens?: string;
}

/** What stands or opens in the rooms of the dashboard, beside the rooms as they are entered. */
export const PLACES: Record<string, Place> = {
  'a conversation told': { hash: 'today', press: 'main .row.wrap > .btn', opens: 'form.log' },
  'the filters': { hash: 'people', press: '.chip.add', opens: '.filters' },
  'somebody new': { hash: 'people/add' },
  duplicates: { hash: 'people/duplicates' },
  somebody: { hash: 'PERSON' },
  'somebody edited': { hash: 'PERSON', press: '.edit-person', opens: '.person-head form' },
  'a message': { hash: 'PERSON/write' },
  'a new goal': { hash: 'goals/add' },
  'a new page to send': { hash: 'reading/new' },
  'a new trip': { hash: 'occasions/trips', press: '.occasion-new', opens: '.occasion-form' },
  'a new event': { hash: 'occasions/events', press: '.occasion-new', opens: '.occasion-form' },
  'a new greeting': { hash: 'occasions/greetings', press: '.occasion-new', opens: '.occasion-form' },
  'everything to be deleted': { hash: 'settings', press: '.danger-text', opens: '.confirm' },
};

/** Goes to a place of the dashboard, and opens by the keyboard what is meant. */
export async function goTo(page: Page, { hash, press, opens }: Place, person: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), `#${hash.replace('PERSON', person)}`);
  if (!press || !opens) {
    await until(`${hash} is drawn`, () =>
      page.evaluate((to) => location.hash.endsWith(to) && document.title, hash.replace('PERSON', person)),
    );
    return;
  }
  const opener = await page.waitForSelector(press);
  await opener?.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector(opens);
}

/** Presses Escape, and says what of it did not do as it should. */
export async function pressEscape(page: Page, opens: string): Promise<string[]> {
  await page.$eval(opens, (one) =>
    one.querySelector<HTMLElement>('input, textarea, select, button')?.focus(),
  );
  await page.keyboard.press('Escape');
  const gone = await page
    .waitForSelector(opens, { hidden: true, timeout: 2000 })
    .then(() => true)
    .catch(() => false);
  if (!gone) return [`Escape does not close ${opens}`];
  const nowhere = await page.evaluate(() => document.activeElement === document.body);
  return nowhere ? [`after Escape in ${opens} the focus is nowhere`] : [];
}
