// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { openAgenda as open } from './open-agenda.ts';
import { meet } from './popup-stage.ts';
import { settled } from './stage.ts';

test('pressing a name unfolds the person with what happened last, of one kind where wished', async () => {
  const popup = await open();
  await popup.click(/Tomás/);
  expect(popup.button(/Tomás/).ariaExpanded).toBe('true');
  const past = () => popup.root.querySelector('.past')?.textContent ?? '';
  expect(popup.text()).toContain('Head of Design, Norte');
  expect(past()).toContain('wants two researchers');
  await popup.click('Conversations');
  expect(past()).not.toContain('wants two researchers');
  expect(past()).toContain('4 Oct\u00a0· Call');
  await popup.click('News');
  expect(popup.text()).toContain('Nothing yet.');
  await popup.click(/Tomás/);
  expect(popup.root.querySelector('.unfolded')).toBeNull();
});

test('more of the past comes as it is scrolled', async () => {
  const popup = await open((background) => {
    meet(background, 'ada', 'Ada', '2026-11-22');
    for (let count = 0; count < 70; count++) background.note('ada', `note ${count}`);
  });
  await popup.click(/Ada/);
  const items = () => popup.root.querySelectorAll('.past li').length;
  expect(items()).toBe(30);
  popup.root.querySelector('.past')?.dispatchEvent(new Event('scroll'));
  await settled();
  expect(items()).toBe(60);
  popup.background.announce();
  await settled();
  expect(items(), 'a change folds nothing up').toBe(60);
  await popup.click('Show older notes');
  expect(items()).toBe(70);
});

test('“We talked” is one press, changed after, and undone', async () => {
  const popup = await open();
  popup.lineOf('Priya').querySelector<HTMLElement>('.open')?.focus();
  await popup.press('t');
  expect(popup.background.questions('logInteraction')[0]).toMatchObject({
    kind: 'message',
    direction: 'both',
    on: '2026-11-22',
    touch: true,
  });
  await popup.click('Change');
  await popup.type('A line about it', 'the portfolio');
  const direction = popup.root.querySelector<HTMLSelectElement>('select[aria-label="From whom"]');
  if (direction) direction.value = 'out';
  direction?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  const answered = popup.root.querySelector<HTMLSelectElement>('select[aria-label="Their reply"]');
  if (answered) answered.value = 'no';
  answered?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  popup.root.querySelector('form')?.requestSubmit();
  await settled();
  expect(popup.background.questions('changeInteraction')[0]).toMatchObject({
    direction: 'out',
    answered: false,
    text: 'the portfolio',
  });
  await waitUntil(() => expect(popup.root.querySelector('.past')?.textContent).toContain('No reply yet'));
});
