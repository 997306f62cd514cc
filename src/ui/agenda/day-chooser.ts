import { ask } from '../../api/ask.ts';
import type { PlainDate } from '../../domain/base.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** Pause in typing after which the words of a day are read, in milliseconds. */
const READ_AFTER = 250;

/** Choosing a day to put a line off to, by a date or in words. */
export interface DayChooser {
  /** Whose line it is; undefined while none is chosen for. */
  contactUid: string | undefined;
  /** '' while none is chosen. */
  day: PlainDate | '';
  words: string;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  open(contactUid: string): void;
  close(): void;
  choose(day: PlainDate | ''): void;
  typeWords(words: string): void;
  /** Takes the day, but only one that has been shown: words still unread are read and shown first. */
  save(today: PlainDate): void;
}

const BLANK = { contactUid: undefined, day: '', words: '', problem: undefined } as const;

/** The state of choosing; `take` gets the day. */
export function dayChooser(
  redraw: () => void,
  take: (contactUid: string, day: PlainDate) => void,
): DayChooser {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = (change: Partial<DayChooser>) => {
    Object.assign(chooser, { problem: undefined }, change);
    redraw();
  };

  async function read(): Promise<void> {
    clearTimeout(timer);
    const { words } = chooser;
    if (!words.trim()) return; // a day was chosen otherwise meanwhile
    try {
      const { day } = await ask('readDay', { words });
      if (words === chooser.words) update({ day }); // else typed on: a later reading answers
    } catch (error) {
      if (words === chooser.words) update({ problem: refusal(codeOf(error)) });
    }
  }

  const chooser: DayChooser = {
    ...BLANK,
    open: (contactUid) => update(contactUid === chooser.contactUid ? BLANK : { ...BLANK, contactUid }),
    close: () => update(BLANK),
    choose: (day) => update({ day, words: '' }),
    typeWords(words) {
      update({ words, day: '' });
      clearTimeout(timer);
      if (words.trim()) timer = setTimeout(read, READ_AFTER);
    },
    save(today) {
      const { contactUid, day, words } = chooser;
      if (!contactUid) return;
      if (!day) {
        if (words.trim()) void read();
        else update({ problem: say('choose_day') });
        return;
      }
      if (day <= today) return update({ problem: say('choose_later_day') });
      update(BLANK);
      take(contactUid, day);
    },
  };
  return chooser;
}
