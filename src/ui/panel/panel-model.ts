import { ask } from '../../api/ask.ts';
import { onChange } from '../../api/changes.ts';
import type { PanelView } from '../../api/contract.ts';
import type { Glimpse, Unread } from '../../domain/glimpse.ts';
import { sameHandle } from '../../domain/handle.ts';
import { FIRST_SHAPE, type PanelShape } from '../../domain/home.ts';
import { NOTE_LIMIT } from '../../domain/note.ts';
import { Refusal, type RefusalCode } from '../../domain/refusal.ts';
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
  view: PanelView | undefined;
  look: Glimpse | Unread | undefined;
  /** The name in the tab's title; in the sidebar only. */
  tabName: string | undefined;
  /** Why the view could not be opened or read. */
  trouble: RefusalCode | undefined;
  /** Tend was updated under this page: nothing can be done here any more. */
  frozen: boolean;
  /** Undefined until it is known. */
  shape: PanelShape | undefined;
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
  /** Takes a shape on, and remembers it for every profile unless it is still being dragged. */
  setShape(change: Partial<PanelShape>, options?: { remember?: boolean; focus?: string }): void;
  freeze(): void;
  /** Every text on its way to the store, now. */
  boxes(): TextBox[];
}

/** Takes up what `home` has begun; `redraw` is called after every change. */
export function createModel(home: PanelHome, redraw: (focus?: string) => void): PanelModel {
  const line = connect(home, {
    view(view, anew) {
      model.view = view;
      model.trouble = undefined;
      if (anew) model.composer.adopt(view.drafts.note ?? '');
      model.edits.take(view, anew);
      if (!model.shape) {
        model.shape = view.shape;
        home.setShape?.(view.shape);
      }
      redraw();
    },
    failed(code) {
      if (code === 'updated') return model.freeze();
      model.trouble = code;
      redraw();
    },
  });

  const model: PanelModel = {
    home,
    view: undefined,
    look: undefined,
    tabName: undefined,
    trouble: undefined,
    frozen: false,
    shape: undefined,
    toasts: toasts(redraw),
    expanded: new Set(),
    line,
    composer: textBox({
      text: '',
      limit: NOTE_LIMIT,
      changed: redraw,
      keep: (text) =>
        model.view
          ? keepDraft(line, 'note', text)
          : Promise.reject(new Refusal(model.trouble ?? 'no-answer')),
      save: (text, requestId) => model.deeds.addNote(text, requestId),
    }),
    edits: editsOf(() => model),
    reminder: reminderForm((form, requestId) => model.deeds.setReminder(form, requestId), redraw),
    deeds: deedsOf(() => model),
    changed: redraw,
    tell: (toast) => model.toasts.tell(toast),
    async glimpse(asked) {
      // A page that was left shows somebody else by now: what it showed before is what is known.
      if ((home.place === 'page' && !home.signal.aborted) || asked)
        model.look = (await home.look().catch(() => undefined)) ?? model.look;
      const { look } = model;
      return look && 'fields' in look && sameHandle(look.handle, home.handle) ? look : undefined;
    },
    setShape(change, { remember = true, focus } = {}) {
      const shape = { ...(model.shape ?? FIRST_SHAPE), ...change };
      model.shape = shape;
      home.setShape?.(shape);
      redraw(focus);
      if (remember) ask('setPanelShape', change).catch(() => undefined); // it stands here all the same; only not remembered
    },
    freeze() {
      model.frozen = true;
      redraw();
    },
    boxes: () => [model.composer, ...model.edits.open.values()],
  };

  const hear = (look: Glimpse | Unread) => {
    model.look = look;
    redraw();
  };
  home.onLook?.(hear);
  if (home.place === 'page') home.look().then(hear, () => undefined);
  onChange(home.signal, () => line.refresh());
  home.signal.addEventListener('abort', () => {
    depart(home.handle, Promise.all(model.boxes().map((box) => box.leave())));
  });
  return model;
}

/** Keeps what is typed in one box of this person's panel. */
export function keepDraft(line: Connection, box: string, text: string): Promise<unknown> {
  return line.reach((capability) => ask('saveDraft', { capability, box, text }));
}
