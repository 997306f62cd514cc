import type { MessageKnown } from '../../src/domain/message-known.ts';
import { NOT_THANKS, THANKS } from '../../src/domain/thanks-words.ts';
import { getMessage } from '../ui/catalogue.ts';

const list = (key: string) => getMessage(key).split('|');

/** The lists of the English catalogue. */
export const WORDS = {
  empty: list('words_empty'),
  asks: list('words_asks'),
  thanks: THANKS,
  notThanks: NOT_THANKS,
  reasons: list('words_reasons'),
  common: list('words_common'),
};

/** Somebody of whom nothing is known but the name. */
export const STRANGER: MessageKnown = {
  fullName: 'Mara Okafor',
  interests: [],
  askNext: [],
  groups: [],
  notes: [],
};

/** Somebody of whom something is known. */
export const MARA: MessageKnown = {
  ...STRANGER,
  org: 'Halden Labs',
  interests: ['Diary studies', 'AI'],
  spoken: { on: '2026-08-24', text: 'Recruiting for the panel.' },
  notes: ['Training for the Porto half marathon.'],
};
