// @vitest-environment jsdom
import { expect, onTestFinished, test } from 'vitest';
import { keep } from './given-between.ts';
import { openPanel, settled } from './stage.ts';

/** What is brought into sight from now on, and how. */
function sights(): [Element, unknown][] {
  const seen: [Element, unknown][] = [];
  const { prototype } = HTMLElement;
  prototype.scrollIntoView = function scrolled(this: Element, how) {
    seen.push([this, how]);
  };
  onTestFinished(() => {
    Reflect.deleteProperty(prototype, 'scrollIntoView');
  });
  return seen;
}

test('the form comes into sight, wherever in the panel it opens', async () => {
  const panel = await openPanel(keep('gave'));
  const seen = sights();
  await panel.click('Add what was given or asked');
  expect(seen).toContainEqual([panel.root.querySelector('.giving form'), { block: 'nearest' }]);
});

test('what is being typed goes out from under what is told', async () => {
  const panel = await openPanel(keep('gave'));
  await panel.click('Add what was given or asked');
  panel.field('In a few words').focus();
  const seen = sights();
  panel.panel.model.late?.toasts.tell({ text: 'Note added' });
  await settled();
  expect(seen).toEqual([[panel.field('In a few words'), { block: 'nearest' }]]);
});

test('the buttons of an open form go out from under what is told, and from below what is said of a third ask', async () => {
  const panel = await openPanel(keep('asked', 'asked'));
  await panel.click('Add what was given or asked');
  const foot = panel.button('Cancel').parentElement;
  const seen = sights();
  await panel.click('You asked');
  expect(seen).toEqual([[foot, { block: 'nearest' }]]);
  panel.field('In a few words').blur();
  const at = (top: number) => () => new DOMRect(0, top, 300, 40);
  const told = async (text: string) => {
    seen.length = 0;
    panel.panel.model.late?.toasts.tell(undefined);
    await settled();
    panel.panel.model.late?.toasts.tell({ text });
    await settled();
    return seen;
  };
  Object.assign(foot as Element, { getBoundingClientRect: at(-20) });
  expect(await told('Note added')).toEqual([[foot, { block: 'nearest' }]]);
  Object.assign(foot as Element, { getBoundingClientRect: at(400) });
  expect(await told('Note added'), 'what is elsewhere does not move').toEqual([]);
});
