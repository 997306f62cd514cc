/** Gives the focus to the first field of a form that has just opened. */
export function focusInside(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}
