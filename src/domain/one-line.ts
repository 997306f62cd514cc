/** Marks that steer the direction of text; invisible, and in a name they are noise. */
const STEERING = /\p{Bidi_Control}/gu;

/** Text as one line: NFC, white space collapsed, without marks that steer its direction. */
export function oneLine(text = ''): string {
  return text.replace(STEERING, '').normalize().replace(/\s+/g, ' ').trim();
}
