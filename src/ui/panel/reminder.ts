import { ask } from '../../api/ask.ts';
import type { PlainDate } from '../../domain/base.ts';
import { dayOf, type FollowUp, SUMMARY_LIMIT } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** Pause in typing after which the words of a day are read, in milliseconds. */
const READ_AFTER = 250;

/** What gets the focus when the form opens and closes. */
const FIRST = '.reminder button';
const OPENER = 'header .primary';

/** The form for a day to get back in touch. Keeps what was chosen and typed until it is saved. */
export interface Reminder {
  open: boolean;
  /** The follow-up being changed; undefined for a new one. */
  followUpUid: string | undefined;
  /** '' while none is chosen. */
  due: PlainDate | '';
  /** The day in the user's own words. */
  words: string;
  summary: string;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  show(followUp?: FollowUp): void;
  hide(): void;
  chooseDay(day: PlainDate): void;
  typeWords(words: string): void;
  typeSummary(summary: string): void;
  /** Saves, but only a day that has been shown: words still unread are read and shown first. */
  save(today: PlainDate): Promise<void>;
}

/** The form's state. `write` sets or changes the follow-up and rejects with a Refusal. */
export function reminderForm(
  write: (form: Reminder, requestId: string) => Promise<unknown>,
  changed: (focus?: string) => void,
): Reminder {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt: { what: string; requestId: string } | undefined;
  let unread = false;
  let saving = false;

  const update = (change: Partial<Reminder>, focus?: string) => {
    Object.assign(form, { problem: undefined }, change);
    changed(focus);
  };

  async function readWords(): Promise<void> {
    clearTimeout(timer);
    const { words } = form;
    if (!words.trim()) return;
    const read = await ask('readDay', { words }).then(
      ({ day }) => ({ due: day }),
      (error) => ({ due: '', problem: refusal(codeOf(error)) }),
    );
    if (words !== form.words) return; // typed on: a later reading answers
    unread = false;
    update(read);
  }

  const form: Reminder = {
    open: false,
    followUpUid: undefined,
    due: '',
    words: '',
    summary: '',
    problem: undefined,
    show(followUp) {
      if (form.followUpUid === followUp?.uid && (form.due || form.words || form.summary))
        return update({ open: true }, FIRST);
      const due = followUp ? dayOf(followUp) : '';
      update(
        { open: true, followUpUid: followUp?.uid, due, words: '', summary: followUp?.summary ?? '' },
        FIRST,
      );
    },
    hide: () => update({ open: false }, OPENER),
    chooseDay(due) {
      unread = false;
      update({ due, words: '' });
    },
    typeWords(words) {
      unread = words.trim() !== '';
      update({ words, due: '' });
      clearTimeout(timer);
      timer = setTimeout(readWords, READ_AFTER);
    },
    typeSummary: (summary) => update({ summary }),
    async save(today) {
      if (saving) return;
      if (unread) return readWords();
      const { due, summary, followUpUid } = form;
      if (!due) return update({ problem: say('choose_day') });
      if (due < today) return update({ problem: refusal('day-past') });
      if (summary.length > SUMMARY_LIMIT) return update({ problem: refusal('too-long') });
      const what = JSON.stringify([due, summary, followUpUid]);
      if (attempt?.what !== what) attempt = { what, requestId: crypto.randomUUID() };
      saving = true;
      try {
        await write(form, attempt.requestId);
        attempt = undefined;
        update({ open: false, followUpUid: undefined, due: '', words: '', summary: '' }, OPENER);
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      } finally {
        saving = false;
      }
    },
  };
  return form;
}
