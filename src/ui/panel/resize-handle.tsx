import { NARROWEST, WIDEST } from '../../domain/home.ts';
import { say } from '../../words/index.ts';
import type { PanelModel } from './panel-model.ts';

/** The panel's edge towards the page: dragged, or moved by the arrow keys. */
export function ResizeHandle({ model }: { model: PanelModel }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved
    <div
      class="edge"
      role="separator"
      tabIndex={0}
      aria-label={say('resize')}
      aria-orientation="vertical"
      aria-valuenow={model.shape.width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onPointerDown={(event) => {
        const edge = event.currentTarget;
        edge.setPointerCapture(event.pointerId);
        model.act((late) => late.dragEdge(model, edge, event));
      }}
      onKeyDown={(event) => {
        const { currentTarget: edge, key } = event;
        if (!/^Arrow[LR]/.test(key)) return;
        event.preventDefault();
        model.act((late) => late.stepEdge(model, edge, key));
      }}
    />
  );
}
