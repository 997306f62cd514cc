import { type HandleKey, handleText } from '../../domain/handle.ts';

/** Panels left while something of theirs was still on its way to the store, by person. */
const departures = new Map<string, Promise<unknown>>();

/** Remembers that a person's panel was left, until all that it had on its way has arrived. */
export function depart(handle: HandleKey, arrival: Promise<unknown>): void {
  const person = handleText(handle);
  const departure = Promise.all([departures.get(person), arrival]).then(() => {
    if (departures.get(person) === departure) departures.delete(person);
  });
  departures.set(person, departure);
}

/**
 * Asks about a person; about one who was left a moment ago, once all that was on its way from there has arrived: else
 * a note on its way would come back as a draft, and a draft as it was before the last words.
 */
export async function askOnArrival<Answer>(handle: HandleKey, ask: () => Promise<Answer>): Promise<Answer> {
  await departures.get(handleText(handle));
  return ask();
}
