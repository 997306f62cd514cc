// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { meet, openPopup } from './popup-stage.ts';
import { friends, many } from './preview/agenda-people.ts';
import { settled } from './stage.ts';

/** The popup over people with every reason there is, once dates are written. */
async function open(prepare: (background: FakeBackground) => void = friends) {
  const popup = await openPopup(prepare);
  await vi.waitFor(() => expect(popup.text()).not.toContain('\u00a0· \u00a0'));
  await new Promise((resolve) => setTimeout(resolve, 250)); // painted
  const lineOf = (name: string) => popup.button(new RegExp(name)).closest('.item') as HTMLElement;
  const whyOf = (name: string) => lineOf(name).querySelector('.why')?.textContent?.replaceAll('\u00a0', ' ');
  const sectionOf = (name: string) => lineOf(name).closest('section')?.querySelector('h2')?.textContent;
  const menuOf = async (name: string, menu: string, item: string) => {
    lineOf(name).querySelector<HTMLElement>(menu)?.click();
    await settled();
    await popup.click(item);
  };
  return { ...popup, lineOf, whyOf, sectionOf, menuOf };
}

const last = (background: FakeBackground, name: 'answerLine' | 'setStanding') =>
  background.questions(name).at(-1);

test('every line says all of its reasons, how late it is, and what was last spoken of', async () => {
  const popup = await open();
  expect(popup.whyOf('Tomás')).toBe(
    '18 days late · Every month · last spoke 4 Oct · Promised: send the salary survey · “asked about hiring in spring”',
  );
  expect(popup.whyOf('Елена')).toBe('Birthday tomorrow');
  expect(popup.whyOf('Mara')).toBe(
    'New role: Lead UX Researcher, Halden Labs · “Prefers voice calls before 10:00.”',
  );
  expect(popup.whyOf('Ngozi')).toBe('Connected 3 days ago, no first message yet');
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
  await vi.waitFor(() => expect(popup.text()).toContain('Sunday 13 December'));
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
  await vi.waitFor(() => expect(popup.root.querySelector('form .overdue')).not.toBeNull());
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
    await popup.type('Find a person', name);
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

test('pressing a name unfolds the person with what happened last, of one kind where wished', async () => {
  const popup = await open();
  await popup.click(/Tomás/);
  expect(popup.button(/Tomás/).ariaExpanded).toBe('true');
  const past = () => popup.root.querySelector('.past')?.textContent ?? '';
  expect(popup.text()).toContain('Head of Design, Norte');
  expect(past()).toContain('wants two researchers');
  await popup.click('Talks');
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
  await vi.waitFor(() => expect(popup.root.querySelector('.past')?.textContent).toContain('No reply yet'));
});

test('letters typed into a field are letters', async () => {
  const popup = await open();
  await popup.menuOf('Priya', '.snooze', 'Another day…');
  popup.field('Day in words').focus();
  for (const key of ['d', 'k', 's', 't', '/']) await popup.press(key);
  expect(popup.background.questions('answerLine')).toEqual([]);
  expect(document.activeElement).toBe(popup.field('Day in words'));
});
