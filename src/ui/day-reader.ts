import { ask } from '../api/ask.ts';
import type { PlainDate } from '../domain/base.ts';
import { locale } from '../words/index.ts';
import { codeOf, refusal } from '../words/refusals.ts';

/** Pause in typing after which the words of a day are read, in milliseconds. */
const READ_AFTER = 250;

/** Reads the day that words name. */
export interface DayReader {
  /** Reads them once nothing was typed for a moment. */
  soon(): void;
  now(): Promise<void>;
}

/** Reads a day out of what `words` says; a reading that was typed over meanwhile counts no more. */
export function dayReader(
  words: () => string,
  { read, refuse }: { read(day: PlainDate): void; refuse(sentence: string): void },
): DayReader {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const reader: DayReader = {
    soon() {
      clearTimeout(timer);
      if (words().trim()) timer = setTimeout(reader.now, READ_AFTER);
    },
    async now() {
      clearTimeout(timer);
      const asked = words();
      if (!asked.trim()) return; // a day was chosen otherwise meanwhile
      try {
        const { day } = await ask('readDay', { words: asked, locale: locale() });
        if (asked === words()) read(day);
      } catch (error) {
        if (asked === words()) refuse(refusal(codeOf(error)));
      }
    },
  };
  return reader;
}
