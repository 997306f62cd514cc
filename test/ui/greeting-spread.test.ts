// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { greetingDays } from '../../src/domain/greeting-days.ts';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const rule = { calendar: 'gregory', month: 12, day: 25 } as const;

beforeEach(() => localStorage.clear());

test('of many who are sent a greeting it says how many that makes a day, and proposes days that keep to the limit', async () => {
  const page = await openDashboard('#occasions/christmas', ({ occasions }) => {
    occasions.occasions.push({
      uid: 'christmas',
      created: 'then',
      updated: 'then',
      kind: 'greeting',
      summary: 'Christmas',
      days: greetingDays(rule, '2026-11-22'),
      rule,
      spread: 3,
    });
    const people = Array.from({ length: 41 }, (_, at) => ({ uid: `p${at}`, name: `P${at}` }));
    const [first, ...others] = people.map((one) => ({ ...one, own: true as const }));
    occasions.people.set('christmas', [{ ...first, out: true } as never, ...others]);
  });
  expect(page.text()).toContain('That makes about 10 people a day.');
  await page.click('Spread over 7 days before');
  expect(page.background.questions('setOccasion')).toMatchObject([
    { occasionUid: 'christmas', occasion: { kind: 'greeting', summary: 'Christmas', spread: 7 } },
  ]);
  expect(page.text()).toContain('That makes about 5 people a day.');
  expect(page.text()).not.toContain('Spread over 7 days before');
  await page.click('Change');
  const field = document.querySelector<HTMLInputElement>('.occasion-form input[type=number]');
  if (field) field.value = '3';
  field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await settled();
  expect(document.querySelector('.occasion-form')?.textContent).toContain(
    'That makes about 10 people a day.',
  );
});

test('it is seen who is passed over: on this day alone, or on every day; and either can be undone', async () => {
  const page = await openDashboard('#occasions/christmas', ({ occasions }) => {
    const days = greetingDays(rule, '2026-11-22');
    const base = { uid: 'christmas', created: 'then', updated: 'then' };
    occasions.occasions.push({ ...base, kind: 'greeting', summary: 'Christmas', days, rule });
    occasions.people.set('christmas', [{ uid: 'ada', name: 'Ada', own: true }]);
  });
  const said = () => page.background.questions('setGreetingFor').at(-1);
  await page.click('No greeting on this day: Ada');
  expect(said()).toMatchObject({ occasionUid: 'christmas', contactUids: ['ada'], sent: false });
  expect(page.text()).toContain('Not greeted on this day any more. Other days stay as they are.');
  expect(page.find('Undo')).toBeDefined();
  await page.click('No greetings at all: Ada');
  expect(said()).not.toHaveProperty('occasionUid');
  expect(page.text()).toContain('Not greeted on any day any more.');
  await page.click('Undo');
  expect(page.background.questions('undo')).toHaveLength(1);
});
