// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { MARA, openPanel, type Stage, settled } from './stage.ts';

const VANITY = 'mara-okafor';
const keep =
  (more: object = {}) =>
  (background: FakeBackground) => {
    background.keep(VANITY, { ...MARA, uid: crypto.randomUUID(), ...more });
  };
const rhythm = ({ root }: Stage) => root.querySelector('.rhythm')?.textContent ?? '';
const timeline = ({ root }: Stage) => root.querySelector('.timeline')?.textContent ?? '';

/** Opens a menu behind words, by what the button says. */
async function open(panel: Stage, selector: string, entry: string): Promise<void> {
  panel.root.querySelector<HTMLElement>(selector)?.click();
  await settled();
  await panel.click(entry);
}

test('“We talked” is one click that can be undone, and makes a person a contact', async () => {
  const panel = await openPanel((background) => background.keep(VANITY, MARA));
  await panel.click('We talked');
  expect(panel.background.questions('logInteraction')[0]).toMatchObject({
    kind: 'message',
    direction: 'both',
    on: '2026-11-22',
    touch: true,
    text: '',
  });
  expect(panel.text()).toContain('Noted: you talked today');
  expect(rhythm(panel)).toContain('spoke today');
  await panel.click('Undo');
  expect(rhythm(panel)).not.toContain('spoke');
});

test('what was logged is said more exactly from its toast, and from the timeline', async () => {
  const panel = await openPanel(keep());
  await panel.click('We talked');
  await panel.click('Change');
  await panel.click('Mail');
  await panel.click('From me');
  await panel.click('No reply yet');
  await panel.type('What about?', 'The study plan.');
  await panel.click('Save');
  expect(panel.background.questions('changeInteraction')[0]).toMatchObject({
    kind: 'mail',
    direction: 'out',
    answered: false,
    text: 'The study plan.',
  });
  expect(timeline(panel)).toContain('The study plan.Mail · From me · No reply yet · today');
  await panel.click('More about this conversation');
  await panel.click('They replied');
  expect(timeline(panel)).toContain('They replied');
});

test('a refused change says why, and what was chosen stays', async () => {
  const panel = await openPanel(keep());
  await panel.click('We talked');
  await panel.click('Change');
  await panel.type('What about?', 'The study plan.');
  panel.background.refuse('changeInteraction', 'day-ahead');
  await panel.click('Save');
  expect(panel.text()).toContain('That day is still to come');
  expect(panel.field('What about?').value).toBe('The study plan.');
});

test('a conversation without its day is not sent, and it says what is missing', async () => {
  const panel = await openPanel(keep());
  await panel.click('We talked');
  await panel.click('Change');
  await panel.type('Day', '');
  await panel.click('Save');
  expect(panel.text()).toContain('Choose a day first.');
  expect(panel.background.questions('changeInteraction')).toEqual([]);
});

test('Escape closes the form of a conversation before it collapses the panel', async () => {
  const panel = await openPanel(keep());
  await panel.click('We talked');
  await panel.click('Change');
  await panel.press('Escape');
  expect(panel.root.querySelector('.talk')).toBeNull();
  expect(panel.root.querySelector('.tab')).toBeNull();
  expect(document.activeElement).toBe(panel.button('We talked'));
});

test('a form that a menu opened gives the focus back to that menu', async () => {
  const panel = await openPanel(keep());
  await panel.click('We talked');
  await panel.click('More about this conversation');
  await panel.click('Change');
  expect(document.activeElement?.closest('form')).not.toBeNull();
  await panel.press('Escape');
  expect(document.activeElement).toBe(panel.button('More about this conversation'));
});

test('how often is a preset, one of one’s own, or none', async () => {
  const panel = await openPanel(keep());
  await open(panel, '.rhythm button', 'Every 3 months');
  expect(rhythm(panel)).toContain('every 3 mo');
  await open(panel, '.rhythm button', 'Every …');
  await panel.type('Every', '0');
  await panel.click('Save');
  expect(panel.text()).toContain('Choose a number from 1 to 99.');
  await panel.type('Every', '10');
  await panel.click('Save');
  expect(panel.background.questions('setCadence').at(-1)).toMatchObject({
    cadence: { every: 10, unit: 'month' },
  });
  await open(panel, '.rhythm button', 'Not regularly');
  expect(panel.background.questions('setCadence').at(-1)).toMatchObject({ cadence: 'none' });
  expect(rhythm(panel), 'it does not look as if nothing were chosen').toContain('not regularly');
  expect(rhythm(panel)).not.toContain('How often?');
});

test('an inherited cadence says from which group', async () => {
  const panel = await openPanel((background) => {
    const group = { uid: 'group', created: '', updated: '', name: 'Researchers' };
    background.groups = [{ ...group, cadence: { every: 1, unit: 'month' } }];
    background.keep(VANITY, { ...MARA, groups: ['group'] });
  });
  expect(rhythm(panel)).toContain('every month, from Researchers');
});

test('the line as a whole is done, skipped and put off, and each can be undone', async () => {
  const panel = await openPanel((background) => background.followUp(VANITY, '2026-11-22', 'thank her'));
  const answers = () => panel.background.questions('answerLine').map(({ answer, until }) => [answer, until]);
  await panel.click('Done');
  expect(answers().at(-1)).toEqual(['done', undefined]);
  await panel.click('Undo');
  await panel.click('Not now');
  await panel.click('For a month');
  expect(answers().at(-1)).toEqual(['snoozed', '2026-12-22']);
  await panel.click('Undo');
  await panel.click('Not now');
  await panel.click('Until a day…');
  await panel.type('Day in words', 'in 2 weeks');
  await panel.click('Save');
  await panel.click('Save');
  expect(answers().at(-1)).toEqual(['snoozed', '2026-12-06']);
  await panel.click('Undo');
  await panel.click('Not now');
  await panel.click('Skip this time');
  expect(answers().at(-1)).toEqual(['skipped', undefined]);
});

test('the line is not put off to today', async () => {
  const panel = await openPanel((background) => background.followUp(VANITY, '2026-11-22', 'thank her'));
  await panel.click('Not now');
  await panel.click('Until a day…');
  expect(panel.root.querySelector<HTMLInputElement>('.reminder [type=date]')?.min).toBe('2026-11-23');
  await panel.type('Day', '2026-11-22');
  await panel.click('Save');
  expect(panel.text()).toContain('Choose a day after today.');
  expect(panel.background.questions('answerLine')).toEqual([]);
});

test('a note of today says so', async () => {
  const panel = await openPanel((background) => {
    background.note(VANITY, 'Sails in spring.', { created: '2026-11-22T09:00:00.000Z' });
  });
  const [of] = panel.root.querySelectorAll('.timeline time');
  expect(of?.textContent).toBe('today');
});

test('a calm reason is never overdue', async () => {
  const panel = await openPanel((background) => {
    const person = background.keep(VANITY, MARA);
    const base = {
      uid: 'news',
      created: '2026-11-01',
      updated: '2026-11-01',
      contactUid: person.contact.uid,
    };
    const news = { ...base, on: '2026-11-01', since: '2026-08-24', via: 'visit' as const };
    person.sightings = [{ ...news, was: { org: 'Brightline' }, is: { org: 'Halden Labs' } }];
  });
  expect(panel.root.querySelector('header .overdue')).toBeNull();
  expect(panel.root.querySelector('.news')?.textContent).toContain(
    'New since 24 AugBrightline → Halden Labs',
  );
  expect(panel.find('Congratulated'), 'it was not judged yet').toBeUndefined();
  await panel.click('Good news');
  expect(panel.root.querySelector('.news')).toBeNull();
  expect(panel.root.querySelector('header')?.textContent).toContain('something new');
  await panel.click('Congratulated');
  expect(panel.background.questions('answerLine')[0]).toMatchObject({ answer: 'done' });
});

test('the late parts come by themselves beside somebody who is kept, and not before the first paint', async () => {
  const stranger = await openPanel();
  await waitUntil(() => expect(stranger.find('We talked')).toBeDefined());
  expect(stranger.panel.model.late).toBeUndefined();
  const panel = await openPanel(keep());
  expect(panel.panel.model.late).toBeDefined();
});
