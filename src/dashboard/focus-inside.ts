/** Gives the focus to the first field of a form that has just opened. */
export function focusInside(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

/** The same for a form that gives the focus back, when it goes, to what had it before. */
export function focusWhileOpen(): (form: HTMLElement | null) => void {
  let before: Element | null = null;
  return (form) => {
    if (form) before = document.activeElement;
    else (before as HTMLElement | null)?.focus();
    focusInside(form);
  };
}
