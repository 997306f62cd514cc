import type { PlainDate } from '../../domain/base.ts';
import { say } from '../../words/index.ts';
import { dayReader } from '../day-reader.ts';

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
  const update = (change: Partial<DayChooser>) => {
    Object.assign(chooser, { problem: undefined }, change);
    redraw();
  };

  const reader = dayReader(() => chooser.words, {
    read: (day) => update({ day }),
    refuse: (problem) => update({ problem }),
  });

  const chooser: DayChooser = {
    ...BLANK,
    open: (contactUid) => update(contactUid === chooser.contactUid ? BLANK : { ...BLANK, contactUid }),
    close: () => update(BLANK),
    choose: (day) => update({ day, words: '' }),
    typeWords(words) {
      update({ words, day: '' });
      reader.soon();
    },
    save(today) {
      const { contactUid, day, words } = chooser;
      if (!contactUid) return;
      if (!day) {
        if (words.trim()) void reader.now();
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
