// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { MARA, openPanel, type Stage, settled } from './stage.ts';

const VANITY = 'mara-okafor';
const WHEN = 'When (21 May 2025, or 2025)';
const facts = ({ root }: Stage) => root.querySelector('.facts')?.textContent ?? '';

async function add(panel: Stage, entry: string): Promise<void> {
  panel.root.querySelector<HTMLElement>('.adds .menu button')?.click();
  await settled();
  await panel.click(entry);
}

async function save(panel: Stage): Promise<void> {
  panel.root.querySelector<HTMLElement>('.fact-form [type=submit]')?.click();
  await settled();
}

const openMara = () => openPanel((background) => void background.keep(VANITY, MARA));

test('how they met is written where it stands, and edited there', async () => {
  const panel = await openMara();
  await add(panel, 'Met');
  await panel.type(WHEN, 'May');
  await panel.type('Where', 'UXR Conf, Lisbon');
  await save(panel);
  expect(facts(panel), 'a day that cannot be read').toContain('No day found in these words.');
  await panel.type(WHEN, '21 May 2025');
  await save(panel);
  expect(facts(panel)).toContain('Met21 May 2025, UXR Conf, Lisbon');
  await panel.click('21 May 2025, UXR Conf, Lisbon');
  expect(panel.field('Where').value).toBe('UXR Conf, Lisbon');
  await panel.press('Escape');
  expect(panel.root.querySelector('.fact-form')).toBeNull();
  expect(panel.root.querySelector('.tab'), 'Escape closes only the form').toBeNull();
});

test('nobody was met in a year to come', async () => {
  const panel = await openMara();
  await add(panel, 'Met');
  for (const ahead of ['2027', '2026-12-24']) {
    await panel.type(WHEN, ahead);
    await save(panel);
    expect(facts(panel), ahead).toContain('That is still to come.');
  }
  await panel.type(WHEN, '2026');
  await save(panel);
  expect(facts(panel)).toContain('Met2026');
});

test('a list is separated by commas or lines; an empty one goes', async () => {
  const panel = await openMara();
  await add(panel, 'Interests');
  await panel.type('Separate by commas', 'sailing, half marathons');
  await save(panel);
  expect(panel.background.people.get(VANITY)?.contact.interests).toEqual(['sailing', 'half marathons']);
  await panel.click('sailing, half marathons');
  await panel.type('Separate by commas', '');
  await save(panel);
  expect(facts(panel)).not.toContain('Interests');
  await panel.click('Undo');
  expect(facts(panel)).toContain('sailing, half marathons');
});

test('what another tab adds to a list while it is edited here joins what is typed, and it is said', async () => {
  const panel = await openPanel((background) => {
    background.keep(VANITY, { ...MARA, interests: ['sailing', 'chess'] });
  });
  await panel.click('sailing, chess');
  await panel.type('Separate by commas', 'sailing, running');
  const { contact } = panel.background.people.get(VANITY) ?? {};
  Object.assign(contact ?? {}, { interests: ['sailing', 'chess', 'jazz'] });
  panel.background.announce();
  await waitUntil(() => expect(panel.text()).toContain('Changed elsewhere meanwhile'));
  expect(panel.field('Separate by commas').value).toBe('jazz, sailing, running');
  await save(panel);
  expect(contact?.interests).toEqual(['jazz', 'sailing', 'running']);
  expect(panel.text()).not.toContain('Changed elsewhere meanwhile');
});

test('how they met keeps what is typed here and what another tab wrote beside it', async () => {
  const panel = await openPanel((background) => {
    background.keep(VANITY, { ...MARA, howMet: { where: 'Porto' } });
  });
  await panel.click('Porto');
  await panel.type('Where', 'UXR Conf, Lisbon');
  const { contact } = panel.background.people.get(VANITY) ?? {};
  Object.assign(contact ?? {}, { howMet: { where: 'Lisboa', via: 'Jun' } });
  panel.background.announce();
  await waitUntil(() => expect(panel.text()).toContain('Changed elsewhere meanwhile'));
  await save(panel);
  expect(contact?.howMet).toEqual({ where: 'UXR Conf, Lisbon', via: 'Jun' });
});

test('a birthday needs no year, and is deleted with a way back', async () => {
  const panel = await openMara();
  await add(panel, 'Birthday');
  const field = (nth: number) => panel.root.querySelectorAll<HTMLInputElement>('.fact-form input')[nth];
  const type = async (nth: number, text: string) => {
    const input = field(nth);
    if (input) input.value = text;
    input?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled();
  };
  await type(0, '29');
  const month = panel.root.querySelector<HTMLSelectElement>('.fact-form select');
  if (month) month.value = '2';
  month?.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  await save(panel);
  expect(panel.background.questions('setKeyDate')[0]).toMatchObject({ kind: 'birthday', date: '--02-29' });
  expect(facts(panel)).toContain('Birthday29 February');
  await panel.click('29 February');
  await panel.click('Delete this date');
  expect(facts(panel)).not.toContain('Birthday29');
  await panel.click('Undo');
  expect(facts(panel)).toContain('Birthday29 February');
});

test('groups are joined by name and left by their chip; the panel asks for no others', async () => {
  const panel = await openMara();
  await add(panel, 'Group');
  await panel.type('Name of the group', 'Researchers');
  await save(panel);
  expect(facts(panel)).toContain('Researchers');
  await panel.click('Take out of Researchers');
  expect(panel.root.querySelector('.chips')).toBeNull();
  expect(panel.background.questions('listGroups')).toEqual([]);
});

test('importance, stage and a pause are one press each', async () => {
  const panel = await openMara();
  await panel.click(/^Where they stand/);
  await panel.click('3');
  await panel.click('Activate');
  expect(panel.background.people.get(VANITY)?.contact).toMatchObject({ importance: 3, phase: 'activate' });
  const pause = await typedPause(panel, '2026-12-24');
  await leave(pause);
  expect(panel.root.querySelector('.rhythm')?.textContent).toContain('Paused until 24 Dec');
  await panel.click('Bring back');
  expect(panel.background.people.get(VANITY)?.contact.pausedUntil).toBeUndefined();
});

/** The field of the pause, with a day typed into it part by part, as a browser tells of it. */
async function typedPause({ root }: Stage, ...days: string[]): Promise<HTMLInputElement> {
  const field = root.querySelector<HTMLInputElement>('.standing input');
  if (!field) throw new Error('There is no field for a pause.');
  field.focus();
  for (const day of days) {
    field.value = day;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  }
  return field;
}

async function leave(field: HTMLInputElement): Promise<void> {
  field.blur();
  await settled();
}

test('a pause is taken once its day is whole: where the field is left, or at Enter, and only once', async () => {
  const panel = await openMara();
  await panel.click(/^Where they stand/);
  const asked = () => panel.background.questions('setStanding').map(({ pausedUntil }) => pausedUntil);
  const field = await typedPause(panel, '2027-01-02', '2027-12-02', '2027-12-24');
  expect(asked()).toEqual([]);
  await panel.press('Enter');
  await leave(field);
  expect(asked()).toEqual(['2027-12-24']);
  await leave(await typedPause(panel, ''));
  expect(asked()).toEqual(['2027-12-24', '']);
  await typedPause(panel, '2027-03-01');
  await panel.press('Escape');
  expect(asked(), 'what was begun and left by Escape is not taken').toHaveLength(2);
});

test('the timeline can show one kind alone', async () => {
  const panel = await openPanel((background) => {
    background.keep(VANITY, MARA);
    background.note(VANITY, 'Two kids.');
  });
  await panel.click('We talked');
  const items = () => panel.root.querySelectorAll('.timeline li').length;
  expect(items()).toBe(2);
  await panel.click(/^Show in the timeline/);
  await panel.click('Conversations');
  expect(items()).toBe(1);
  expect(panel.background.questions('readTimeline').at(-1)).toMatchObject({ kinds: ['interaction'] });
});
