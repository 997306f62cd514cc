import type { Frame, Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { until } from './until.ts';

/** The name of a sentence in the catalogue. */
export type Word = keyof typeof messages;

/** A sentence of the catalogue, as it stands there. */
export function word(name: Word): string {
  return messages[name].message;
}

/** Selects the button with that word on it, as a screen reader finds it. */
export function button(name: Word): string {
  return `::-p-aria([name="${word(name)}"][role="button"])`;
}

/** Selects the entry with that word on it in the menu that is open. */
export function menuItem(name: Word): string {
  return `::-p-aria([name="${word(name)}"][role="menuitem"])`;
}

/** The texts (of fields: the values) that stand where each selector points. */
export function readParts<Part extends string>(
  place: Frame | Page,
  parts: Record<Part, string>,
): Promise<Record<Part, string[]>> {
  // No named function may stand in here: tsx would give it a helper that the page does not have.
  return place.evaluate(
    (selectors) =>
      Object.fromEntries(
        Object.entries(selectors as Record<string, string>).map(([part, selector]) => [
          part,
          [...document.querySelectorAll<HTMLElement>(selector)].map((one) =>
            (one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement
              ? one.value
              : one.innerText
            ).trim(),
          ),
        ]),
      ) as Record<Part, string[]>,
    parts,
  );
}

/** Waits until a sentence can be read there. */
export async function seeText(place: Frame | Page, sentence: string): Promise<void> {
  const read = () => place.evaluate(() => document.body.innerText);
  await until(`“${sentence}” is to be read`, async () => (await read()).includes(sentence) || undefined, {
    seen: read,
  });
}
