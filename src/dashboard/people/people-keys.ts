import { activeKey } from '../../ui/letter-keys.ts';
import type { PeopleModel } from './people-model.ts';

/** Fields in which letters are letters. */
const TYPED = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** What Enter does by itself already. */
const PRESSED = 'a, button, summary, input';

/** One key of the room. */
export function onPeopleKey(event: KeyboardEvent, model: PeopleModel): void {
  const target = event.target as Element;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || model.helping) return;
  if (!activeKey(event.key)) return;
  if (target.closest?.(TYPED)) return;
  const run = keysOf(event, model, target)[event.key];
  if (!run) return;
  event.preventDefault();
  run();
}

function keysOf(
  { key, shiftKey }: KeyboardEvent,
  model: PeopleModel,
  target: Element,
): Record<string, (() => void) | undefined> {
  const { shown, current, selection } = model;
  const isPressed = key === 'Enter' && target.closest(PRESSED);
  const toggle = (range: boolean) => () => selection.toggle(shown, Math.max(0, current), range);
  const there = shown.length > 0;
  return {
    '/': focusBox,
    '?': () => model.show({ helping: true }),
    ...(there && {
      j: () => model.move(1),
      k: () => model.move(-1),
      ArrowDown: () => model.move(1),
      ArrowUp: () => model.move(-1),
      Home: () => model.at(0),
      End: () => model.at(shown.length - 1),
      x: toggle(shiftKey),
      X: toggle(true),
      e: model.open,
      Enter: isPressed ? undefined : model.open,
    }),
    Escape: () => putAway(model),
  };
}

/** What is in the way goes first: what is asked, then who is chosen, then what is looked for. */
function putAway(model: PeopleModel): void {
  const { bulk, selection, view } = model;
  if (bulk.asking) bulk.ask(undefined);
  else if (model.filtering) model.show({ filtering: false });
  else if (selection.uids.size > 0) model.unselect();
  else if (view.find || Object.values(view.filters).some((values) => values.length > 0)) model.clear();
}

function focusBox(): void {
  const box = document.querySelector<HTMLInputElement>('.box input');
  box?.focus();
  box?.select();
}
