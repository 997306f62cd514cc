import { oneLine } from '../../domain/one-line.ts';

/** Furniture of the page that shows other people, or the viewer. */
const ELSEWHERE = 'aside, nav, header, footer, dialog, [role=dialog]';

/** Every element below another one that matches; none below nothing. */
export function allIn(scope: ParentNode | null | undefined, selector: string): Element[] {
  return [...(scope?.querySelectorAll(selector) ?? [])];
}

/** Elements that match in the page's main part, each the outermost of its kind, and none of the page's furniture. */
export function cardsAt(document: Document | null, selector: string): Element[] {
  const main = document?.querySelector('main') ? 'main' : 'html';
  return allIn(document, selector).filter(
    (card) => card.closest(main) && !card.closest(ELSEWHERE) && !card.parentElement?.closest(selector),
  );
}

/** The widest part around an element that does not hold another one: its block, its row, its column. */
export function partAround(element: Element, without: Element): Element {
  const wider = element.parentElement;
  return wider && !wider.contains(without) ? partAround(wider, without) : element;
}

/**
 * The text an element shows. Much of it is there twice, once for the eye (`aria-hidden`) and once for screen
 * readers; then it counts once.
 */
export function textOf(element: Element | null | undefined): string {
  const all = oneLine(element?.textContent);
  const seen = oneLine(element?.querySelector('[aria-hidden=true]')?.textContent);
  return seen && all.split(seen).length > 2 ? seen : all;
}
