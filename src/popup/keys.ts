/** Where each arrow leads among the lines. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Buttons of a line, by the key that presses them. */
const PRESSES: Record<string, string> = { d: '.to-done', s: '.snooze' };

/** What the other keys do with a line, by the uid of its contact. */
export type LineKeys = Record<string, (contactUid: string) => void>;

/** Where letters are letters. */
const TYPED_INTO = 'input:not([type="checkbox"]), textarea, select';

/**
 * The popup's keys: `/` to find, arrows from line to line, Enter to unfold (in the field: to open the first found),
 * `d` done, `s` snooze, and those of `others`. A line that goes leaves the keyboard with the one after it, or before it.
 */
export function onPopupKey(event: KeyboardEvent, root: HTMLElement, others: LineKeys): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.repeat && !STEPS[event.key]) return; // a key held answers for one person, not for all
  const target = event.target as HTMLElement;
  const field = root.querySelector<HTMLInputElement>('input[type="search"]');
  const items = [...root.querySelectorAll<HTMLElement>('.item')];
  const item = target.closest<HTMLElement>('.item');
  const at = item ? items.indexOf(item) : -1;
  const act = actFor(event.key);
  if (!act) return;
  event.preventDefault();
  act();

  function actFor(key: string): (() => void) | undefined {
    if (target !== field && target.matches(TYPED_INTO)) return undefined;
    const step = STEPS[key];
    if (step && target.closest('.past')) return undefined; // it scrolls
    if (step) return () => (openOf(items[at + step]) ?? (step < 0 ? field : undefined))?.focus();
    if (target === field) return key === 'Enter' ? first() : undefined;
    if (key === '/') return () => field?.focus();
    if (!item) return undefined;
    const button = PRESSES[key] && item.querySelector<HTMLElement>(PRESSES[key]);
    const other = Object.hasOwn(others, key) ? others[key] : undefined;
    if (!button && !other) return undefined;
    return () => {
      if (key === 'd' || key === 'k') openOf(items[at + 1] ?? items[at - 1])?.focus();
      if (button) button.click();
      else other?.(item.dataset.contact ?? '');
    };
  }

  /** Enter in the field: the profile of the first one found, or the press that a line takes instead. */
  function first(): (() => void) | undefined {
    const [found] = items;
    const open = openOf(found);
    if (!found || !open) return undefined;
    return open.ariaExpanded === null ? () => open.click() : () => others.o?.(found.dataset.contact ?? '');
  }
}

function openOf(item: HTMLElement | undefined): HTMLElement | undefined {
  return item?.querySelector<HTMLElement>('.open') ?? undefined;
}
