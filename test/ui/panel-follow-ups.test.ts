// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { waitUntil } from '../wait-until.ts';
import { openPanel, settled } from './stage.ts';

const HALF_MARATHON = 'ask how the half marathon went';

test('a chip chooses the day, and the day is shown before it is saved', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.click('Next week');
  expect(panel.text()).toContain('Sunday 29 November');
  await panel.type('What for?', HALF_MARATHON);
  await panel.click('Save');
  expect(panel.background.questions('setFollowUp')[0]).toMatchObject({
    due: '2026-11-29',
    summary: HALF_MARATHON,
  });
  expect(panel.text()).toContain('Due 29 Nov');
  expect(panel.text()).toContain('Reminder set');
});

test('what was begun and left by Escape does not stand there again', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.type('What for?', HALF_MARATHON);
  await panel.press('Escape');
  await panel.click('Remind me');
  expect(panel.field('What for?').value).toBe('');
});

test('what is owed or offered is said, and an offer may have an end', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.click('Next week');
  await panel.click('To send or offer');
  await panel.type('Makes sense until', '2026-12-06');
  await panel.click('Save');
  expect(panel.background.questions('setFollowUp')[0]).toMatchObject({
    reason: 'share',
    expires: '2026-12-06',
  });
  await panel.click('Remind me');
  await panel.click('Tomorrow');
  await panel.click('Thanks I owe');
  await panel.click('Save');
  expect(panel.background.questions('setFollowUp')[1]).toMatchObject({ reason: 'thanks', expires: '' });
});

test.each([
  ['Tomorrow', '2026-11-23'],
  ['Next week', '2026-11-29'],
  ['In a month', '2026-12-22'],
  ['In 3 months', '2027-02-22'],
])('%s is %s', async (chip, day) => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.click(chip);
  expect(panel.field('Day').value).toBe(day);
});

test('typed words are read, shown, and only then saved', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.type('Day in words', 'in 3 weeks');
  await panel.click('Save');
  expect(panel.background.questions('setFollowUp'), 'the day was not shown yet').toHaveLength(0);
  expect(panel.text()).toContain('Sunday 13 December');
  const asked = { words: 'in 3 weeks', locale: 'en-GB' };
  expect(panel.background.questions('readDay')[0], 'in the language of the view').toEqual(asked);
  await panel.click('Save');
  expect(panel.background.questions('setFollowUp')[0]).toMatchObject({ due: '2026-12-13' });
});

test('words that name no day are told in a sentence, and stay', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.type('Day in words', 'someday');
  await waitUntil(() => expect(panel.text()).toContain('No day found'));
  expect(panel.field('Day in words').value).toBe('someday');
});

test('no day, or one that has passed, is not saved', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.click('Save');
  expect(panel.text()).toContain('Choose a day first.');
  await panel.type('Day', '2026-11-21');
  await panel.click('Save');
  expect(panel.text()).toContain('That day has passed');
  expect(panel.background.people.size).toBe(0);
});

test('a follow-up that could not be saved keeps the form, and trying again is the same request', async () => {
  const panel = await openPanel((background) => background.refuse('setFollowUp', 'store-failed'));
  await panel.click('Remind me');
  await panel.click('Tomorrow');
  await panel.type('What for?', HALF_MARATHON);
  await panel.click('Save');
  expect(panel.text()).toContain('could not be stored');
  expect(panel.field('What for?').value).toBe(HALF_MARATHON);
  await panel.click('Save');
  const [first, second] = panel.background.questions('setFollowUp');
  expect(second?.requestId).toBe(first?.requestId);
});

test('done takes the follow-up away, Undo brings it back', async () => {
  const panel = await openPanel((background) =>
    background.followUp('mara-okafor', '2026-11-23', HALF_MARATHON),
  );
  expect(panel.text()).toContain('Due tomorrow');
  await panel.click('Done');
  expect(panel.root.querySelector('.follow-ups')).toBeNull();
  expect(panel.root.querySelector('.timeline')?.textContent, 'what became of it').toContain(HALF_MARATHON);
  await panel.click('Undo');
  expect(panel.root.querySelector('.follow-ups')?.textContent).toContain(HALF_MARATHON);
  expect(panel.root.querySelector('.timeline')?.textContent).not.toContain(HALF_MARATHON);
});

test('snoozing puts the day off', async () => {
  const panel = await openPanel((background) =>
    background.followUp('mara-okafor', '2026-11-22', HALF_MARATHON),
  );
  await panel.click('Snooze');
  await panel.click('For 3 days');
  expect(panel.background.questions('answerFollowUp')[0]).toMatchObject({
    answer: 'snoozed',
    until: '2026-11-25',
  });
  expect(panel.text()).toContain('Due Wednesday');
});

test('a follow-up is changed in the same form', async () => {
  const panel = await openPanel((background) =>
    background.followUp('mara-okafor', '2026-11-22', HALF_MARATHON),
  );
  await panel.click('More about this reminder');
  await panel.click('Change');
  expect(panel.field('What for?').value).toBe(HALF_MARATHON);
  await panel.click('Tomorrow');
  await panel.click('Save');
  expect(panel.background.questions('changeFollowUp')[0]).toMatchObject({
    due: '2026-11-23',
    summary: HALF_MARATHON,
  });
});

test('an overdue follow-up says since when', async () => {
  const panel = await openPanel((background) => background.followUp('mara-okafor', '2026-11-04'));
  await waitUntil(() => expect(panel.text()).toContain('Overdue since 4 Nov'));
});

test('a refusal of an action is told, and trying again is the same request', async () => {
  const panel = await openPanel((background) => {
    background.followUp('mara-okafor', '2026-11-22');
    background.refuse('answerFollowUp', 'store-failed');
  });
  panel.root.querySelector<HTMLElement>('.follow-ups button')?.click();
  await settled();
  expect(panel.text()).toContain('could not be stored');
  await panel.click('Try again');
  await settled();
  const [first, second] = panel.background.questions('answerFollowUp');
  expect(second?.requestId).toBe(first?.requestId);
});

test('a form that cannot come says why, and comes when it is tried again', async () => {
  const panel = await openPanel();
  const { parts } = panel.home;
  panel.home.parts = async () => {
    throw new Refusal('no-answer');
  };
  await panel.click('Remind me');
  expect(panel.text()).toContain('Tend does not answer');
  panel.home.parts = parts;
  await panel.click('Try again');
  await panel.click('Tomorrow');
  expect(panel.text()).toContain('Monday 23 November');
});

test('what kind a reminder is stands beside its day', async () => {
  const panel = await openPanel((background) => {
    background.followUp('mara-okafor', '2026-11-23', 'send the survey', { reason: 'promise' });
    background.followUp('mara-okafor', '2026-11-24', 'for the talk', { reason: 'thanks' });
    background.followUp('mara-okafor', '2026-11-25', 'ask about Porto');
  });
  const told = [...panel.root.querySelectorAll('.follow-ups li .grow')].map((one) => one.textContent);
  expect(told[0]).toContain('A promise');
  expect(told[1]).toContain('Thanks I owe');
  expect(told[2]).not.toContain('A reminder');
});
