import type { Cadence } from '../../domain/cadence.ts';
import type { Due, Reason } from '../../domain/due.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { reasonsUp } from '../../domain/order.ts';
import { daysBetween } from '../../domain/plain-date.ts';
import type { Told } from '../../domain/sighting.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount, sayFromOne } from '../../words/plural.ts';
import { dayText } from '../days.ts';
import { isPainted } from '../painted.ts';
import { spokeText } from '../spoke-text.ts';
import { widenedText } from '../widened.ts';

/**
 * Why a line is there: all of its reasons that are up, each in words; nothing that needs Intl before the first paint.
 */
export function reasonTexts(line: Pick<Due, 'reasons' | 'next' | 'rank'>, days: NearDays): string[] {
  return reasonsUp(line, days.today).flatMap((reason) => {
    if (reason.kind === 'followUp') return followUpText(reason);
    return isPainted() ? textsOf(reason, line, days) : [];
  });
}

/** 'Every month', 'Every 2 weeks' */
export function cadenceText({ every, unit }: Cadence): string {
  return sayFromOne(`every_${unit}`, every);
}

/** How often, as it is by now: messages without an answer make it rarer, and that is said. */
export function rhythmText(cadence: Cadence, unanswered: number): string {
  return unanswered > 0 ? widenedText(cadence, unanswered) : cadenceText(cadence);
}

/** How many messages without an answer a line's cadence waits for. */
export function unansweredIn(line: Pick<Due, 'reasons'> | undefined): number {
  return line?.reasons.find(({ unanswered }) => unanswered)?.unanswered ?? 0;
}

/** 'New role: Lead UX Researcher, Halden Labs' */
export function newsTexts({ title, org, headline, place }: Told): string[] {
  const texts = [];
  if (title) texts.push(say('news_role', commas([title, org])));
  else if (org) texts.push(say('news_company', org));
  else if (headline) texts.push(say('news_headline', headline));
  if (place) texts.push(say('news_place', place));
  return texts;
}

function followUpText({ share, summary, why }: Reason): string {
  if (share) return say('to_send', summary ?? '');
  if (why === 'promise') return summary ? say('promised', summary) : say('promised_plain');
  if (why === 'thanks') return summary ? say('thanks', summary) : say('thanks_plain');
  return summary || say('get_in_touch');
}

function textsOf(reason: Reason, { rank }: Pick<Due, 'rank'>, days: NearDays): string[] {
  const { kind, cadence, unanswered = 0, summary } = reason;
  if (kind === 'rest') return [sayCount('rest_asked', unanswered)];
  if (kind === 'news') return newsTexts(reason.is ?? {});
  if (kind === 'keyDate') return keyDateTexts(reason, days);
  if (kind === 'thanks') return [favourText(reason)];
  if (kind === 'greeting') return [summary ?? '', dayText(reason.due, days)];
  if (kind === 'connected') return [connectedText(reason, days)];
  return [...(cadence ? [rhythmText(cadence, unanswered)] : []), spokeText(rank, days) || say('never_spoke')];
}

/** 'Not thanked yet: an intro (to the design team)' */
function favourText({ favour = 'help', summary }: Reason): string {
  const what = say(`favour_${favour}`);
  return say('thanks_owed', summary ? `${what} (${summary})` : what);
}

function keyDateTexts({ keyDate, label, due }: Reason, days: NearDays): string[] {
  const day = dayText(due, days);
  if (keyDate === 'birthday') return [say(due < days.today ? 'birthday_was' : 'birthday_is', day)];
  if (keyDate === 'workAnniversary')
    return [say(due < days.today ? 'work_anniversary_was' : 'work_anniversary_is', day)];
  return [keyDate === 'met' ? say('met_day') : label || say('key_date'), day];
}

function connectedText({ since, due }: Reason, { today }: NearDays): string {
  const ago = daysBetween(since ?? due, today);
  return ago > 0 ? sayFromOne('connected_ago', ago) : say('connected_today');
}
