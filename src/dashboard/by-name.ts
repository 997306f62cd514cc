import { locale } from '../words/index.ts';

/** The order of things by their names, in the language that Tend speaks; the store knows none. */
export function byName<Thing>(nameOf: (thing: Thing) => string): (a: Thing, b: Thing) => number {
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  return (a, b) => compare(nameOf(a), nameOf(b));
}
