import type { FavourKind } from '../../domain/favour.ts';
import type { Beginning } from '../../domain/message-beginnings.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { shortDay } from '../days.ts';
import { wishText } from '../greeting-words.ts';
import { toldText } from '../panel/told-text.ts';

/** What stands in the message once a beginning is pressed: a sentence or two to go on from. @param name of whom it is to */
export function beginningText(one: Beginning, days: NearDays, name: string): string {
  switch (one.why) {
    case 'goal':
      return one.fact ? say('begin_goal', one.fact, one.goal) : say('begin_goal_only', one.goal);
    case 'thanks':
      return say('begin_thanks', say(`favour_${one.favour}`));
    case 'article':
      return say('begin_article', `${one.title}\n${one.url}`);
    case 'trip':
      return say(one.isTheirs ? 'begin_trip_theirs' : 'begin_trip', `${one.place} (${spanText(one, days)})`);
    case 'news':
      return say(one.isGood ? 'begin_good_news' : 'begin_news', toldText(one.told));
    case 'greeting': {
      const wish = wishText(one.summary, one.ready);
      return name ? say('begin_greeting', name, wish) : say('begin_wish', wish);
    }
    case 'askNext':
      return say('begin_ask', one.fact);
    case 'spoken':
      return say('begin_spoken', shortDay(one.on, days));
    case 'interest':
      return say('begin_interest', one.fact);
  }
}

/** Why that is a beginning, in a few words: what its button says. */
export function beginningWhy(one: Beginning, days: NearDays): string {
  switch (one.why) {
    case 'thanks':
      return say('begins_thanks');
    case 'article':
      return say('begins_article');
    case 'trip':
      return say('begins_trip');
    case 'goal':
      return say('begins_goal');
    case 'news':
      return say(one.isGood ? 'begins_good_news' : 'begins_news');
    case 'greeting':
      return say('begins_greeting');
    case 'askNext':
      return say('begins_ask');
    case 'spoken':
      return say('begins_spoken', shortDay(one.on, days));
    case 'interest':
      return say('begins_interest');
  }
}

/** What somebody did, in the user's words; where there are none, what it was. */
export function thanksText(favour: FavourKind, text: string): string {
  return text || say(`favour_${favour}`);
}

/** '3 Dec', '3 Dec – 7 Dec' */
function spanText({ from, until }: { from: string; until: string }, days: NearDays): string {
  return [...new Set([from, until])].map((day) => shortDay(day, days)).join(' – ');
}
