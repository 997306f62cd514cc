// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openAgenda } from './open-agenda.ts';
import { openPanel } from './stage.ts';

const TODAY = '2026-11-22';

/** Somebody who is to be sent a page, and something else is promised to. */
function both(background: FakeBackground): void {
  const { handle } = background.keep('mara-okafor', { fullName: 'Mara Okafor' });
  const share = background.share({ title: 'How ports plan' });
  background.followUp(handle, TODAY, 'How ports plan', { reason: 'share', share: share.uid });
  background.followUp(handle, TODAY, 'the checklist', { reason: 'promise' });
}

test('“Done” to a page to send and something else says that the page is noted as sent, and is undone', async () => {
  const popup = await openAgenda(both);
  await popup.click('Done');
  expect(popup.background.questions('answerLine').at(-1)).toMatchObject({ answer: 'done' });
  expect(document.querySelector('.toast')?.textContent).toBe('Done\u00a0· noted as sent: How ports planUndo');
  await popup.click('Undo');
  expect(popup.find(/Mara/)).toBeDefined();
});

test('the panel says so too', async () => {
  const panel = await openPanel(both);
  const [done] = [...panel.root.querySelectorAll<HTMLElement>('header button')].filter(
    ({ textContent }) => textContent === 'Done',
  );
  done?.click();
  await panel.press('Shift');
  expect(panel.root.querySelector('.toast')?.textContent).toBe(
    'Done\u00a0· noted as sent: How ports planUndo',
  );
});

test('where nothing is kept as given, it says no more than that it is done', async () => {
  const popup = await openAgenda((background) => {
    const { handle } = background.keep('mara-okafor', { fullName: 'Mara Okafor' });
    background.followUp(handle, TODAY, 'the checklist', { reason: 'promise' });
  });
  await popup.click('Done');
  expect(document.querySelector('.toast')?.textContent).toBe('DoneUndo');
});
