// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const main = () => document.querySelector('main')?.textContent ?? '';
const submit = async () => {
  document.querySelector<HTMLFormElement>('.goal-form')?.requestSubmit();
  await settled();
};

async function fill(field: string, text: string): Promise<void> {
  const found = document.querySelector<HTMLInputElement>(`.goal-form ${field}`) as HTMLInputElement;
  found.focus();
  found.value = text;
  for (const type of ['input', 'change']) found.dispatchEvent(new Event(type, { bubbles: true }));
  await settled();
}

/** The room with Mara, who plans hospitals, and a new goal. */
async function withGoal(summary = 'Five interviews') {
  const page = await openDashboard('#goals/add', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor', headline: 'Plans hospitals' });
    background.keep('ines', { fullName: 'Inês Faria', headline: 'Sails' });
  });
  await fill('input', summary);
  await fill('textarea', 'Hospital nurses');
  await fill('[type=date]', '2026-12-02');
  await submit();
  return page;
}

test('a goal without words, or without a last day, is not saved, and the sentence says why', async () => {
  const page = await openDashboard('#goals/add');
  await submit();
  expect(main()).toContain('There is nothing to save');
  await fill('input', 'Five interviews');
  await submit();
  expect(document.querySelector('.goal-form [role=status]')?.textContent).toMatch(/day/);
  expect(page.background.questions('setGoal')).toEqual([]);
});

test('a new goal opens with who can help, marked; whoever is linked says so and stands among its people', async () => {
  const page = await withGoal();
  expect(page.heading()).toBe('Five interviews');
  expect(main()).toContain('10 days left');
  expect([...document.querySelectorAll('.who-helps .strong')].map((one) => one.textContent)).toEqual([
    'Mara Okafor',
  ]);
  expect(document.querySelector('.who-helps mark')?.textContent).toBe('hospital');
  await page.click('Link Mara Okafor');
  expect(page.background.questions('linkGoal')).toHaveLength(1);
  expect(page.find('Link Mara Okafor')).toBeUndefined();
  expect(document.querySelector('.who-helps .chip')?.textContent).toBe('Linked');
  expect(main(), 'from when what is done with her counts').toContain('Mara Okaforsince 22 Nov');
  expect(main()).toContain('each from the day they were linked to it');
  await page.click('Unlink Mara Okafor');
  expect(document.querySelector('.who-helps .chip')).toBeNull();
  const asks = [...document.querySelectorAll<HTMLAnchorElement>('.helper a.btn')].map(({ hash }) => hash);
  expect(asks.length).toBeGreaterThan(0);
  for (const hash of asks)
    expect(hash, 'to a message for it').toMatch(/^#people\/[^/]+\/write\/[0-9a-f-]{36}$/);
});

test('a closed goal asks for nobody any more, is folded away in the list, and can be opened again', async () => {
  const page = await withGoal();
  const asked = () => page.background.questions('whoMatches').length;
  await page.click('Reached');
  const before = asked();
  expect(document.querySelector('.who-helps')).toBeNull();
  await page.goTo('#goals');
  expect(document.querySelector('.closed-goals a')?.textContent).toBe('Five interviews');
  await page.goTo(document.querySelector<HTMLAnchorElement>('.closed-goals a')?.hash ?? '');
  expect(asked()).toBe(before);
  await page.click('Reopen');
  expect(document.querySelector('.who-helps')).not.toBeNull();
});

test('a goal is changed where it stands, and Escape leaves it as it was', async () => {
  const page = await withGoal();
  await page.click('Change');
  await fill('input', 'Six interviews');
  await page.press('Escape');
  expect(page.heading()).toBe('Five interviews');
  await page.click('Change');
  await fill('input', 'Six interviews');
  await submit();
  expect(page.heading()).toBe('Six interviews');
});

test('Escape in a new goal leads back to what begins one', async () => {
  const page = await openDashboard('#goals/add');
  await page.press('Escape');
  await settled();
  expect(location.hash).toBe('#goals');
  expect(document.activeElement).toBe(page.link('New goal'));
});

test('an address of no goal says so, with ways on; a deleted one leads back to the list', async () => {
  const page = await withGoal();
  await page.click('Delete');
  expect(location.hash).toBe('#goals');
  await settled();
  expect(main()).toContain('No goals yet');
  await page.goTo('#goals/nothing');
  expect(main()).toContain('This goal is not here any more');
  expect(page.link('All goals').getAttribute('href')).toBe('#goals');
});
