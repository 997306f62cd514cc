// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openPopup, three } from './popup-stage.ts';

test('after the toast’s Undo was pressed by its key the focus is in the page, not lost', async () => {
  const popup = await openPopup(three);
  await popup.click('Done');
  popup.button('Undo').focus();
  await popup.click('Undo');
  expect(popup.text()).toContain('Undone');
  expect(document.activeElement?.tagName).toBe('MAIN');
});
