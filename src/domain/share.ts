import { type Base, isLive, type PlainDate } from './base.ts';
import { dayOf, type FollowUp, isOpen } from './follow-up.ts';
import { graphemes } from './grapheme.ts';
import { oneLine } from './one-line.ts';
import { addDays } from './plain-date.ts';

/** Characters of a page's title, its address, and what was selected on it. */
export const TITLE_LIMIT = 300;
export const URL_LIMIT = 2000;
export const SELECTION_LIMIT = 2000;

/** People one article is meant for at once, at most. */
export const MOST_SENT = 100;

/** Articles to send that come up on one day, where they fit into the week so. */
const A_DAY = 3;
const WEEK = 7;

/** A page worth sending to somebody; follow-ups name it, one for each person it is for. */
export interface Share extends Base {
  title: string;
  url: string;
  /** What was selected on it. */
  text: string;
}

/** A page as a browser or the user tells of it. */
export type Page = Pick<Share, 'title' | 'url' | 'text'>;

/** Somebody a page is for: to be sent on a day, sent on it, or passed over then. */
export interface SharedWith {
  followUpUid: string;
  contactUid: string;
  fullName: string;
  is: 'waiting' | 'sent' | 'skipped';
  on: PlainDate;
}

/** A page worth sending, with everybody it is for, the first to be sent to first. */
export interface SharedPage {
  share: Share;
  people: SharedWith[];
}

/** What an address carries for whoever counts visits, and says nothing of the page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid)(=|$)/i;

/**
 * The address of a page on the web as it is kept: without what counts visits, all else untouched. Undefined of what can
 * be sent to nobody, such as a page of the browser's own or a file.
 */
export function pageAddress(typed: string): string | undefined {
  const url = typed.trim();
  if (!/^https?:\/\/./i.test(url) || !URL.canParse(url)) return undefined;
  const [, before = '', query, hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(url) ?? [];
  const kept = query?.split('&').filter((part) => part && !TRACKING.test(part));
  return before + (kept?.length ? `?${kept.join('&')}` : '') + hash;
}

/** What follows '#' and is a page of its own, in sites that are one document. */
const ROUTE = /^#[!/]/;

/**
 * By what two addresses are known to be one page's: without the place in the page, a slash at its end, the case of its
 * host and a port that is the usual one. It is compared and never opened: what is kept is the address as it was.
 */
export function pageKey(address: string): string {
  const kept = pageAddress(address);
  if (kept === undefined) return address;
  const url = new URL(kept);
  url.pathname = url.pathname.replace(/\/$/, '');
  if (!ROUTE.test(url.hash)) url.hash = '';
  return url.href;
}

/** Whether an address stands in a text, with whatever counts visits, and not only as the beginning of another one. */
export function namesPage(text: string, url: string): boolean {
  const key = pageKey(url);
  const words = text.split(/[\s<>"]+/).map((word) => word.slice(Math.max(0, word.search(/https?:/i))));
  return words.some((word) => [word, word.replace(/[.,;:!?)\]…]+$/, '')].some((one) => pageKey(one) === key));
}

/** A page as it is kept: its title on one line, both texts within their limits, ended at a whole character. */
export function pageFrom({ title, url, text }: Page): Page {
  return { title: within(oneLine(title), TITLE_LIMIT), url, text: within(text.trim(), SELECTION_LIMIT) };
}

function within(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const one of graphemes(text.slice(0, limit + 100))) {
    if (end + one.length > limit) break;
    end += one.length;
  }
  return text.slice(0, end);
}

/** What a page is called: by its title, else by its address. */
export function titleOf({ title, url }: Pick<Share, 'title' | 'url'>): string {
  return title || url.replace(/^https?:\/\/(www\.)?/i, '').slice(0, TITLE_LIMIT);
}

/** Where a page is, in short: 'example.org'. */
export function hostOf({ url }: Pick<Share, 'url'>): string {
  return new URL(url).host.replace(/^www\./, '');
}

/** The days on which so many are to be sent: a few from today on, and many over the week, as evenly as whole days go. */
export function sendDays(count: number, today: PlainDate): PlainDate[] {
  const perDay = Math.max(A_DAY, Math.ceil(count / WEEK));
  return Array.from({ length: count }, (_, at) => addDays(today, Math.floor(at / perDay)));
}

/** How a page stands with whom a follow-up of it is of, by the follow-up. */
export function sharedBy(followUp: FollowUp): Pick<SharedWith, 'is' | 'on'> {
  if (isOpen(followUp)) return { is: 'waiting', on: dayOf(followUp) };
  const { outcome, completedOn = followUp.due } = followUp;
  return { is: outcome === 'skipped' ? 'skipped' : 'sent', on: completedOn };
}

/** Whether somebody has the page, or is going to get it; whoever was passed over may be meant again. */
export function hasIt(followUp: FollowUp): boolean {
  return isLive(followUp) && followUp.status !== 'cancelled';
}

/** How far a page has come: sent to nobody yet, to some while others still wait for it, or to all it is for. */
export type Reach = 'unsent' | 'partly' | 'sent';
export const REACHES: Reach[] = ['unsent', 'partly', 'sent'];

/** How far it has come; see `Reach`. */
export function reachOf(page: SharedPage): Reach {
  if (lastSent(page) === undefined) return 'unsent';
  return page.people.some(({ is }) => is === 'waiting') ? 'partly' : 'sent';
}

/** What was sent to nobody yet first, the last kept first; then what others still wait for; then the rest, the last sent first. */
export function inReadingOrder(pages: SharedPage[]): SharedPage[] {
  const keyed = pages.map((page) => ({
    page,
    reach: REACHES.indexOf(reachOf(page)),
    sent: lastSent(page) ?? '',
  }));
  return keyed
    .sort(
      (a, b) =>
        a.reach - b.reach || compare(b.sent, a.sent) || compare(b.page.share.created, a.page.share.created),
    )
    .map(({ page }) => page);
}

/** The last day on which the page was sent to anybody; undefined where it was not yet. */
export function lastSent({ people }: SharedPage): PlainDate | undefined {
  return people
    .filter(({ is }) => is === 'sent')
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
