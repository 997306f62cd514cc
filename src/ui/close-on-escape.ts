/**
 * Closes a form at Escape, and nothing around it: a popup would go with it. The line it belongs to gets the focus.
 */
export function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  const form = event.currentTarget as HTMLElement;
  form.closest('.item')?.querySelector<HTMLElement>('.open')?.focus();
  close();
}
