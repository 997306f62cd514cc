// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { OperationCard } from '../../src/dashboard/operation/operation-card.tsx';
import type { OperationModel, Shown } from '../../src/dashboard/operation/operation-model.ts';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';

function cardOf(shown: Partial<Shown>): { text: string; buttons: (string | null)[] } {
  new FakeBrowser(new FakeBackground()).install();
  const root = document.createElement('div');
  const all = { op: 'importPeople', called: 'people.csv', operation: 'one', canGoOn: true, counts: {} };
  const operations = { shown: { ...all, problem: undefined, done: 0, of: 0, ...shown } };
  render(<OperationCard operations={operations as OperationModel} />, root);
  const buttons = [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
  return { text: root.textContent ?? '', buttons };
}

test('what another tab is at is only told, and can be put away', () => {
  const { text, buttons } = cardOf({ stand: 'elsewhere', done: 1, of: 3 });
  expect(text).toContain('Another tab of Tend');
  expect(buttons).toEqual(['Close']);
});

test('of what could not be staged there is nothing to keep; what stopped on its way goes on, is kept or undone', () => {
  expect(cardOf({ stand: 'stopped' }).buttons).toEqual(['Close']);
  const ways = ['Continue', 'Keep what is done', 'Undo'];
  expect(cardOf({ stand: 'stopped', done: 1, of: 3 }).buttons).toEqual(ways);
  expect(cardOf({ stand: 'stopped', op: 'undo' }).buttons).toEqual(ways);
});
