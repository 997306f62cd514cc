/**
 * Many changes within one turn, one drawing. A view is drawn whole from the state beside it: where something changed
 * need not be tracked, and a document that is lost takes nothing with it.
 */
export function coalesced(draw: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(() => {
      waiting = false;
      draw();
    });
  };
}
