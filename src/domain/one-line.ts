/** Marks that steer the direction of text; invisible, and in a name they are noise. So is all of a text without a visible sign. */
const NOISE = /^[\p{DI}\s]+$|\p{Bidi_C}/gu;

/** Text as one line: NFC, white space collapsed, without marks that steer its direction; empty where nothing is to be seen. */
export function oneLine(text = ''): string {
  return text.replace(NOISE, '').normalize().replace(/\s+/g, ' ').trim();
}
