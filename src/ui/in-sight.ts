/** Scrolls as little as it takes to see an element; at once, so that nothing moves for whoever wants no motion. */
export function bringIntoSight(element: Element | null | undefined): void {
  element?.scrollIntoView?.({ block: 'nearest' });
}
