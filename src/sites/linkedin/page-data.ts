import { allIn } from './card.ts';

/** An object in the data a page brings along; nothing about it is certain. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Data = any;

/** The data worth parsing, as there is a lot of it. */
const TELLS = /"Person"|\.Connection"/;

/** The objects that the JSON in the elements a selector finds lists at its top; of what is no JSON, none. */
export function dataIn(document: Document, selector: string): Data[] {
  return allIn(document, selector).flatMap(({ textContent: text }) => {
    try {
      return TELLS.test(text) ? Object.values(JSON.parse(text)).flat() : [];
    } catch {
      return [];
    }
  });
}
