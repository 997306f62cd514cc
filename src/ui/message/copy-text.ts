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
  const blank = /\S$/.test(value.slice(0, start)) ? ' ' : '';
  if (!ownerDocument.execCommand?.('insertText', false, blank + text))
    field.setRangeText(blank + text, start, end, 'end');
}
