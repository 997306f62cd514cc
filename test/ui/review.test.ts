// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { type DashboardStage, openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const TODAY = '2026-11-22';

/** Three people somebody wrote about, without saying how often to be in touch; a review is due. */
function threeNoted(background: FakeBackground): void {
  background.reviews.next = TODAY;
  for (const [at, fullName] of ['Mara Okafor', 'Ivo Lindqvist', 'יעל לוי'].entries()) {
    background.keep(`p${at}`, { fullName, title: 'Lead', org: 'Halden', importance: (3 - at) as 1 | 2 | 3 });
    background.note(`p${at}`, `Note about ${fullName}.`);
  }
}

const press = async (key: string, at: Element = document.body) => {
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settled();
};
const card = () => document.querySelector('.review-card');
const name = () => card()?.querySelector('h2 a')?.textContent;
const nav = () => document.querySelector('nav a[href="#review"]')?.textContent;
const decided = (page: DashboardStage) =>
  page.background.questions('answerReview').map(({ decision }) => decision);

async function begun(prepare = threeNoted): Promise<DashboardStage> {
  const page = await openDashboard('#review', prepare);
  await page.click('Start the review');
  await settled();
  return page;
}

test('a review is walked through by keys, says why each is here, and ends with what was decided', async () => {
  const page = await begun();
  expect(nav()).toBe('Review3');
  expect(name()).toBe('Mara Okafor');
  expect(card()?.textContent).toContain('never said how often to be in touch');
  expect(card()?.textContent).toContain('Note about Mara Okafor.');
  expect(document.activeElement).toBe(card()?.querySelector('h2'));
  await press('k');
  expect(name()).toBe('Ivo Lindqvist');
  expect(page.text()).toContain('1 / 3 decided');
  await press('c');
  await press('4');
  await press('L');
  expect(decided(page)).toEqual([
    { kind: 'keep' },
    { kind: 'cadence', cadence: { every: 3, unit: 'month' } },
    { kind: 'letGo' },
  ]);
  expect(card()).toBeNull();
  expect(page.text()).toContain('What you decided');
  expect(document.querySelector('.names a')?.textContent).toBe('Mara Okafor');
  expect(page.text()).toContain('How often · Every 3 months');
  expect(page.link('All who are so now').getAttribute('href')).toBe('#people/?phase=letGo');
});

test('undo brings the card back', async () => {
  const page = await begun();
  await press('r');
  expect(name()).toBe('Ivo Lindqvist');
  await page.click('Undo');
  await settled();
  expect(name()).toBe('Mara Okafor');
  expect(page.text()).toContain('0 / 3 decided');
});

test('the last decision taken back opens the review again', async () => {
  const page = await begun();
  for (const key of ['k', 'k', 'k']) await press(key);
  expect(card()).toBeNull();
  await page.click('Undo');
  await settled();
  expect(name()).toBe('יעל לוי');
  // A bdi that is stretched itself would put such a name at the far end of the line.
  expect(card()?.querySelector('h2 > .grow > bdi')?.textContent).toBe('יעל לוי');
});

test('cards can be passed over and looked at again; leaving and coming back goes on where it was', async () => {
  const page = await begun();
  await press('ArrowRight');
  expect(name()).toBe('Ivo Lindqvist');
  await press('ArrowLeft');
  expect(name()).toBe('Mara Okafor');
  await press('k');
  await page.goTo('#trash');
  expect(nav()).toBe('Review2');
  await page.goTo('#review');
  await settled();
  expect(name()).toBe('Ivo Lindqvist');
  await press(' ');
  await press(' ');
  expect(page.text()).toContain('2 people were passed over.');
  await page.click('Look at them again');
  expect(name()).toBe('Ivo Lindqvist');
});

test('a pause takes one of three days or any other after today', async () => {
  const page = await begun();
  await press('p');
  await press('2');
  await press('p');
  const field = document.querySelector<HTMLInputElement>('.decisions input[type=date]');
  if (field) field.value = '2027-05-05';
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(decided(page)).toEqual([
    { kind: 'pause', until: '2027-02-22' },
    { kind: 'pause', until: '2027-05-05' },
  ]);
});

test('letters in fields, with Ctrl, held down or behind the list of keys decide nothing', async () => {
  const page = await begun();
  await press('k', document.querySelector('select') as Element);
  const held = { key: 'k', bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent('keydown', { ...held, repeat: true }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { ...held, ctrlKey: true }));
  await press('?');
  expect(document.querySelector('dialog')).not.toBeNull();
  await press('k');
  expect(decided(page)).toEqual([]);
});

test('whoever is gone meanwhile is left out, and the review can still be ended', async () => {
  const page = await begun((background) => {
    threeNoted(background);
    background.refuse('readPersonPage', 'not-found');
  });
  expect(name()).toBe('Ivo Lindqvist');
  expect(page.text()).toContain('0 / 2 decided');
  await page.click('End the review');
  await settled();
  expect(page.text()).toContain('Nothing was decided.');
});

test('the card that lies there stays where one before it goes with its person', async () => {
  const page = await begun();
  await press('ArrowRight');
  expect(name()).toBe('Ivo Lindqvist');
  const { reviews } = page.background;
  reviews.review = reviews.review && { ...reviews.review, cards: reviews.review.cards.slice(1) };
  page.background.announce();
  await settled();
  expect(name()).toBe('Ivo Lindqvist');
  expect(nav()).toBe('Review2');
});

test('a decision that was refused stays undecided, and can be tried again', async () => {
  const page = await begun();
  page.background.refuse('answerReview', 'store-failed');
  await press('k');
  expect(name()).toBe('Mara Okafor');
  await page.click('Try again');
  await settled();
  expect(name()).toBe('Ivo Lindqvist');
});

test('with nobody to review it says so and when the next is due; the interval can be chosen', async () => {
  const page = await openDashboard('#review', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor' });
  });
  expect(page.text()).toContain('Nobody to review');
  expect(page.text()).toContain('The next review is due 22 Feb 2027.');
  expect(nav()).toBe('Review');
  const field = document.querySelector<HTMLSelectElement>('.interval select');
  if (field) field.value = '12';
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(page.background.questions('setReviewing')).toEqual([{ months: 12 }]);
});

test('Today says once that a review is due, leads there, and not again that day where it is put away', async () => {
  const page = await openDashboard('#today', threeNoted);
  expect(page.link('Review: 3 people').getAttribute('href')).toBe('#review');
  expect(nav()).toBe('Review3');
  await page.click('Not today');
  await settled();
  expect(page.link('Review: 3 people')).toBeUndefined();
  expect(page.background.questions('setReviewing')).toEqual([{ quietOn: TODAY }]);
  expect(nav()).toBe('Review3');
});

test('while none is due Today says nothing, and nobody is read for it', async () => {
  const page = await openDashboard('#today', (background) => {
    threeNoted(background);
    background.reviews.next = '2026-11-23';
  });
  expect(page.text()).not.toContain('Review: 3');
  expect(page.background.questions('listPeople')).toEqual([]);
});
