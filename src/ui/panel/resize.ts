import { fittingWidth } from '../../domain/home.ts';
import type { PanelModel } from './panel-model.ts';

/** Pixels one press of an arrow key moves the edge. */
const STEP = 16;

/** The width when the edge has moved so far to the left: in right-to-left pages the panel shrinks by that. */
function movedLeft({ ownerDocument }: HTMLElement, width: number, way: number): number {
  return fittingWidth(width + (ownerDocument.dir === 'rtl' ? -way : way));
}

/** Lets the pointer that holds the edge drag it, from where it was pressed. */
export function dragEdge(panel: PanelModel, edge: HTMLElement, { pointerId, screenX }: PointerEvent): void {
  if (!edge.hasPointerCapture(pointerId)) return; // let go meanwhile
  const { width } = panel.shape;
  // The frame moves under the pointer, so only the screen's own measure stands still.
  edge.onpointermove = (event) => panel.stand({ width: movedLeft(edge, width, screenX - event.screenX) });
  edge.onlostpointercapture = () => {
    edge.onpointermove = null;
    panel.setShape({ width: panel.shape.width });
  };
}

/** Moves the edge by a key. */
export function stepEdge(panel: PanelModel, edge: HTMLElement, key: string): void {
  const way = { ArrowLeft: STEP, ArrowRight: -STEP }[key];
  if (way) panel.setShape({ width: movedLeft(edge, panel.shape.width, way) });
}
