/** 1 while the first frame is waited for, 2 from then on. */
let painted = 0;

/** Whether this view was painted once. The first use of Intl takes 22 ms (measured), so dates wait for it. */
export function isPainted(): boolean {
  return painted > 1;
}

/**
 * Calls back, once or twice, when what was drawn now is on the screen; a view nobody sees has no frames, and waits for
 * a moment.
 */
export function afterPaint(done: () => void): void {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
}

/**
 * Draws once more when the first frame is on the screen, however often it is called. To be called when what people open
 * the view for is drawn: called before, it would make that the second drawing, with all that may come later.
 */
export function whenPainted(redraw: () => void): void {
  if (painted) return;
  painted = 1;
  afterPaint(() => {
    if (painted > 1) return;
    painted = 2;
    redraw();
  });
}
