import { onChange } from '../../api/changes.ts';
import type { PanelView } from '../../api/contract.ts';
import type { Glimpse, Unread } from '../../domain/glimpse.ts';
import { sameHandle } from '../../domain/handle.ts';
import { FIRST_SHAPE, type PanelShape } from '../../domain/home.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { type ToastMessage, type Toasts, toasts } from '../toasts.ts';
import { type Connection, connect } from './connection.ts';
import { type Deeds, deedsOf } from './deeds.ts';
import { depart } from './departures.ts';
import { editsOf, type NoteEdits } from './note-edits.ts';
import type { PanelHome } from './panel-home.ts';
import { type Reminder, reminderForm } from './reminder.ts';
import { type TextBox, textBox } from './text-box.ts';

/** Everything one panel knows. It lives outside the drawing: a page that removes the frame takes nothing with it. */
export interface PanelModel {
  home: PanelHome;
  view?: PanelView;
  look?: Glimpse | Unread;
  /** The name in the tab's title; in the sidebar only. */
  tabName?: string | undefined;
  /** Why the view could not be opened or read; with 'updated' nothing can be done here any more. */
  trouble?: RefusalCode | undefined;
  /** How it stands in the page, or would by default. */
  shape: PanelShape;
  toasts: Toasts;
  /** Long notes shown whole. */
  expanded: Set<string>;
  line: Connection;
  composer: TextBox;
  edits: NoteEdits;
  reminder: Reminder;
  deeds: Deeds;
  /** Draws anew; the first element for the selector gets the focus. */
  changed(focus?: string): void;
  tell(toast: ToastMessage | undefined): void;
  /** Reads the page: at will in the page, in the sidebar only when the user `asked`. Undefined where it shows nobody sure. */
  glimpse(asked: boolean): Promise<Glimpse | undefined>;
  /** Takes a shape on. */
  stand(change: Partial<PanelShape>, focus?: string): void;
  /** Takes a shape on, and remembers it for every profile. */
  setShape(change: Partial<PanelShape>, focus?: string): void;
  freeze(): void;
  /** A box whose draft is kept under that name. */
  boxFor(name: string, text: string, save: (text: string) => Promise<void>): TextBox;
  /** Every text on its way to the store. */
  boxes(): TextBox[];
}

/** Takes up what `home` has begun; `changed` is called after every change. */
export function createModel(home: PanelHome, changed: (focus?: string) => void): PanelModel {
  let shaped = false;

  const line = connect(home, {
    view(view, anew) {
      Object.assign(model, { view, trouble: undefined });
      if (anew) model.composer.adopt(view.drafts.note ?? '');
      model.edits.take(view, anew);
      if (!shaped) model.stand(view.shape);
      changed();
    },
    failed(trouble) {
      model.trouble = trouble;
      changed();
    },
  });

  const boxFor: PanelModel['boxFor'] = (name, text, save) =>
    textBox({ text, save, changed, keep: (draft) => line.ask('saveDraft', { box: name, text: draft }) });

  const model: PanelModel = {
    home,
    shape: FIRST_SHAPE,
    toasts: toasts(changed),
    expanded: new Set(),
    line,
    composer: boxFor('note', '', (text) => model.deeds.addNote(text)),
    edits: editsOf(() => model),
    reminder: reminderForm((chosen) => model.deeds.remind(chosen), changed),
    deeds: deedsOf(() => model),
    changed,
    tell: (toast) => model.toasts.tell(toast),
    async glimpse(asked) {
      // A page that was left shows somebody else by now: what it showed before is what is known.
      if (asked || (home.place === 'page' && !home.signal.aborted)) await home.look().then(hear, () => {});
      const { look } = model;
      return look && 'fields' in look && sameHandle(look.handle, home.handle) ? look : undefined;
    },
    stand(change, focus) {
      shaped = true;
      model.shape = { ...model.shape, ...change };
      home.setShape?.(model.shape);
      changed(focus);
    },
    setShape(change, focus) {
      model.stand(change, focus);
      line.ask('setPanelShape', change).catch(() => {}); // it stands here all the same; only not remembered
    },
    freeze() {
      model.trouble = 'updated';
      changed();
    },
    boxFor,
    boxes: () => [model.composer, ...model.edits.open.values()],
  };

  const hear = (look: Glimpse | Unread) => {
    model.look = look;
    changed();
  };
  home.onLook?.(hear);
  model.glimpse(false);
  onChange(home.signal, line.refresh);
  home.signal.addEventListener('abort', () => {
    depart(home.handle, Promise.all(model.boxes().map((box) => box.flush())));
  });
  return model;
}
