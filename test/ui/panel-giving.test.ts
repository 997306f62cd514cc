// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FavourSide } from '../../src/domain/favour.ts';
import { keep } from './given-between.ts';
import { openPanel, type Stage } from './stage.ts';

const VANITY = 'mara-okafor';
const giving = ({ root }: Stage) => root.querySelector('.giving')?.textContent ?? '';
const bars = ({ root }: Stage) =>
  [...root.querySelectorAll<HTMLElement>('.giving .balance i')].map(({ className, style }) => [
    className,
    style.flexGrow,
  ]);
const timeline = ({ root }: Stage) => root.querySelector('.timeline')?.textContent ?? '';

const submit = ({ root }: Stage) => root.querySelector<HTMLElement>('.giving [type=submit]')?.textContent;

test('where nothing was given there is only a quiet way to add, and a line is added by Enter', async () => {
  const panel = await openPanel(keep());
  expect(giving(panel)).toBe('Give and askAdd');
  await panel.click('Add what was given or asked');
  await panel.click('You received');
  await panel.click('Advice');
  await panel.type('In a few words', 'how to recruit');
  panel.root.querySelector<HTMLFormElement>('.giving form')?.requestSubmit(); // as Enter does
  await panel.press('Shift');
  expect(panel.background.questions('addFavour')[0]).toMatchObject({
    on: '2026-11-22',
    side: 'received',
    kind: 'advice',
    text: 'how to recruit',
  });
  expect(panel.background.questions('addFavour')[0], 'a panel knows of no goals').not.toHaveProperty(
    'goal',
    '',
  );
  expect(panel.root.querySelector('.giving form')).toBeNull();
  expect(document.activeElement).toBe(panel.button('Add what was given or asked'));
  expect(giving(panel)).toContain('you gave 0 · received 1 · asked 0');
  expect(timeline(panel)).toContain('how to recruitYou received · Advice · today');
  await panel.click('Undo');
  expect(giving(panel)).toBe('Give and askAdd');
});

test('the bars show what was given, received and asked for, each as many as the words say', async () => {
  const panel = await openPanel(keep('gave', 'gave', 'gave', 'asked'));
  expect(giving(panel)).toContain('you gave 3 · asked 1');
  expect(bars(panel)).toEqual([
    ['gave', '3'],
    ['asked', '1'],
  ]);
  const took = await openPanel(keep('received', 'received', 'asked'));
  expect(giving(took)).toContain('you gave 0 · received 2 · asked 1');
  expect(bars(took)).toEqual([
    ['received', '2'],
    ['asked', '1'],
  ]);
});

test('thanks are told apart, since they are nothing given, and nobody can ask for them', async () => {
  const panel = await openPanel(keep('received'));
  await panel.click('Add what was given or asked');
  await panel.click('Thanks');
  await panel.click('You asked');
  const kinds = [...panel.root.querySelectorAll('.giving .choice')].at(1);
  expect(kinds?.textContent).not.toContain('Thanks');
  expect(kinds?.querySelector('[aria-pressed=true]')?.textContent).toBe('Introduction');
  await panel.click('You gave');
  await panel.click('Thanks');
  await panel.click('Save');
  expect(panel.background.questions('addFavour')[0]).toMatchObject({ side: 'gave', kind: 'thanks' });
  expect(giving(panel)).toContain('you gave 0 · received 1 · asked 0 · thanks 1');
});

test('before the third ask in a row it is said, with an idea; not before a second or a fourth', async () => {
  const told = async (...sides: FavourSide[]) => {
    const panel = await openPanel((background) => {
      keep(...sides)(background);
      const contact = background.people.get(VANITY)?.contact;
      if (sides.includes('received') && contact) contact.interests = ['sailing'];
    });
    await panel.click('Add what was given or asked');
    expect(panel.text(), 'what is given is never warned of').not.toContain('third ask');
    await panel.click('You asked');
    return panel;
  };
  for (const sides of [['asked'], ['asked', 'asked', 'asked'], ['asked', 'asked', 'gave']] as const) {
    const panel = await told(...sides);
    expect(panel.text()).not.toContain('third ask');
    expect(submit(panel)).toBe('Save');
  }
  const panel = await told('asked', 'asked');
  expect(panel.text()).toContain('third ask in a row; perhaps give something first, such as an introduction');
  expect(submit(panel)).toBe('Save anyway');
  await panel.click('Save anyway');
  expect(panel.background.questions('addFavour')).toHaveLength(1);
  expect((await told('asked', 'received', 'asked')).text()).toContain('such as an article about sailing.');
});

test('one in the timeline is changed and deleted by its menu', async () => {
  const panel = await openPanel(keep('asked'));
  await panel.click('More about this');
  await panel.click('Change');
  expect(panel.field('In a few words').value).toBe('said 0');
  await panel.click('You gave');
  await panel.type('Day', '2026-11-20');
  panel.background.refuse('changeFavour', 'day-ahead');
  await panel.click('Save');
  expect(giving(panel)).toContain('That day is still to come');
  await panel.click('Save');
  expect(panel.background.questions('changeFavour').at(-1)).toMatchObject({
    favourUid: 'favour-0',
    side: 'gave',
    on: '2026-11-20',
  });
  expect(giving(panel)).toContain('you gave 1 · asked 0');
  await panel.click('More about this');
  await panel.click('Delete');
  expect(giving(panel)).toBe('Give and askAdd');
  await panel.click('Undo');
  expect(giving(panel)).toContain('you gave 1');
});

test('a change that empties the day says so, and Escape closes the form alone', async () => {
  const panel = await openPanel(keep('asked'));
  await panel.click('More about this');
  await panel.click('Change');
  await panel.type('Day', '');
  await panel.click('Save');
  expect(giving(panel)).toContain('Choose a day first.');
  await panel.press('Escape');
  expect(panel.root.querySelector('.giving form')).toBeNull();
  expect(panel.root.querySelector('.tab')).toBeNull();
});

test('beside somebody not kept the way to it is in the menu, and the first line keeps them', async () => {
  const panel = await openPanel();
  expect(panel.root.querySelector('.giving')).toBeNull();
  await panel.click('More');
  await panel.click('Give and ask');
  await panel.type('In a few words', 'a referral');
  await panel.click('Save');
  expect(panel.background.questions('addFavour')[0]).toMatchObject({
    glimpse: { fields: { fullName: { value: 'Mara Okafor' } } },
  });
  expect(giving(panel)).toContain('you gave 1 · asked 0');
});
