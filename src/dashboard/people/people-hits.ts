import type { MarkedText } from './people-find.ts';

/** Where a search through what was written found somebody, its words marked. */
export interface HitShown {
  contactUid: string;
  /** '' of somebody without one. */
  name: MarkedText;
  /** What it is and the text around, 'Note 3 May: ran a diary study on…'; undefined where that is the name alone. */
  why: MarkedText | undefined;
}

/**
 * Asks the store who is found by some words, in all that was written: the best first, whether there may be more, and
 * whether nobody was found by exactly those.
 */
export type Search = (text: string) => Promise<{ hits: HitShown[]; more: boolean; isClose: boolean }>;

/** The hits for what is typed last. */
export interface Hits {
  /** By the uid of the contact. */
  found: Map<string, HitShown>;
  /** Others are found by that too, or may be. */
  more: boolean;
  /** A slip was forgiven. */
  isClose: boolean;
  /** All of this is still of what was typed before. */
  waiting: boolean;
  /** Looks for that; `isStale`: also where it is the same, since something was written meanwhile. */
  look(text: string, isStale?: boolean): void;
  /** Asks something else once what was looked for last is answered, which would wait behind it. */
  after<Answer>(question: () => Promise<Answer>): Promise<Answer>;
}

/** Follows what is typed; `changed` is called when an answer has come. Without a search nobody is found by it. */
export function createHits(changed: () => void, search: Search | undefined): Hits {
  let asked = '';
  let turn = 0;
  let answered: Promise<void> = Promise.resolve();
  const hits: Hits = {
    found: new Map(),
    more: false,
    isClose: false,
    waiting: false,
    look(text, isStale = false) {
      const wanted = text.trim();
      if (wanted === asked && !isStale) return;
      hits.waiting ||= wanted !== asked;
      asked = wanted;
      const mine = ++turn;
      if (!wanted || !search) {
        Object.assign(hits, { found: new Map(), more: false, isClose: false, waiting: false });
        return;
      }
      answered = search(wanted).then(
        ({ hits: found, more, isClose }) => {
          if (mine !== turn) return; // a later answer counts
          const byUid = new Map(found.map((hit) => [hit.contactUid, hit]));
          Object.assign(hits, { found: byUid, more, isClose, waiting: false });
          changed();
        },
        () => {
          if (mine !== turn) return;
          hits.waiting = false; // who is found by name stays
          changed();
        },
      );
    },
    after: (question) => answered.then(question, question),
  };
  return hits;
}
