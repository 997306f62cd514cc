/** Keeps the keyboard's place in a view. Ask it to `settle` after every drawing. */
export interface Focus {
  /** Gives the focus to the first element for that selector, as soon as a drawing has one. */
  wish(selector: string): void;
  settle(): void;
  /** Where somebody was typing when the document was taken away. */
  lostCursor(): Cursor | undefined;
}

/** Where somebody types: in which of a view's fields, and between which of its characters. */
export interface Cursor {
  field: number;
  start: number | null;
  end: number | null;
}

const FIELDS = 'input, textarea';
type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts the cursor into the same field of the same view, drawn in another document: the next key goes on there. */
export function typeOn(root: HTMLElement, { field, start, end }: Cursor): void {
  const again = root.querySelectorAll<Field>(FIELDS)[field];
  again?.focus();
  if (start !== null) again?.setSelectionRange(start, end);
}

/**
 * Follows the focus within `root` until the signal aborts. When what had it has gone from the screen, the nearest
 * thing around it that has a `tabindex` gets it.
 */
export function followFocus(root: HTMLElement, signal: AbortSignal, wished?: string): Focus {
  let trail: HTMLElement[] = [];
  let held: EventTarget | null = null;
  let lost: Cursor | undefined;
  const remember = ({ target }: FocusEvent) => {
    held = target;
    trail = [];
    for (let at = target as HTMLElement | null; at; at = at.parentElement) {
      if (at === target || at.hasAttribute('tabindex')) trail.push(at);
    }
  };
  // When a document is taken away, Firefox takes the focus away a moment before, in the same turn.
  const release = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (held === target) held = null;
    });
  const lose = () => {
    const fields = [...root.querySelectorAll<Field>(FIELDS)];
    const field = fields.findIndex((one) => one === held);
    const { selectionStart: start = null, selectionEnd: end = null } = fields[field] ?? {};
    lost = field < 0 ? undefined : { field, start, end };
  };
  root.addEventListener('focusin', remember, { signal });
  root.addEventListener('focusout', release, { signal });
  root.ownerDocument.defaultView?.addEventListener('pagehide', lose, { signal });
  return {
    wish(selector) {
      wished = selector;
    },
    settle() {
      const wanted = wished && root.querySelector<HTMLElement>(wished);
      const { activeElement, body } = root.ownerDocument;
      const gone = activeElement === body && trail[0]?.isConnected === false;
      if (wanted) wished = undefined;
      (wanted || (gone && trail.find((element) => element.isConnected)) || undefined)?.focus();
    },
    lostCursor: () => lost,
  };
}
