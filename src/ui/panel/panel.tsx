import { render } from 'preact';
import type { RefusalCode } from '../../domain/refusal.ts';
import { type Focus, fieldsIn, followFocus } from '../focus.ts';
import { afterPaint, whenPainted } from '../painted.ts';
import { coalesced } from '../redraw.ts';
import { PanelBody } from './panel-body.tsx';
import type { PanelHome } from './panel-home.ts';
import { PanelModel } from './panel-model.ts';

/** The panel about one person, as its home holds it. */
export interface Panel {
  /** Draws it into an element, and again into another when that one's document is gone. */
  draw(root: HTMLElement): void;
  /** Opens it and puts the cursor in the composer, as soon as that is there. */
  focusComposer(): void;
  /** Says what is in the way; 'updated' stops it for good: what was typed stays readable. */
  fail(code: RefusalCode): void;
  /** What it knows. */
  model: PanelModel;
}

/** Makes the panel for the person its home names. It lives until the home's signal aborts. */
export function createPanel(home: PanelHome): Panel {
  let root: HTMLElement | undefined;
  let focus: Focus | undefined;
  let drawing: AbortController | undefined;
  let wished: string | undefined;
  /** The field that was typed in when the document was taken away; -1 for none. */
  let lost = -1;
  let awaited = false;

  const drawNow = () => {
    if (!root || home.signal.aborted) return;
    render(<PanelBody model={model} />, root);
    if (model.trouble === 'updated') disable(root);
    fieldsIn(root)[lost]?.focus(); // the next key goes on there
    lost = -1;
    if (focus?.settle(wished)) wished = undefined;
    if (model.view || model.trouble) whenPainted(redraw);
    if (awaited || !model.view?.contact || !root.querySelector('.scroll')) return;
    awaited = true;
    // With somebody who is kept there is more to see than the first drawing has; it must not make that one later.
    afterPaint(() => model.act(redraw));
  };
  const redraw = coalesced(drawNow);
  const model = new PanelModel(home, (wish) => {
    wished = wish ?? wished;
    redraw();
  });
  const undraw = () => {
    drawing?.abort();
    if (root) render(null, root);
  };
  // Nobody reads or types about the person left from this moment on. The rest is not for the task in which the page
  // walks on: its own script waits for that.
  home.signal.addEventListener('abort', () => {
    root?.replaceChildren();
    setTimeout(undraw);
  });

  return {
    draw(place) {
      lost = focus?.lostField() ?? -1;
      undraw();
      root = place;
      drawing = new AbortController();
      focus = followFocus(place, drawing.signal);
      keepWhenLeaving(place.ownerDocument.defaultView, drawing.signal);
      redraw();
    },
    focusComposer() {
      if (model.shape.collapsed) model.setShape({ collapsed: false });
      model.changed('.composer textarea');
    },
    fail: (code) => model.fail(code),
    model,
  };

  /** A page that is left gives no second chance: what was typed goes to the store now. */
  function keepWhenLeaving(view: Window | null, signal: AbortSignal): void {
    for (const type of ['visibilitychange', 'pagehide'])
      view?.addEventListener(type, () => model.boxes().map((box) => box.flushAtOnce()), { signal });
  }
}

/** Nothing can be asked any more; text stays selectable, and the panel can still be put aside. */
function disable(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('.panel button:not(.collapse)'))
    button.disabled = true;
  for (const field of fieldsIn(root)) (field as HTMLInputElement).readOnly = true;
}
