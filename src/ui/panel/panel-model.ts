import { onChange } from '../../api/changes.ts';
import type { PanelView } from '../../api/contract.ts';
import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';
import { sameHandle } from '../../domain/handle.ts';
import { FIRST_SHAPE, type PanelShape } from '../../domain/home.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { codeOf } from '../../words/refusals.ts';
import { type Connection, connect } from './connection.ts';
import { depart, takeUnkept } from './departures.ts';
import type { Late } from './late.tsx';
import type { PanelHome } from './panel-home.ts';
import { joined, type TextBox, textBox, typedSince } from './text-box.ts';

/** Everything one panel knows. It lives outside the drawing: a page that removes the frame takes nothing with it. */
export class PanelModel {
  home: PanelHome;
  view: PanelView | undefined;
  look: Glimpse | Unread | undefined;
  /** What the page has surely shown of this person so far; it stays when the page can no longer be read. */
  seen: Glimpse | undefined;
  /** The name in the tab's title; in the sidebar only. */
  tabName: string | undefined;
  /** Why the view could not be opened or read; with 'updated' nothing can be done here any more. */
  trouble: RefusalCode | undefined;
  /** Tries again what the trouble was in. */
  retry: () => void;
  /** How it stands in the page, or would until it is known. */
  shape = FIRST_SHAPE;
  line: Connection;
  composer: TextBox;
  /** What came late; undefined until somebody needed it. */
  late: Late | undefined;
  /** Draws anew; the first element for the selector gets the focus. */
  changed: (focus?: string) => void;
  #shaped = false;
  #requests: Record<string, string> = {};

  /** Takes up what `home` has begun; `changed` is called after every change. */
  constructor(home: PanelHome, changed: (focus?: string) => void) {
    this.home = home;
    this.changed = changed;
    this.line = connect(home, {
      seen: this.told,
      view: (view, anew) => this.#take(view, anew),
      failed: (trouble) => this.fail(trouble),
    });
    this.retry = this.line.refresh;
    this.composer = this.boxFor('note', '', this.#addNote, typedSince);
    home.onLook?.(this.#hear);
    onChange(home.signal, this.line.refresh);
    home.signal.addEventListener('abort', () => {
      depart(home.handle, this.boxes());
    });
  }

  #take(view: PanelView, anew: boolean): void {
    this.view = view;
    this.trouble = view.readOnly;
    this.addToComposer(takeUnkept(this.home.handle));
    if (anew) this.composer.adopt(view.drafts.note ?? '');
    const isEdited = anew && Object.keys(view.drafts).some((box) => box !== 'note');
    if (this.late || isEdited) this.act((late) => late.take(view, anew));
    if (this.#shaped) this.changed();
    else this.stand(view.shape);
    if (anew && this.told()) this.line.refresh();
    if (view.doubt) this.act(() => this.changed());
  }

  /** Does something that needs the late parts. */
  act = (deed: (late: Late) => void): void => {
    if (this.late) {
      deed(this.late);
      return;
    }
    this.home.parts().then(
      (parts) => {
        this.late ??= parts(this);
        deed(this.late);
      },
      (error) => {
        this.fail(codeOf(error));
        this.retry = () => {
          this.trouble = undefined;
          this.act(deed);
        };
      },
    );
  };

  #hear = (look: Glimpse | Unread): void => {
    this.look = look;
    if (this.isOwn(look)) {
      const before = this.seen?.fields;
      const sure = Object.entries(look.fields).filter(([, reading]) => reading.sure);
      const fields: Glimpse['fields'] = { ...before, ...Object.fromEntries(sure) };
      this.seen = { ...look, fields };
      const isNews = (field: Field) => fields[field]?.value !== before?.[field]?.value;
      if (this.view && (isNews('memberId') || isNews('fullName'))) this.line.refresh();
    }
    this.changed();
  };

  /** Whether that is what the page shows of this person. */
  isOwn(look: Glimpse | Unread | undefined): look is Glimpse {
    return !!look && 'fields' in look && sameHandle(look.handle, this.home.handle);
  }

  fail(trouble: RefusalCode): void {
    this.trouble = trouble;
    this.retry = this.line.refresh;
    this.home.setShape?.(this.shape);
    this.changed();
  }

  /** Reads the page, where that is possible: at will in the page, in the sidebar only when the user `asked`. */
  async read(asked: boolean): Promise<void> {
    const { place, signal } = this.home;
    // A page that was left shows somebody else by now: what it showed before is what is known.
    if (asked || (place === 'page' && !signal.aborted)) await this.home.look().then(this.#hear, () => {});
  }

  /** What the page shows for sure, for a write. */
  async glimpse(): Promise<Glimpse | undefined> {
    await this.read(false);
    return this.told();
  }

  #addNote = async (text: string): Promise<void> => {
    const { composer } = this;
    const undone = () => composer.text || composer.type(text);
    const glimpse = await this.glimpse();
    // The same text tried again after a refusal is the same request.
    this.#requests[text] ??= crypto.randomUUID();
    const requestId = this.#requests[text];
    await this.line.ask('addNote', { text, glimpse, requestId });
    delete this.#requests[text];
    // After "Saved" is drawn: the two would be drawn one after the other.
    setTimeout(() => this.act(({ deeds }) => deeds.told('note_added', requestId, undone)));
  };

  /** What the page has told for sure. */
  told = (): Glimpse | undefined => this.seen ?? this.home.told?.(this.view);

  /** Adds a text that has lost its own place to what stands in the composer. */
  addToComposer(text: string): void {
    if (text) this.composer.type(joined(this.composer.text, text));
  }

  /** Takes a shape on. */
  stand(change: Partial<PanelShape>, focus?: string): void {
    this.#shaped = true;
    this.shape = { ...this.shape, ...change };
    this.home.setShape?.(this.shape);
    this.changed(focus);
  }

  /** Takes a shape on, and remembers it for every profile. */
  setShape(change: Partial<PanelShape>, focus?: string): void {
    this.stand(change, focus);
    this.line.ask('setPanelShape', change).catch(() => {}); // it stands here all the same; only not remembered
  }

  /** A box whose draft is kept under that name. */
  boxFor(
    name: string,
    text: string,
    save: (text: string) => Promise<void>,
    rest = (_saved: string, now: string) => now,
  ): TextBox {
    const keep = (draft: string) => this.line.ask('saveDraft', { box: name, text: draft });
    return textBox({ text, keep, save, rest, changed: this.changed });
  }

  /** Every text on its way to the store. */
  boxes(): TextBox[] {
    return [this.composer, ...(this.late?.edits.open.values() ?? [])];
  }
}
