import { fittingWidth, NARROWEST, WIDEST } from '../../domain/home.ts';
import { say } from '../../words/index.ts';
import type { PanelModel } from './panel-model.ts';

/** Pixels one press of an arrow key moves the edge. */
const STEP = 16;

/** The panel's edge towards the page: dragged, or moved by the arrow keys. */
export function ResizeHandle({ model }: { model: PanelModel }) {
  const { width } = model.shape;

  /** The width when the edge has moved so far to the left: in right-to-left pages the panel shrinks by that. */
  const movedLeft = (edge: HTMLElement, way: number) =>
    fittingWidth(width + (edge.ownerDocument.dir === 'rtl' ? -way : way));

  const onPointerDown = ({ currentTarget, pointerId, screenX }: PointerEvent) => {
    const edge = currentTarget as HTMLElement;
    edge.setPointerCapture(pointerId);
    // The frame moves under the pointer, so only the screen's own measure stands still.
    edge.onpointermove = (event) => model.stand({ width: movedLeft(edge, screenX - event.screenX) });
    edge.onlostpointercapture = () => {
      edge.onpointermove = null;
      model.setShape({ width: model.shape.width });
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (!way) return;
    event.preventDefault();
    model.setShape({ width: movedLeft(event.currentTarget as HTMLElement, way) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <div
      class="edge"
      role="separator"
      tabIndex={0}
      aria-label={say('resize')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
