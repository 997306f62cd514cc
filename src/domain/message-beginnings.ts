import { excerpt } from './excerpt.ts';
import type { FavourKind } from './favour.ts';
import type { MessageKnown } from './message-known.ts';
import type { ReadyGreeting } from './ready-greetings.ts';
import type { Told } from './sighting.ts';

/** How many beginnings are offered at most: more are a menu to read, and not a beginning. */
export const MOST_BEGINNINGS = 5;

/**
 * What of a person a message may begin with, each with the facts that its words are made around. What the user wrote down
 * for themselves is none of them: it may say what they would never send. It stands in `beside`, for their eyes only.
 */
export type Beginning = { beside?: string } & (
  | { why: 'thanks'; favour: FavourKind }
  | { why: 'article'; title: string; url: string }
  | { why: 'trip'; place: string; from: string; until: string; isTheirs: boolean }
  | { why: 'news'; told: Told; isGood: boolean }
  | { why: 'goal'; goal: string; fact: string }
  | { why: 'greeting'; summary: string; ready?: ReadyGreeting }
  | { why: 'askNext'; fact: string }
  | { why: 'spoken'; on: string }
  | { why: 'interest'; fact: string }
);

/**
 * A few ways to begin a message to somebody, the strongest reason first: what is owed and what is brought along, what
 * happened to them, what the user meant to ask, what was spoken of, what they care about. Whoever is asked for a goal is
 * asked for that first. None where nothing is known.
 */
export function beginningsFor(known: MessageKnown): Beginning[] {
  const { thanks, article, trip, goal, news, greeting, askNext, spoken, interests } = known;
  const [ask, interest] = [askNext[0], interests[0]].map((fact) => fact && asFact(fact));
  const forGoal = goal && ({ why: 'goal', goal: asFact(goal.summary), fact: asFact(goal.fact) } as const);
  const all: (Beginning | undefined | false | '')[] = [
    goal?.isAsked && forGoal,
    thanks && { why: 'thanks', favour: thanks.kind, ...besides(thanks.text) },
    article && { why: 'article', title: asFact(article.title), url: article.url },
    trip && { why: 'trip', ...trip },
    !goal?.isAsked && forGoal,
    news && { why: 'news', ...news },
    greeting && {
      why: 'greeting',
      summary: asFact(greeting.summary),
      ...(greeting.ready && { ready: greeting.ready }),
      ...besides(greeting.words),
    },
    ask && { why: 'askNext', fact: ask },
    spoken && { why: 'spoken', on: spoken.on, ...besides(spoken.text) },
    interest && { why: 'interest', fact: interest },
  ];
  return all.filter((one): one is Beginning => !!one).slice(0, MOST_BEGINNINGS);
}

function besides(text = ''): { beside?: string } {
  return text ? { beside: excerpt(text) } : {};
}

/** A fact as it stands within a sentence: not too long, and without an end of its own. */
export function asFact(text: string): string {
  const whole = excerpt(text);
  return whole.replace(/[\s.。!！;]+$/u, '') || whole;
}
