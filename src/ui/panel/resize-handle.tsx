import { FIRST_SHAPE, fitting } from '../../domain/home.ts';
import { say } from '../../words/index.ts';
import type { PanelModel } from './panel-model.ts';

/** Pixels one press of an arrow key moves the edge. */
const STEP = 16;

const widthWithin = (width: number) => fitting({ ...FIRST_SHAPE, width }).width;

/** The panel's edge towards the page: dragged, or moved by the arrow keys. */
export function ResizeHandle({ model }: { model: PanelModel }) {
  const { width } = model.shape ?? FIRST_SHAPE;

  /** 1 where the panel stands at the right and grows to the left, −1 in right-to-left pages. */
  const growth = (edge: Element) => {
    const view = edge.ownerDocument.defaultView;
    return view?.getComputedStyle(edge).direction === 'rtl' ? -1 : 1;
  };
  const onPointerDown = (event: PointerEvent) => {
    const edge = event.currentTarget as HTMLElement;
    // The frame moves under the pointer, so only the screen's own measure stands still.
    const begun = { x: event.screenX, width };
    const end = new AbortController();
    const until = { signal: end.signal };
    const move = ({ screenX }: PointerEvent) => {
      model.setShape(
        { width: widthWithin(begun.width + growth(edge) * (begun.x - screenX)) },
        { remember: false },
      );
    };
    const drop = () => {
      end.abort();
      model.setShape({ width: model.shape?.width ?? width });
    };
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move, until);
    edge.addEventListener('pointerup', drop, until);
    edge.addEventListener('pointercancel', drop, until);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (!way) return;
    event.preventDefault();
    model.setShape({ width: widthWithin(width + way * growth(event.currentTarget as Element) * STEP) });
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
      aria-valuemin={widthWithin(0)}
      aria-valuemax={widthWithin(1e6)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
