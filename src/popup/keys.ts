/** Where each arrow leads among the lines. */
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Buttons of a line, by the key that presses them. */
const PRESSES: Record<string, string> = { d: '.done', s: '.snooze' };

/** The popup's keys: `/` to find, arrows from line to line, Enter to open, `d` done, `s` snooze. */
export function onPopupKey(event: KeyboardEvent, root: HTMLElement): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const field = root.querySelector<HTMLInputElement>('input');
  const lines = [...root.querySelectorAll<HTMLElement>('.open')];
  const line = target.closest('.line');
  const at = lines.findIndex((open) => open.parentElement === line);
  const act = actFor();
  if (!act) return;
  event.preventDefault();
  act();

  function actFor(): (() => void) | undefined {
    const step = STEPS[event.key];
    if (step) return () => (lines[at + step] ?? (step < 0 ? field : undefined))?.focus();
    if (target === field) return event.key === 'Enter' && lines[0] ? () => lines[0]?.click() : undefined;
    if (event.key === '/') return () => field?.focus();
    const button = PRESSES[event.key] && line?.querySelector<HTMLElement>(PRESSES[event.key] ?? '');
    if (!button) return undefined;
    return () => {
      // A line that goes leaves the keyboard with the one after it, or before it.
      if (event.key === 'd') (lines[at + 1] ?? lines[at - 1])?.focus();
      button.click();
    };
  }
}
