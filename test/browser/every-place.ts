import type { Page } from 'puppeteer-core';

/** A place of the dashboard, and what stands there once it is drawn. */
interface Place {
  hash: string;
  shows: string;
  /** What is pressed for that, after which it goes at Escape and the focus goes to something that is there. */
  press?: string;
}

/** What stands or opens in the rooms of the dashboard, beside the rooms as they are entered. */
export const PLACES: Record<string, Place> = {
  'a conversation told': { hash: 'today', press: 'main .row.wrap > .btn', shows: 'form.log' },
  'the filters': { hash: 'people', press: '.chip.add', shows: '.filters' },
  'somebody new': { hash: 'people/add', shows: '.add-person' },
  duplicates: { hash: 'people/duplicates', shows: '.pairs' },
  somebody: { hash: 'PERSON', shows: '.person-head' },
  'somebody edited': { hash: 'PERSON', press: '.edit-person', shows: '.person-head form' },
  'a message': { hash: 'PERSON/write', shows: '.message textarea:focus' },
  'a new goal': { hash: 'goals/add', shows: '.goal-form' },
  'a new page to send': { hash: 'reading/new', shows: '.add-share' },
  'a new trip': { hash: 'occasions/trips', press: '.occasion-new', shows: '.occasion-form' },
  'a new event': { hash: 'occasions/events', press: '.occasion-new', shows: '.occasion-form' },
  'a new greeting': { hash: 'occasions/greetings', press: '.occasion-new', shows: '.occasion-form' },
  'everything to be deleted': { hash: 'settings', press: '.danger-text', shows: '.confirm' },
};

/** Goes to a place of the dashboard, opens by the keyboard what is meant, and waits until it stands there. */
export async function goTo(page: Page, { hash, press, shows }: Place, person: string): Promise<void> {
  await page.evaluate((to) => location.assign(to), `#${hash.replace('PERSON', person)}`);
  if (press) {
    const opener = await page.waitForSelector(press);
    await opener?.focus();
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector(shows);
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
