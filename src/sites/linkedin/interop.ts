/** The frame in which the server-driven shell (world C) shows pages of the older application. */
export function interopFrame(document: Document): HTMLIFrameElement | null {
  return document.querySelector('[data-testid=interop-iframe]');
}

/**
 * The document that is seen: the frame's while the frame lies over the page, null where that one is out of reach;
 * else the page itself. What lies beneath the frame may be anybody.
 */
export function shownDocument(document: Document): Document | null {
  const frame = interopFrame(document);
  if (!frame || frame.matches('[tabindex="-1"], [inert]')) return document;
  const { opacity, zIndex } = document.defaultView?.getComputedStyle(frame) ?? frame.style;
  return opacity === '0' || zIndex.startsWith('-') ? document : frame.contentDocument;
}
