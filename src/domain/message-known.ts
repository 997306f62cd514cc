import { answersTo } from './answers-to.ts';
import { isLive, type PlainDate } from './base.ts';
import type { ContactRows } from './due.ts';
import { type Balance, balanceOf, type FavourKind, unthanked } from './favour.ts';
import { isOpen } from './follow-up.ts';
import { dayBefore } from './greeting-days.ts';
import { greetings } from './greeting-reasons.ts';
import { type Interaction, newestFirst } from './interaction.ts';
import { lastGreeting } from './last-greeting.ts';
import { newest } from './newest.ts';
import type { Occasion } from './occasion.ts';
import { addDays, addMonths } from './plain-date.ts';
import { type ReadyGreeting, readyGreeting } from './ready-greetings.ts';
import type { Share } from './share.ts';
import type { Told } from './sighting.ts';

/** After so many days news are old: nobody is congratulated on them. */
export const NEWS_FOR = 120;

/** Days before its day on which a greeting is worth beginning. */
const GREETED_FROM = 14;

/** What is known of a person that a message may be about. Nothing in it is made up, and nothing is of anybody else. */
export interface MessageKnown {
  fullName: string;
  org?: string;
  title?: string;
  interests: string[];
  askNext: string[];
  groups: string[];
  /** The last conversation that something was written down about. */
  spoken?: { on: PlainDate; text: string };
  /** What changed, and whether the user called it good. */
  news?: { told: Told; isGood: boolean };
  /** What waits to be sent to them. */
  article?: { title: string; url: string };
  /** The first favour that nobody said thanks for. */
  thanks?: { kind: FavourKind; text: string; on: PlainDate };
  /** An offer to meet; `isTheirs`: they are the one who travels. */
  trip?: { place: string; from: PlainDate; until: PlainDate; isTheirs: boolean };
  /** A greeting whose day is near, which day that is, and what was written to them a year ago. */
  greeting?: { summary: string; ready?: ReadyGreeting; words?: string };
  /** An open goal they may help with, and which of their facts says so, '' where none does; `isAsked`: they are asked for it just now. */
  goal?: { summary: string; fact: string; isAsked: boolean };
  /** What was last written to them. */
  sent?: string;
  balance?: Balance;
  /** The newest notes: nothing is begun with them, since they are the user's own; that one speaks of them is seen. */
  notes: string[];
}

/** A person's rows, with what their follow-ups name. */
export interface RowsForMessage extends ContactRows {
  shares: Share[];
  occasions: Occasion[];
}

/** What of a person's rows a message may be about. */
export function messageKnown(rows: RowsForMessage, today: PlainDate): MessageKnown {
  const { contact, favours, groups, notes } = rows;
  const talks = rows.interactions.filter((one) => isLive(one) && one.text).sort(newestFirst);
  // What was only written to them is no conversation.
  const spoken = talks.find((one) => !isWritten(one));
  const sent = talks.find(isWritten)?.text;
  const [owed] = unthanked(favours);
  const balance = balanceOf(favours);
  const found = {
    org: contact.org,
    title: contact.title,
    spoken: spoken && { on: spoken.on, text: spoken.text },
    news: newsOf(rows, today),
    article: articleOf(rows),
    thanks: owed && { kind: owed.kind, text: owed.text, on: owed.on },
    trip: tripOf(rows, today),
    greeting: greetingOf(rows, talks, today),
    sent,
    balance,
  };
  const there = Object.entries(found).filter(([, value]) => value !== undefined && value !== '');
  return {
    ...(Object.fromEntries(there) as Partial<MessageKnown>),
    fullName: contact.fullName,
    interests: contact.interests ?? [],
    askNext: contact.askNext ?? [],
    groups: groups.filter((one) => isLive(one) && contact.groups?.includes(one.uid)).map(({ name }) => name),
    notes: notes.filter(isLive).map(({ text }) => text),
  };
}

function isWritten({ kind, direction }: Interaction): boolean {
  return direction === 'out' && (kind === 'message' || kind === 'mail');
}

/** The newest that is not answered and not called bad or none. */
function newsOf({ sightings, answers }: RowsForMessage, today: PlainDate): MessageKnown['news'] {
  const said = answers.filter(isLive);
  const open = sightings.filter(
    ({ uid, on, verdict, deletedAt }) =>
      deletedAt === undefined &&
      (verdict === undefined || verdict === 'news') &&
      addDays(on, NEWS_FOR) >= today &&
      !answersTo(said, `news/${uid}`).some(({ answer }) => answer !== 'snoozed'),
  );
  const last = newest(open);
  return last && { told: last.is, isGood: last.verdict === 'news' };
}

function articleOf({ followUps, shares }: RowsForMessage): MessageKnown['article'] {
  const waiting = followUps.filter(isOpen).map(({ share }) => share);
  const share = shares.find((one) => isLive(one) && waiting.includes(one.uid));
  return share && { title: share.title, url: share.url };
}

function tripOf({ followUps, occasions, contact }: RowsForMessage, today: PlainDate): MessageKnown['trip'] {
  const offered = followUps.filter(isOpen).map(({ occasion }) => occasion);
  const trip = occasions.find(
    (one) =>
      isLive(one) &&
      one.kind === 'trip' &&
      (one.contactUid ?? contact.uid) === contact.uid &&
      offered.includes(one.uid) &&
      (one.days.at(-1) ?? '') >= today,
  );
  const [from = today] = trip?.days ?? [];
  return (
    trip && {
      place: trip.place ?? trip.summary,
      from,
      until: trip.days.at(-1) ?? from,
      isTheirs: trip.contactUid === contact.uid,
    }
  );
}

function greetingOf(rows: RowsForMessage, talks: Interaction[], today: PlainDate): MessageKnown['greeting'] {
  const [next] = greetings(rows, rows.answers.filter(isLive), today)
    .filter(({ day }) => day <= addDays(today, GREETED_FROM))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  if (!next) return undefined;
  const { rule, spread } = rows.greetings.find(({ uid }) => uid === next.uid) ?? {};
  const day = rule ? dayBefore(rule, next.due) : addMonths(next.due, -12);
  const last = day && lastGreeting(talks, { day, spread });
  const ready = rule && readyGreeting(rule);
  return { summary: next.summary ?? '', ...(ready && { ready }), ...(last && { words: last.text }) };
}
