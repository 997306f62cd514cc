import type { Frame, Page } from 'puppeteer-core';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** A sentence of the catalogue, as it stands there. */
export function word(name: keyof typeof messages): string {
  return messages[name].message;
}

/** Selects the button with that word on it, as a screen reader finds it. */
export function button(name: keyof typeof messages): string {
  return `::-p-aria([name="${word(name)}"][role="button"])`;
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
