import { ask } from '../../api/ask.ts';
import type { Hit as Found } from '../../domain/found.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { Span } from '../../domain/words.ts';
import { whereText } from '../../ui/agenda/where-text.ts';
import type { Piece } from './people-find.ts';
import type { Search } from './people-hits.ts';

/** People found at a time; what fits them all has to be typed more exactly. */
const MOST = 200;

/** Searches in all that was written about everybody. Of a name nothing is said: it stands there marked. */
export const searchPeople: Search = async (text) => {
  const { hits, more, pending, days } = await ask('search', { text: text.slice(0, MOST), limit: MOST });
  return {
    hits: hits.map((hit) => ({
      contactUid: hit.contactUid,
      name: cutAt(hit.line.fullName, hit.nameMarks),
      pieces: piecesOf(hit, days),
    })),
    more: more || pending !== undefined,
    isClose: hits.some(({ typo }) => typo),
  };
};

function piecesOf({ where, on, excerpt, marks }: Found, days: NearDays): Piece[] {
  if (where === 'name') return [];
  return [{ text: `${whereText(where, on, days)}: `, marked: false }, ...cutAt(excerpt, marks)];
}

function cutAt(text: string, marks: Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true },
    );
    at = end;
  }
  return [...pieces, { text: text.slice(at), marked: false }].filter((piece) => piece.text);
}
