/**
 * Copies what stands in a field, within the click that asks for it; false where the browser lets nothing be copied.
 * First by the command: it asks no permission of the page around the panel's frame, which a page may deny
 * (`Permissions-Policy: clipboard-write=()`), and works in both browsers there.
 */
export async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  const { ownerDocument, selectionStart, selectionEnd, value } = field;
  const before = ownerDocument.activeElement as HTMLElement | null;
  field.focus({ preventScroll: true });
  field.select();
  const isDone = ownerDocument.execCommand?.('copy') ?? false;
  field.setSelectionRange(selectionStart, selectionEnd);
  before?.focus({ preventScroll: true });
  if (isDone) return true;
  return navigator.clipboard.writeText(value).then(
    () => true,
    () => false,
  );
}

/** Puts a text in at the cursor, parted by a blank from what stands before it; the browser's own undo takes it back. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  const { selectionStart: start, selectionEnd: end, value, ownerDocument } = field;
  const blank = /\S$/.test(value.slice(0, start)) && !/^\s/.test(text) ? ' ' : '';
  if (!ownerDocument.execCommand?.('insertText', false, blank + text))
    field.setRangeText(blank + text, start, end, 'end');
}

/**
 * Puts a paragraph in at the cursor: a blank line parts it from what stands there, but for a salutation, after which it
 * goes on. One that is in the field already is only gone to. The browser's own undo takes it back.
 */
export function insertParagraph(field: HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = field;
  const there = value.indexOf(text.trim());
  field.focus();
  if (there >= 0) {
    const end = there + text.trim().length;
    field.setSelectionRange(...twice(end + (/^ */.exec(value.slice(end))?.[0].length ?? 0)));
    return;
  }
  const before = value.slice(0, selectionStart).trimEnd();
  const after = value.slice(selectionEnd);
  const goesOn = SALUTATION.test(before);
  const gap = before && (goesOn ? ' ' : PARTED);
  const isLast = goesOn || !after.trim();
  const end = value.length - (isLast ? after : after.trimStart()).length;
  const put = gap + (isLast ? text : text.trimEnd());
  field.setSelectionRange(before.length, end);
  insertText(field, isLast ? put : put + PARTED);
  field.setSelectionRange(...twice(before.length + put.length));
}

/** A blank line. */
const PARTED = '\n\n';

/** What ends as a salutation does, in any script. */
const SALUTATION = /[,،、，]$/u;

function twice(at: number): [number, number] {
  return [at, at];
}
