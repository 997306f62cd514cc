let painted = false;

/** Whether this view was painted once. The first use of Intl takes 22 ms (performance.md), so dates wait for it. */
export function isPainted(): boolean {
  return painted;
}

/**
 * Calls back, once or twice, when what was drawn now is on the screen; a view nobody sees has no frames, and waits for
 * a moment.
 */
export function afterPaint(done: () => void): void {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
}

/** Draws once more when the first frame is on the screen. */
export function whenPainted(redraw: () => void): void {
  afterPaint(() => {
    if (painted) return;
    painted = true;
    redraw();
  });
}
