let painted = false;

/** Whether this view was painted once. The first use of Intl takes 22 ms (performance.md), so dates wait for it. */
export function isPainted(): boolean {
  return painted;
}

/** Draws once more when the first frame is on the screen; a view nobody sees has no frames, and waits for a moment. */
export function whenPainted(redraw: () => void): void {
  if (painted) return;
  const done = () => {
    painted = true;
    redraw();
  };
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 200);
}
