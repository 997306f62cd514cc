import type { RefusalCode } from '../../domain/refusal.ts';
import { codeOf } from '../../words/refusals.ts';

/** Pause after which what was typed is kept as a draft, in milliseconds. */
const KEEP_AFTER = 200;

/** A note being written, kept as a draft while it is typed. Lives outside the drawing, which may be made anew. */
export interface TextBox {
  text: string;
  /** What is true of it: 'draft_kept' and 'saved' only once the background has answered. */
  status: '' | 'draft_kept' | 'saving' | 'saved' | 'unsaved';
  /** Why it could not be saved ('unsaved') or kept. */
  problem: RefusalCode | undefined;
  /** Takes what stands in the field now. */
  type(text: string): void;
  /** Takes what the store has kept of this box; never in the place of what was typed since. */
  adopt(draft: string): void;
  /** Keeps the draft now; resolves when nothing of this box is on its way any more, a save included. */
  flush(): Promise<void>;
  /** Sends the draft without waiting for one on its way: the document is going. */
  flushAtOnce(): void;
  /** Saves the text for good, and leaves in the box what `rest` says. */
  save(): void;
  /** What is not in the store: '' where all of it is. */
  unkept(): string;
}

/** A box with the two ways its text leaves it. `keep` and `save` reject with a Refusal. */
export function textBox(ways: {
  /** What stands in it at first, and is kept already. */
  text: string;
  keep(text: string): Promise<unknown>;
  save(text: string): Promise<unknown>;
  /** What stays in the box of what stands there, once `saved` is. */
  rest(saved: string, text: string): string;
  changed(): void;
}): TextBox {
  let kept: string | undefined = ways.text;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One thing at a time: a draft on its way must not arrive after the note. */
  let line = Promise.resolve();
  let sending = false;
  let lost = false;

  const show = (status: TextBox['status'], problem?: RefusalCode) => {
    Object.assign(box, { status, problem });
    ways.changed();
  };
  const keepSoon = () => {
    timer ??= setTimeout(box.flush, KEEP_AFTER);
  };

  async function keep(): Promise<void> {
    const { text } = box;
    try {
      if (text !== kept) await ways.keep(text);
      kept = text;
      if (box.text === text && !box.status && box.problem !== 'empty') show(text && 'draft_kept');
    } catch (error) {
      if (!box.status || box.status === 'saved') show('', codeOf(error));
    }
  }

  async function save(text: string): Promise<void> {
    try {
      sending = true;
      await ways.save(text);
      // The store has dropped the draft; but where this try only heard of an earlier one, not what was typed since.
      kept = lost ? undefined : '';
      lost = false;
      box.text = ways.rest(text, box.text);
      show('saved');
    } catch (error) {
      lost = true;
      show('unsaved', codeOf(error));
    }
    sending = false;
    keepSoon();
  }

  const box: TextBox = {
    text: ways.text,
    status: '',
    problem: undefined,
    type(text) {
      box.text = text;
      keepSoon();
      if (box.status !== 'saving') show('');
    },
    adopt(draft) {
      if (draft !== kept && !box.text.startsWith(draft)) box.text = joined(draft, box.text);
      kept = draft;
      if (box.text !== kept) box.type(box.text);
      else if (draft) show('draft_kept');
    },
    flush() {
      clearTimeout(timer);
      timer = undefined;
      line = line.then(keep);
      return line;
    },
    flushAtOnce() {
      if (box.text !== kept && !sending) ways.keep(box.text).catch(() => undefined);
    },
    save() {
      if (box.status === 'saving') return;
      const { text } = box;
      if (!text.trim()) return show('', 'empty');
      Object.assign(box, { status: 'saving', problem: undefined });
      line = line.then(() => save(text));
      setTimeout(ways.changed); // the question goes out before the view is drawn
    },
    unkept: () => (box.text === kept ? '' : box.text),
  };
  return box;
}

/** Two texts, one below the other. */
export function joined(above: string, below: string): string {
  return [above, below].filter(Boolean).join('\n\n');
}

/** What was typed after what was saved. */
export function typedSince(saved: string, text: string): string {
  return text.startsWith(saved) ? text.slice(saved.length).trimStart() : text;
}
