// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { openPanel, settled } from './stage.ts';

const COMPOSER = /^Write a note/;

test('an expired capability is asked for once more, and the note is saved', async () => {
  const panel = await openPanel();
  await panel.type(COMPOSER, 'Likes walks.');
  panel.background.capability = 'second';
  await panel.press('Enter', { ctrlKey: true });
  expect(panel.background.questions('openPanel')).toHaveLength(2);
  const [first, second] = panel.background.questions('addNote');
  expect([first?.capability, second?.capability]).toEqual(['first', 'second']);
  expect(second?.requestId).toBe(first?.requestId);
  expect(panel.background.people.get('mara-okafor')?.notes).toHaveLength(1);
});

test('when Tend was updated the panel stops, and what was typed can still be read and copied', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', 'Two kids.'));
  await panel.type(COMPOSER, 'Half a thought');
  panel.panel.fail('updated');
  await settled();
  expect(panel.text()).toContain('Tend was updated: reload this page');
  const field = panel.field(COMPOSER);
  expect([field.value, field.readOnly, field.disabled]).toEqual(['Half a thought', true, false]);
  expect(panel.button('Add note').disabled).toBe(true);
  expect(panel.button('Remind me').disabled).toBe(true);
  expect(panel.button('Collapse').disabled, 'it can still be put aside').toBe(false);
});

test('an update that shows in an answer stops the panel too', async () => {
  const panel = await openPanel((background) => background.refuse('keepContact', 'updated'));
  await panel.click('Keep');
  expect(panel.text()).toContain('Tend was updated');
});

test('whoever is left is out of sight in that very tick, and nothing more can be typed about them', async () => {
  const panel = await openPanel((background) => background.note('mara-okafor', 'Two kids.'));
  await panel.type(COMPOSER, 'Half a thought');
  panel.home.leave();
  expect(panel.root.childElementCount, 'what still stands in the panel').toBe(0);
  await settled();
  expect(panel.background.drafts.note, 'the draft').toBe('Half a thought');
});

test('a panel that is collapsed shows the initials, and opens again', async () => {
  const panel = await openPanel((background) => background.followUp('mara-okafor', '2026-11-04'));
  await panel.click('Collapse');
  expect(panel.home.shapes.at(-1)).toMatchObject({ collapsed: true });
  expect(panel.background.questions('setPanelShape')).toMatchObject([{ collapsed: true }]);
  expect(panel.root.querySelector('.tab .strong')?.textContent).toBe('MO');
  expect(panel.root.querySelector('.dot.overdue')).not.toBeNull();
  await panel.click(/^Open Tend: Mara Okafor/);
  expect(panel.button('Remind me')).toBeDefined();
});

test('focusing the composer opens a collapsed panel and waits for the composer', async () => {
  const panel = await openPanel();
  await panel.click('Collapse');
  panel.panel.focusComposer();
  await settled();
  expect(document.activeElement).toBe(panel.field(COMPOSER));
});

test('focusing the composer before the background has answered works once it has', async () => {
  let answer = () => {};
  const panel = await openPanel((background) => {
    answer = background.hold('openPanel');
  });
  panel.panel.focusComposer();
  answer();
  await settled();
  expect(document.activeElement).toBe(panel.field(COMPOSER));
});

test('Escape closes the form, then collapses the panel and gives the focus back', async () => {
  const panel = await openPanel();
  await panel.click('Remind me');
  await panel.press('Escape');
  expect(panel.root.querySelector('.reminder')).toBeNull();
  expect(document.activeElement).toBe(panel.button('Remind me'));
  await panel.press('Escape');
  expect(panel.root.querySelector('.tab')).not.toBeNull();
  expect(panel.home.focusGivenBack).toBe(1);
});

test('Escape that ends the composing of a character collapses nothing', async () => {
  const panel = await openPanel();
  panel.field(COMPOSER).focus();
  await panel.press('Escape', { isComposing: true });
  expect(panel.root.querySelector('.tab')).toBeNull();
});

test('a menu goes by arrows, closes by Escape, and gives the focus back to its button', async () => {
  const panel = await openPanel((background) => background.keep('mara-okafor'));
  await panel.click('More');
  expect(document.activeElement?.textContent).toBe('Refresh from page');
  await panel.press('ArrowDown');
  expect(document.activeElement?.textContent).toBe('Change the name…');
  await panel.press('End');
  expect(document.activeElement?.textContent).toBe('How this page was read');
  await panel.press('ArrowUp');
  expect(document.activeElement?.textContent).toBe('Undo last');
  await panel.press('ArrowDown');
  await panel.press('ArrowDown');
  expect(document.activeElement?.textContent).toBe('Refresh from page');
  await panel.press('Escape');
  expect(panel.root.querySelector('[role=menu]')).toBeNull();
  expect(document.activeElement).toBe(panel.button('More'));
  expect(panel.root.querySelector('.tab'), 'the same Escape does not collapse').toBeNull();
});

test('when the line with the focus is gone, the focus stays near', async () => {
  const panel = await openPanel((background) => {
    background.followUp('mara-okafor', '2026-11-23');
    background.followUp('mara-okafor', '2026-11-24');
  });
  await panel.click('Done');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Reminders');
});

test('the edge moves by arrow keys, and its width is remembered', async () => {
  const panel = await openPanel();
  const edge = panel.root.querySelector<HTMLElement>('[role=separator]');
  edge?.focus();
  await panel.press('ArrowLeft');
  expect(panel.home.shapes.at(-1)?.width).toBe(364);
  expect(edge?.getAttribute('aria-valuenow')).toBe('364');
  expect(panel.background.questions('setPanelShape')).toMatchObject([{ width: 364 }]);
});

test('a toast goes after ten seconds, but not while it is pointed at', async () => {
  const panel = await openPanel();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    panel.button('Keep').click();
    await waitUntil(() => expect(panel.text()).toContain('Kept'));
    const toast = panel.root.querySelector('.toast .card');
    toast?.dispatchEvent(new Event('pointerenter'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(panel.find('Undo')).toBeDefined();
    toast?.dispatchEvent(new Event('pointerleave'));
    await vi.advanceTimersByTimeAsync(10_001);
    expect(panel.find('Undo')).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
