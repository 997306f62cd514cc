import { saysLittle } from './matching.ts';
import { TEXT_TIER, type Tier } from './text.ts';
import { contactIn } from './text-id.ts';
import { isUnspaced } from './words.ts';

/** People there are supposed to be besides, and how many of them have a word of so many letters. */
const FEW = 100;
const SHORT: Record<number, number> = { 3: 30, 4: 10 };

/** What a page tells, and what the user knows. */
export const ABOUT: Tier = 1;
export const FACTS: Tier = 2;

/** How much a word says by where it is: among what the user knows, in notes and talks, in what a page tells. */
export const WORTH: [Tier, number][] = [
  [FACTS, 1],
  [TEXT_TIER, 0.8],
  [ABOUT, 0.6],
];

/** How much a word says there. */
export function worthOf(tier: Tier): number {
  return WORTH.find(([one]) => one === tier)?.[1] ?? 0;
}

/** What somebody is and can do: not what was noted of them. */
export const OWN_PARTS: Tier[] = [FACTS, ABOUT];

/** A word of the text, and who has it. */
export interface Sought {
  word: string;
  ids: Map<Tier, number[]>;
  people: Set<number>;
  isAll: boolean;
  /** How many are supposed to have it, where not all of them were looked for. */
  many?: number;
}

/** Somebody who may be matched, with what each of their texts counts. */
export interface Candidate {
  contact: number;
  /** How many of the words they have. */
  words: number;
  score: number;
  texts: Map<number, number>;
  /** What each of their words counts that says little by itself. */
  short: Map<string, number>;
}

/** Whose texts these are. */
export function peopleIn(ids: Map<Tier, number[]>): Set<number> {
  return new Set([...ids.values()].flat().map(contactIn));
}

/** Everybody who has one of the words, with what that counts. @param all how many people there are */
export function candidatesOf(sought: Sought[], all: number): Candidate[] {
  const candidates = new Map<number, Candidate>();
  for (const one of sought) {
    const isCounted = new Set<number>();
    // The tiers that say the most come first: a word counts once for each person, where it says the most.
    for (const [tier, worth] of WORTH)
      for (const id of one.ids.get(tier) ?? []) {
        const contact = contactIn(id);
        const candidate = candidates.get(contact) ?? {
          contact,
          words: 0,
          score: 0,
          texts: new Map(),
          short: new Map(),
        };
        candidates.set(contact, candidate);
        const counts = worth * rarity(one, all);
        if (!isCounted.has(contact)) {
          candidate.words++;
          candidate.score += counts;
        }
        isCounted.add(contact);
        if (saysLittle(one.word)) candidate.short.set(one.word, counts);
        candidate.texts.set(id, (candidate.texts.get(id) ?? 0) + counts);
      }
  }
  return [...candidates.values()];
}

/**
 * How much it says that somebody has a word: the fewer have it, the more. Among few people that says little yet; but
 * in every language the words that are used most are short (Zipf, 1935; Bentz & Ferrer-i-Cancho, 2016).
 */
export function rarity({ word, people, many = 0 }: Sought, all: number): number {
  const supposed = isUnspaced(word) ? 0 : (SHORT[word.length] ?? 0);
  return Math.log(1 + (all + FEW) / (Math.max(people.size, many) + supposed));
}

/**
 * Who has more of the words first, then whose words say more: in a large store one rare word would outweigh two that a
 * few others have too. Of equals those of whom the text that speaks for them is the newest, or who were kept first.
 */
export function inOrder(candidates: Candidate[]): Candidate[] {
  const keyed = candidates.map((candidate) => ({ candidate, id: bestOf(candidate.texts) }));
  return keyed
    .sort(
      (a, b) => b.candidate.words - a.candidate.words || b.candidate.score - a.candidate.score || a.id - b.id,
    )
    .map(({ candidate }) => candidate);
}

/** The text that says the most; of equals a contact's own part, then the newest. */
export function bestOf(texts: Map<number, number>): number {
  let best: [id: number, counts: number] = [Number.POSITIVE_INFINITY, 0];
  for (const one of texts) if (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0])) best = one;
  return best[0];
}
