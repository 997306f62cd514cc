import { type HandleKey, handleText } from '../../domain/handle.ts';
import { joined, type TextBox } from './text-box.ts';

/** Panels left while something of theirs was still on its way to the store, by person. */
const departures = new Map<string, Promise<unknown>>();

/** What was typed about a person and could not be stored when their panel was left. */
const unkept = new Map<string, string>();

/** Remembers that a person's panel was left, until all that stands in its boxes is stored; what cannot be stays here. */
export function depart(handle: HandleKey, boxes: TextBox[]): void {
  const person = handleText(handle);
  const arrival = Promise.all(boxes.map((box) => box.flush())).then(() => {
    const texts = boxes.map((box) => box.unkept());
    const left = [unkept.get(person) ?? '', ...texts].reduce(joined);
    if (left) unkept.set(person, left);
  });
  const departure = Promise.all([departures.get(person), arrival]).then(() => {
    if (departures.get(person) === departure) departures.delete(person);
  });
  departures.set(person, departure);
}

/** What could not be stored about a person when they were left, once; '' where all of it was. */
export function takeUnkept(handle: HandleKey): string {
  const person = handleText(handle);
  const text = unkept.get(person) ?? '';
  unkept.delete(person);
  return text;
}

/**
 * Asks about a person; about one who was left a moment ago, once all that was on its way from there has arrived: else
 * a note on its way would come back as a draft, and a draft as it was before the last words.
 */
export async function askOnArrival<Answer>(handle: HandleKey, ask: () => Promise<Answer>): Promise<Answer> {
  await departures.get(handleText(handle));
  return ask();
}
