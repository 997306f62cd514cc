// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { openAgenda as open } from './open-agenda.ts';
import { meet } from './popup-stage.ts';
import { many } from './preview/agenda-people.ts';
import { settled } from './stage.ts';

const last = (background: FakeBackground, name: 'answerLine' | 'setStanding') =>
  background.questions(name).at(-1);

test('Escape closes the form of a day, and nothing around it', async () => {
  const popup = await open();
  await popup.menuOf('Priya', '.snooze', 'Another day…');
  const pressed = await popup.press('Escape');
  expect(document.querySelector('form')).toBeNull();
  expect(pressed.defaultPrevented, 'the browser would close the popup').toBe(true);
  expect(document.activeElement?.textContent).toContain('Priya');
});

test('every line says all of its reasons, how late it is, and what was last spoken of', async () => {
  const popup = await open();
  expect(popup.whyOf('Tomás')).toBe(
    '18 days late · Every month · last spoke 4 Oct · Promised: send the salary survey · “asked about hiring in spring”',
  );
  expect(popup.whyOf('Елена')).toBe('Birthday tomorrow');
  expect(popup.whyOf('Mara')).toBe(
    'about tomorrow · New role: Lead UX Researcher, Halden Labs · “Prefers voice calls before 10:00.”',
  );
  expect(popup.whyOf('Ngozi')).toBe('about tomorrow · Connected 3 days ago, no first message yet');
  expect(popup.whyOf('Jun Li')).toBe('No reply to 3 messages: let them rest?');
});

test('what may wait calmly is never overdue, nor red', async () => {
  const popup = await open();
  expect(popup.sectionOf('Jun Li')).toMatch(/^Today/);
  expect(popup.lineOf('Jun Li').querySelector('.overdue')).toBeNull();
  expect(popup.sectionOf('Tomás')).toMatch(/^Overdue/);
});

test('whom the limit moves stands under later, and a sentence says so', async () => {
  const popup = await open(many);
  expect(popup.text()).toContain('A day takes 5.');
  expect(popup.text()).toMatch(/Later this week · \d\d/);
  await popup.click(/^\d+ more$/);
  expect(popup.background.questions('listAgenda').at(-1)).toEqual({ after: 50 });
  const few = await open((background) => meet(background, 'ada', 'Ada', '2026-11-24'));
  expect(few.text()).not.toContain('A day takes');
});

test('a line is skipped, and put off to a date or a day in words; each is undone', async () => {
  const popup = await open();
  await popup.menuOf('Priya', '.further', 'Skip this time');
  expect(last(popup.background, 'answerLine')).toMatchObject({ answer: 'skipped' });
  expect(popup.find(/Priya/)).toBeUndefined();
  await popup.click('Undo');
  expect(popup.find(/Priya/)).toBeDefined();

  await popup.menuOf('Priya', '.snooze', 'Another day…');
  await popup.type('Day in words', 'in 3 weeks');
  await waitUntil(() => expect(popup.text()).toContain('Sunday 13 December'));
  popup.root.querySelector('form')?.requestSubmit();
  await settled();
  expect(last(popup.background, 'answerLine')).toMatchObject({ answer: 'snoozed', until: '2026-12-13' });
  await popup.click('Undo');

  await popup.menuOf('Priya', '.snooze', 'For a week');
  expect(last(popup.background, 'answerLine')).toMatchObject({ until: '2026-11-29' });
});

test('words that name no day are told, and nothing is put off', async () => {
  const popup = await open();
  await popup.menuOf('Priya', '.snooze', 'Another day…');
  popup.root.querySelector('form')?.requestSubmit();
  await settled();
  expect(popup.text()).toContain('Choose a day');
  await popup.type('Day in words', 'blue');
  await waitUntil(() => expect(popup.root.querySelector('form .overdue')).not.toBeNull());
  expect(popup.background.questions('answerLine')).toEqual([]);
});

test('“Why here?” shows what the order is made of, in words', async () => {
  const popup = await open();
  popup.lineOf('Tomás').querySelector<HTMLElement>('.open')?.focus();
  await popup.press('w');
  const shares = [...popup.root.querySelectorAll('.shares li')].map(({ textContent }) => textContent);
  expect(shares).toEqual([
    '18 days late1.2 / 4',
    'Importance 3 of 32 / 2',
    'You both write1.3 / 1.5',
    'Last spoke 4 Oct0.8 / 1',
    'In touch since 4 Jan0.1 / 0.5',
  ]);
  await popup.press('w');
  expect(popup.root.querySelector('.shares')).toBeNull();
});

test('“Why here?” of a line that waits under later says that it goes by the days waited, and gives no points', async () => {
  const popup = await open((background) => {
    background.reminding.limit = 1;
    for (const [handle, name, on] of [
      ['ada', 'Ada', '2026-10-01'],
      ['bo', 'Bo', '2026-10-21'],
    ] as const) {
      const person = background.keep(handle, { fullName: name, cadence: { every: 1, unit: 'month' } });
      const base = { uid: `talk-${handle}`, created: on, updated: on, participants: [person.contact.uid] };
      const said = { kind: 'call', direction: 'both', touch: true, text: '' } as const;
      person.interactions = [{ ...base, on, ...said }];
    }
  });
  expect(popup.sectionOf('Bo')).toMatch(/^Later/);
  await popup.menuOf('Bo', '.further', 'Why here?');
  expect(popup.lineOf('Bo').querySelector('.shares')?.textContent).toBe(
    'The day is full: whoever has waited longest comes first. This line has waited 1 day.',
  );
});

test('a line is not put off to today', async () => {
  const popup = await open();
  await popup.menuOf('Priya', '.snooze', 'Another day…');
  await popup.type('Day', '2026-11-22');
  popup.root.querySelector('form')?.requestSubmit();
  await settled();
  expect(popup.text()).toContain('Choose a day after today.');
  expect(popup.background.questions('answerLine')).toEqual([]);
});

test('rest is offered only to who comes up, not to who rests or was let go', async () => {
  const popup = await open((background) => {
    meet(background, 'ada', 'Ada', '2026-11-22');
    background.keep('bo', { fullName: 'Bo', phase: 'resting', cadence: { every: 1, unit: 'week' } });
  });
  for (const [name, offered] of [
    ['Ada', 1],
    ['Bo', 0],
  ] as const) {
    await popup.type('Find a person or a note', name);
    popup.lineOf(name).querySelector<HTMLElement>('.further')?.click();
    await settled();
    expect(popup.text().split('Let them rest')).toHaveLength(1 + offered);
  }
});

test('who does not reply is let rest with one press, and comes back with one', async () => {
  const popup = await open();
  await popup.click('Let them rest');
  expect(last(popup.background, 'setStanding')).toMatchObject({ phase: 'resting' });
  expect(popup.find(/Jun Li/)).toBeUndefined();
  await popup.click('Undo');
  expect(popup.find(/Jun Li/)).toBeDefined();
});

test('letters typed into a field are letters', async () => {
  const popup = await open();
  await popup.menuOf('Priya', '.snooze', 'Another day…');
  popup.field('Day in words').focus();
  for (const key of ['d', 'k', 's', 't', '/']) await popup.press(key);
  expect(popup.background.questions('answerLine')).toEqual([]);
  expect(document.activeElement).toBe(popup.field('Day in words'));
});
