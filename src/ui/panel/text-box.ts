import { Refusal, type RefusalCode } from '../../domain/refusal.ts';
import { codeOf } from '../../words/refusals.ts';

/** Pause after which what was typed is kept as a draft, in milliseconds. */
const KEEP_AFTER = 200;

/** What is true of a box: 'kept' and 'saved' only once the background has answered. */
export type BoxStatus = 'idle' | 'kept' | 'saving' | 'saved' | 'keepFailed' | 'saveFailed';

/** Text being written, kept as a draft while it is typed. Lives outside the drawing, which may be made anew. */
export interface TextBox {
  text: string;
  status: BoxStatus;
  /** Why, with 'keepFailed' and 'saveFailed'. */
  code: RefusalCode | undefined;
  /** Takes what stands in the field now. */
  type(text: string): void;
  /** Takes what the store has kept of this box; never in the place of what was typed since. */
  adopt(draft: string): void;
  /** Keeps the draft now. */
  flush(): Promise<void>;
  /** Sends the draft without waiting for one on its way: the document is going. */
  flushAtOnce(): void;
  /** Keeps the draft now; resolves when nothing of this box is on its way any more, a save included. */
  leave(): Promise<void>;
  /** Saves the text for good and empties the box; true when it was done. A retry of the same text is the same request. */
  save(): Promise<boolean>;
}

/** A box with the two ways its text leaves it. `keep` and `save` reject with a Refusal. */
export function textBox(ways: {
  /** What stands in it at first, and is kept already. */
  text: string;
  keep(text: string): Promise<unknown>;
  save(text: string, requestId: string): Promise<unknown>;
  /** Characters the saved text may have; the draft may have more. */
  limit: number;
  changed(): void;
}): TextBox {
  let kept: string | undefined = ways.text;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let keeping = Promise.resolve();
  let saved = Promise.resolve(true);
  let busy = false;
  let saving = false;
  let attempt: { text: string; requestId: string } | undefined;

  const show = (status: BoxStatus, code?: RefusalCode) => {
    box.status = status;
    box.code = code;
    ways.changed();
  };

  async function keepAll(): Promise<void> {
    busy = true;
    try {
      while (box.text !== kept && !saving) {
        const { text } = box;
        await ways.keep(text);
        kept = text;
      }
    } catch (error) {
      if (!saving) show('keepFailed', codeOf(error));
      return;
    } finally {
      busy = false;
    }
    if (box.status === 'idle' || box.status === 'keepFailed') show(box.text ? 'kept' : 'idle');
  }

  const box: TextBox = {
    text: ways.text,
    status: 'idle',
    code: undefined,
    type(text) {
      box.text = text;
      timer ??= setTimeout(box.flush, KEEP_AFTER);
      if (!saving) show('idle');
    },
    adopt(draft) {
      if (draft !== kept && !box.text.startsWith(draft))
        box.text = box.text ? `${draft}\n\n${box.text}` : draft;
      kept = draft;
      if (box.text !== kept) box.type(box.text);
      else if (draft) show('kept');
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      if (!busy) keeping = keepAll();
      return keeping;
    },
    flushAtOnce() {
      // A save that waits for a draft has not been sent yet either.
      if (box.text !== kept && (!saving || busy)) ways.keep(box.text).catch(() => undefined);
    },
    async leave() {
      await box.flush();
      await saved;
      await box.flush();
    },
    save() {
      if (saving) return Promise.resolve(false);
      saving = true;
      saved = saveNow();
      return saved;
    },
  };
  return box;

  async function saveNow(): Promise<boolean> {
    const { text } = box;
    clearTimeout(timer);
    timer = undefined;
    show('saving');
    const retried = attempt?.text === text;
    if (!attempt || !retried) attempt = { text, requestId: crypto.randomUUID() };
    try {
      if (!text.trim()) throw new Refusal('empty');
      if (text.length > ways.limit) throw new Refusal('too-long');
      await keeping; // a draft on its way must not arrive after the note
      await ways.save(text, attempt.requestId);
    } catch (error) {
      saving = false;
      show('saveFailed', codeOf(error));
      if (box.text !== kept) timer ??= setTimeout(box.flush, KEEP_AFTER);
      return false;
    }
    saving = false;
    attempt = undefined;
    kept = retried ? undefined : ''; // the save dropped the draft; one typed between two tries may have come back
    box.text = box.text.startsWith(text) ? box.text.slice(text.length).trimStart() : box.text;
    show('saved');
    if (box.text !== kept) timer ??= setTimeout(box.flush, KEEP_AFTER);
    return true;
  }
}
