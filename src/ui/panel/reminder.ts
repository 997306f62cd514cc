import type { PanelView } from '../../api/contract.ts';
import { reasonKey } from '../../domain/answers-to.ts';
import type { PlainDate } from '../../domain/base.ts';
import { dayOf, type FollowUp, type FollowUpReason } from '../../domain/follow-up.ts';
import type { Glimpse } from '../../domain/glimpse.ts';
import { reasonsUp } from '../../domain/order.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { dayReader } from '../day-reader.ts';
import type { Doer } from '../deeds.ts';

/** A day to get back in touch as the form has it; `followUpUid` where that follow-up is changed. */
interface Chosen {
  /** The line of the agenda is put off until that day. */
  snoozes: boolean;
  followUpUid: string | undefined;
  due: PlainDate;
  summary: string;
  reason: FollowUpReason;
  /** Of an offer: its last day; '' for none. */
  expires: PlainDate | '';
}

/** What gets the focus when the form opens and closes. */
const FIRST = '.reminder button';
const OPENER = 'header .remind';

/** The form for a day to get back in touch. */
export interface Reminder extends Chosen {
  open: boolean;
  /** '' while none is chosen. */
  due: PlainDate | '';
  /** The day in the user's own words. */
  words: string;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  show(followUp?: FollowUp): void;
  /** Asks until which day the line of the agenda is put off. */
  snooze(): void;
  hide(): void;
  /** Takes what was chosen or typed. */
  update(change: Partial<Reminder>, focus?: string): void;
  typeWords(words: string): void;
  /** Saves, but only a day that has been shown: words still unread are read and shown first. */
  save(): Promise<void>;
}

const BLANK = {
  open: false,
  snoozes: false,
  followUpUid: undefined,
  due: '',
  words: '',
  summary: '',
  reason: 'custom' as const,
  expires: '',
  problem: undefined,
};

/** Where a day is set: whose it is, what the page there shows, and how it is drawn anew. */
interface ReminderPlace {
  view?: Pick<PanelView, 'line' | 'days'> | undefined;
  glimpse(): Promise<Glimpse | undefined>;
  changed(focus?: string): void;
}

/** The form's state. */
export function reminderForm(panel: ReminderPlace, deeds: Pick<Doer, 'write'>): Reminder {
  const { changed } = panel;
  const update = (change: Partial<Reminder>, focus?: string) => {
    Object.assign(form, { problem: undefined }, change);
    changed(focus);
  };
  const reader = dayReader(() => form.words, {
    read: (due) => update({ due }),
    refuse: (problem) => update({ problem }),
  });

  async function write({ snoozes, followUpUid, ...day }: Chosen): Promise<void> {
    if (snoozes) {
      const { line, days } = panel.view ?? {};
      const shown = line && days ? reasonsUp(line, days.today).map(reasonKey) : [];
      return deeds.write('answerLine', { shown, answer: 'snoozed', until: day.due }, 'followup_snoozed');
    }
    const done = 'reminder_set';
    if (followUpUid) return deeds.write('changeFollowUp', { followUpUid, ...day }, done);
    return deeds.write('setFollowUp', day, done, { glimpse: await panel.glimpse() });
  }

  const form: Reminder = {
    ...BLANK,
    update,
    show(followUp) {
      const asItIs = followUp && {
        followUpUid: followUp.uid,
        due: dayOf(followUp),
        summary: followUp.summary,
        reason: followUp.reason,
        expires: followUp.expires ?? '',
      };
      update({ ...BLANK, ...asItIs, open: true }, FIRST);
    },
    snooze: () => update({ ...BLANK, snoozes: true, open: true }, FIRST),
    hide: () => update(BLANK, OPENER),
    typeWords(words) {
      update({ words, due: '' });
      reader.soon();
    },
    async save() {
      const { due, words, summary, reason, expires, followUpUid, snoozes } = form;
      if (!due) return words.trim() ? reader.now() : update({ problem: say('choose_day') });
      if (snoozes && due <= (panel.view?.days.today ?? ''))
        return update({ problem: say('choose_later_day') });
      try {
        await write({ due, summary, reason, expires, followUpUid, snoozes });
        update(BLANK, OPENER);
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
  };
  return form;
}
