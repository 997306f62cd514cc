import { ask } from '../api/ask.ts';
import { heedLocale } from './locale.ts';

/** Asks what is set by now, and takes it over. */
export async function refreshLocale(redraw: () => void): Promise<void> {
  const answer = await ask('readHome', {}).catch(() => undefined); // the store cannot be asked: it stays as it is
  if (answer) await heedLocale(answer.locale, redraw);
}
