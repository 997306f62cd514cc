/** Keeps the keyboard's place in a view. Ask it to `settle` after every drawing. */
export interface Focus {
  /** Gives the focus to the first element for the selector; false where the drawing has none yet. */
  settle(wished?: string): boolean;
  /** Which of the view's fields somebody was typing in when the document was taken away; -1 for none. */
  lostField(): number;
}

/** The fields of a view, in their order: the same in whichever document it is drawn. */
export function fieldsIn(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('input, textarea')];
}

/**
 * Follows the focus within `root` until the signal aborts. When what had it has gone from the screen, the nearest
 * thing around it that has a `tabindex` gets it.
 */
export function followFocus(root: HTMLElement, signal: AbortSignal): Focus {
  let trail: HTMLElement[] = [];
  let held: HTMLElement | undefined;
  let lost = -1;
  const remember = ({ target }: FocusEvent) => {
    held = target as HTMLElement;
    trail = [];
    for (let at: Element | null | undefined = held; at; at = at.parentElement?.closest('[tabindex]'))
      trail.push(at as HTMLElement);
  };
  // When a document is taken away, Firefox takes the focus away a moment before, in the same turn.
  const release = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (held === target) held = undefined;
    });
  const lose = () => {
    lost = held ? fieldsIn(root).indexOf(held) : -1;
  };
  root.addEventListener('focusin', remember, { signal });
  root.addEventListener('focusout', release, { signal });
  root.ownerDocument.defaultView?.addEventListener('pagehide', lose, { signal });
  return {
    settle(wished) {
      const wanted = wished && root.querySelector<HTMLElement>(wished);
      const { activeElement, body } = root.ownerDocument;
      const gone = activeElement === body && !trail[0]?.isConnected;
      (wanted || (gone && trail.find((element) => element.isConnected)) || undefined)?.focus();
      return !!wanted;
    },
    lostField: () => lost,
  };
}
