// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { friends } from './preview/agenda-people.ts';
import { settled } from './stage.ts';

const choose = async (label: string | RegExp, value: string) => {
  const field = [...document.querySelectorAll('select')].find(({ ariaLabel }) => ariaLabel?.match(label));
  if (field) field.value = value;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
};

test('the dashboard opens on today, with the same lines as the popup', async () => {
  const page = await openDashboard('', friends);
  expect(page.heading()).toBe('Today');
  expect(document.title).toBe('Today · Tend');
  const headings = [...document.querySelectorAll('main h2')].map(({ textContent }) => textContent);
  expect(headings).toEqual(['Overdue · 2', 'Today · 3', 'Later this week · 3']);
  await page.click(/Tomás/);
  expect(page.text()).toContain('Head of Design, Norte');
  await page.click('Open the profile');
  expect(page.browser.done).toEqual(['create https://www.linkedin.com/in/tomas-brandt/']);
});

test('with nobody kept it says what to do first', async () => {
  const page = await openDashboard('#today');
  expect(page.text()).toContain('Open a LinkedIn profile, write a note beside it');
  expect(page.find('Log a conversation')).toBeUndefined();
});

test('a conversation is logged with several people', async () => {
  const page = await openDashboard('#today', friends);
  await page.click('Log a conversation');
  document.querySelector('form')?.requestSubmit();
  await settled();
  expect(page.text()).toContain('Choose with whom first.');
  for (const name of ['Mara', 'Priya']) {
    await page.type('Find somebody to add', name);
    await page.click(new RegExp(`^\\+ ${name}`));
  }
  await page.type('Find somebody to add', 'jun');
  await page.press('Enter');
  await page.click('Leave out Priya Shah');
  await choose('How', 'inPerson');
  await page.type('A line about it', 'the fair in Lisbon');
  document.querySelector('form')?.requestSubmit();
  await settled();
  const [logged] = page.background.questions('logInteraction');
  expect(logged).toMatchObject({ kind: 'inPerson', text: 'the fair in Lisbon', touch: true });
  expect(logged?.with).toHaveLength(1);
  expect(page.text()).toContain('Conversation noted');
  expect(page.find('Log a conversation')).toBeDefined();
});

test('where nobody is found to add, it says so', async () => {
  const page = await openDashboard('#today', friends);
  await page.click('Log a conversation');
  await page.type('Find somebody to add', 'zoe');
  expect(page.text()).toContain('Nobody found by “zoe”.');
  await page.type('Find somebody to add', '');
  expect(page.text()).not.toContain('Nobody found');
});

test('a conversation without its day is not sent, and it says what is missing', async () => {
  const page = await openDashboard('#today', friends);
  await page.click('Log a conversation');
  await page.type('Find somebody to add', 'Mara');
  await page.click(/^\+ Mara/);
  await page.type('Day', '');
  document.querySelector('form')?.requestSubmit();
  await settled();
  expect(page.text()).toContain('Choose a day first.');
  expect(page.background.questions('logInteraction')).toEqual([]);
});

test('a line is answered here too, and a refusal is told', async () => {
  const page = await openDashboard('#today', (background) => {
    friends(background);
    background.refuse('answerLine', 'store-failed');
  });
  document.querySelector<HTMLElement>('.to-done')?.click();
  await settled();
  expect(page.text()).toContain('could not be stored');
  await page.click('Try again');
  expect(page.background.questions('answerLine')).toHaveLength(2);
});

test('how many a day takes is changed in the settings', async () => {
  const page = await openDashboard('#settings');
  const field = document.querySelector<HTMLInputElement>('.number');
  for (const [value, asked] of [
    ['0', 0],
    ['', 0],
    ['2.5', 0],
    ['101', 0],
    ['8', 1],
  ] as const) {
    if (field) field.value = value;
    field?.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(page.background.questions('setReminding')).toHaveLength(asked);
    expect(page.text().includes('Choose a whole number from 1 to 100.')).toBe(asked === 0);
  }
  expect(page.background.reminding.limit).toBe(8);
});

test('the notification is asked for when it is turned on, at a time, with quiet days', async () => {
  const page = await openDashboard('#settings');
  expect(page.browser.allowed.has('notifications')).toBe(false);
  await page.click('Turn on');
  expect(page.browser.allowed.has('notifications')).toBe(true);
  expect(page.background.reminding.notify).toEqual({ at: '09:00', quietDays: [] });
  await page.click('Sat');
  await page.click('Sun');
  const time = document.querySelector<HTMLInputElement>('.time');
  if (time) time.value = '07:30';
  time?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(page.background.reminding.notify).toEqual({ at: '07:30', quietDays: [0, 6] });
  await page.click('Turn off');
  expect(page.background.reminding.notify).toEqual({ quietDays: [0, 6] });
  expect(page.browser.allowed.has('notifications'), 'the permission is given back').toBe(false);
});

test('two presses, the second before the first is answered, both count', async () => {
  const page = await openDashboard('#settings');
  await page.click('Turn on');
  page.button('Sat').click();
  page.button('Sun').click();
  await settled();
  expect(page.background.reminding.notify).toEqual({ at: '09:00', quietDays: [0, 6] });
  expect(page.button('Sat').ariaPressed).toBe('true');
});

test('where the browser refuses notifications, none is turned on, and it is said', async () => {
  const page = await openDashboard('#settings', (_, browser) => {
    browser.allows = false;
  });
  await page.click('Turn on');
  expect(page.text()).toContain('did not allow notifications');
  expect(page.background.questions('setReminding')).toEqual([]);
});

test('each group has its rhythm, and a change of it can be undone', async () => {
  const withGroups = (background: FakeBackground) => {
    const base = { created: '2026-10-01T09:00:00.000Z', updated: '2026-10-01T09:00:00.000Z' };
    background.groups = [
      { uid: 'g1', ...base, name: 'Mentors' },
      { uid: 'g2', ...base, name: 'Fair', cadence: { every: 45, unit: 'day' } },
    ];
  };
  const page = await openDashboard('#settings', withGroups);
  expect(page.text()).toContain('Every 45 days');
  await choose('How often: Mentors', '3 month');
  expect(page.background.questions('setGroupCadence')[0]).toMatchObject({
    groupUid: 'g1',
    cadence: { every: 3, unit: 'month' },
  });
  await waitUntil(() => expect(page.find('Undo')).toBeDefined());
  await choose('How often: Fair', '');
  expect(page.background.questions('setGroupCadence')[1]?.cadence).toBeUndefined();
});
