import { onChange } from '../../api/changes.ts';
import type { PanelView } from '../../api/contract.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';
import { sameHandle } from '../../domain/handle.ts';
import { FIRST_SHAPE, type PanelShape } from '../../domain/home.ts';
import type { Note } from '../../domain/note.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { type Toasts, toasts } from '../toasts.ts';
import { type Connection, connect } from './connection.ts';
import { type Deeds, deedsOf } from './deeds.ts';
import { depart, takeUnkept } from './departures.ts';
import type { NoteEdits } from './note-edits.ts';
import type { PanelHome } from './panel-home.ts';
import type { Parts } from './parts.ts';
import type { Reminder } from './reminder.ts';
import { joined, type TextBox, textBox, typedSince } from './text-box.ts';
import { nameInTitle } from './who.ts';

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
  /** How it stands in the page, or would until it is known. */
  shape = FIRST_SHAPE;
  /** How the page was read is in sight. */
  healthShown = false;
  /** Long notes shown whole. */
  expanded = new Set<string>();
  line: Connection;
  toasts: Toasts;
  composer: TextBox;
  /** Here once a note is edited, or was when its page was left. */
  edits: NoteEdits | undefined;
  /** Here from its first use on. */
  reminder: Reminder | undefined;
  /** The parts that came late; undefined until somebody needed them. */
  parts: Parts | undefined;
  deeds: Deeds;
  /** Draws anew; the first element for the selector gets the focus. */
  changed: (focus?: string) => void;
  #shaped = false;

  /** Takes up what `home` has begun; `changed` is called after every change. */
  constructor(home: PanelHome, changed: (focus?: string) => void) {
    this.home = home;
    this.changed = changed;
    this.line = connect(home, {
      seen: this.#told,
      view: (view, anew) => this.#take(view, anew),
      failed: (trouble) => this.fail(trouble),
    });
    this.toasts = toasts(changed);
    this.deeds = deedsOf(this);
    this.composer = this.boxFor('note', '', this.deeds.addNote, typedSince);
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
    const { note: _, ...begun } = view.drafts;
    if (this.edits) this.edits.take(view, anew);
    else if (anew && Object.keys(begun).length > 0) this.#editing((edits) => edits.take(view, anew));
    if (this.#shaped) this.changed();
    else this.stand(view.shape);
    if (anew && this.#told()) this.line.refresh();
    if (view.doubt) this.#need(() => this.changed());
  }

  /** Does something that needs the late parts. */
  #need(act: (parts: Parts) => void): void {
    this.home.parts().then(
      (parts) => {
        this.parts = parts;
        act(parts);
      },
      (error) =>
        this.toasts.tell({
          text: refusal(codeOf(error)),
          action: { text: say('retry'), run: () => this.#need(act) },
        }),
    );
  }

  #editing(act: (edits: NoteEdits) => void): void {
    this.#need(({ editsOf }) => {
      this.edits ??= editsOf(this);
      act(this.edits);
    });
  }

  /** Shows how the page was read, or no longer. */
  toggleHealth(): void {
    this.healthShown = !this.healthShown;
    // In the page it is the reading in sight that is told; in the sidebar there is none until somebody asks.
    this.#need(() => (this.look ? this.changed() : this.glimpse(true)));
  }

  /** Opens a note for editing. */
  edit(note: Note): void {
    this.#editing((edits) => edits.begin(note));
  }

  /** Opens the form for a day to get back in touch, or for changing this one. */
  remind(followUp?: FollowUp): void {
    this.#need(({ reminderForm }) => {
      this.reminder ??= reminderForm(this);
      this.reminder.show(followUp);
    });
  }

  #hear = (look: Glimpse | Unread): void => {
    this.look = look;
    if (this.#isOwn(look)) {
      const before = this.seen?.fields;
      const sure = Object.entries(look.fields).filter(([, reading]) => reading.sure);
      const fields: Glimpse['fields'] = { ...before, ...Object.fromEntries(sure) };
      this.seen = { ...look, fields };
      const isNews = (field: Field) => fields[field]?.value !== before?.[field]?.value;
      if (this.view && (isNews('memberId') || isNews('fullName'))) this.line.refresh();
    }
    this.changed();
  };

  #isOwn(look: Glimpse | Unread | undefined): look is Glimpse {
    return !!look && 'fields' in look && sameHandle(look.handle, this.home.handle);
  }

  fail(trouble: RefusalCode): void {
    this.trouble = trouble;
    this.home.setShape?.(this.shape);
    this.changed();
  }

  /** What the page shows for sure: read at will in the page, in the sidebar only when the user `asked`. */
  async glimpse(asked: boolean): Promise<Glimpse | undefined> {
    const { place, signal } = this.home;
    // A page that was left shows somebody else by now: what it showed before is what is known.
    if (asked || (place === 'page' && !signal.aborted)) await this.home.look().then(this.#hear, () => {});
    if (!asked) return this.#told();
    if (!this.#isOwn(this.look)) return undefined;
    const value = !this.view?.contact?.fullName && nameInTitle(this.look);
    // Whoever presses Keep has the name from the title before their eyes.
    const accepted = value && { fullName: { value, from: 'title', sure: true } };
    return { ...this.look, fields: { ...accepted, ...this.seen?.fields } };
  }

  #told = (): Glimpse | undefined => this.seen ?? this.home.told?.(this.view);

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
    return [this.composer, ...(this.edits?.open.values() ?? [])];
  }
}
