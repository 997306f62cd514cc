import type { Activity } from '../domain/activity.ts';
import type { PlainDate } from '../domain/base.ts';
import type { FavourList } from '../domain/favour.ts';
import type { Goal, NewGoal } from '../domain/goal.ts';
import type { GoalPage, ListedGoal } from '../domain/goal-list.ts';
import type { Weekday } from '../domain/locale.ts';
import type { Matched } from '../domain/matching.ts';
import type { MessageRule } from '../domain/message-check.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { OccasionDraft } from '../domain/occasion.ts';
import type { PlaceAliases } from '../domain/place-match.ts';
import type { ReviewCard, ReviewDecision, ReviewMonths } from '../domain/review.ts';
import type { Page, SharedPage } from '../domain/share.ts';
import type { Template } from '../domain/template.ts';
import type { Ask, Nothing } from './contract.ts';
import type { OccasionList, OccasionPage, ReviewState, Write } from './views.ts';

/** What the dashboard asks about goals, occasions, what is worth sending, messages and reviews; see `dashboard-contract.ts`. */
export interface GivingContract {
  /** How it stands with reviews: the one to go on with, or when the next one is. */
  readReview: Ask<Nothing, ReviewState>;
  /** Begins a review of these people, 200 at most; one that is open goes on instead. */
  startReview: Ask<Write & { cards: ReviewCard[] }, Nothing>;
  /** Does what is decided about one of them, and marks the card; with the last card the review ends. */
  answerReview: Ask<Write & { reviewUid: string; contactUid: string; decision: ReviewDecision }, Nothing>;
  endReview: Ask<Write & { reviewUid: string }, Nothing>;
  /** Changes what is named; on the day `quietOn` Today does not speak of it. Idempotent. */
  setReviewing: Ask<{ months?: ReviewMonths | undefined; quietOn?: PlainDate | undefined }, Nothing>;
  /** What was done in the last 52 weeks and 8 quarters, counted, and the goals that are pursued. */
  readActivity: Ask<{ weekStart: Weekday }, Activity>;
  /** What they and the user did for each other, the newest first, and what for. */
  listFavours: Ask<{ contactUid: string }, FavourList>;
  /** Every goal: the open ones by their last day, then the closed ones. */
  listGoals: Ask<Nothing, { goals: ListedGoal[]; days: NearDays }>;
  /** A goal with its people and what was done for it. */
  readGoal: Ask<{ goalUid: string }, GoalPage & { days: NearDays }>;
  /** What the open goals are called that somebody may help with; those that end first before the others. */
  goalsOf: Ask<{ contactUid: string }, { goals: string[] }>;
  /** Sets a new goal, or changes the one of that uid. */
  setGoal: Ask<Write & { goalUid?: string | undefined } & NewGoal, { goalUid?: string }>;
  /** Reached, dropped, or open again. */
  closeGoal: Ask<Write & { goalUid: string; status: Goal['status'] }, Nothing>;
  deleteGoal: Ask<Write & { goalUid: string }, Nothing>;
  /** Links people to a goal, 500 at most. Idempotent. */
  linkGoal: Ask<Write & { goalUid: string; contactUids: string[] }, Nothing>;
  unlinkGoal: Ask<Write & { goalUid: string; contactUids: string[] }, Nothing>;
  /**
   * People whom a text is about or who may help with it, by anything known about them but the name; not all of its
   * words must be theirs. The best first, 20 at most unless asked for more, each with the place that speaks for them.
   */
  whoMatches: Ask<{ text: string; limit?: number | undefined }, Matched & { days: NearDays }>;
  /** Every trip, event and greeting, with the groups there are and the names that mean one place. */
  listOccasions: Ask<Nothing, OccasionList>;
  /** Whom one is about; `around`: of a greeting its day last year, of which the words are told. */
  readOccasion: Ask<{ occasionUid: string; around?: PlainDate | undefined }, OccasionPage>;
  /**
   * Sets a new occasion or another one anew; a trip's open offers move with its days. `offer`: the words of those that are
   * still as they were proposed, and what they are now.
   */
  setOccasion: Ask<
    Write & {
      occasionUid?: string | undefined;
      occasion: OccasionDraft;
      offer?: { was: string; is: string } | undefined;
    },
    { occasionUid: string }
  >;
  /** With the follow-ups that wait for it. */
  deleteOccasion: Ask<Write & { occasionUid: string }, Nothing>;
  /** An offer to meet on a trip for each of these, once per person; 500 at most. */
  inviteTo: Ask<Write & { occasionUid: string; contactUids: string[]; summary: string }, Nothing>;
  /** Somebody who is kept already was met at an event. */
  meetAt: Ask<Write & { occasionUid: string; contactUid: string; note?: string | undefined }, Nothing>;
  /** Sends people or groups a greeting, or not any more; without one: these people any greeting at all. */
  setGreetingFor: Ask<
    Write & {
      occasionUid?: string | undefined;
      contactUids?: string[] | undefined;
      groupUids?: string[] | undefined;
      sent: boolean;
    },
    Nothing
  >;
  /** Keeps these names of places, and no others. Idempotent. */
  setPlaceAliases: Ask<{ aliases: PlaceAliases }, Nothing>;
  /** The user's own templates, by name, and the rules of the quiet check that are switched off. */
  listTemplates: Ask<Nothing, { templates: Template[]; off: MessageRule[] }>;
  deleteTemplate: Ask<Write & { templateUid: string }, Nothing>;
  /** Keeps what is written to somebody on their page; '' drops it. Idempotent, makes no change signal. */
  keepMessage: Ask<{ contactUid: string; text: string }, Nothing>;
  /** Keeps who was met at an event and is not settled yet, a line each; '' drops it. Idempotent, makes no change signal. */
  keepMet: Ask<{ occasionUid: string; text: string }, Nothing>;
  /** Keeps a page worth sending; the same address again is the same page. */
  keepShare: Ask<Write & Page, { shareUid: string }>;
  /** Calls a page otherwise. */
  editShare: Ask<Write & { shareUid: string; title: string }, Nothing>;
  /** Deletes a page, and what waits to be sent of it. */
  deleteShare: Ask<Write & { shareUid: string }, Nothing>;
  /** The reading list, so many at most: what was sent to nobody yet first, then what some wait for, then the last sent. */
  listShares: Ask<{ limit: number }, { shares: SharedPage[]; count: number; days: NearDays }>;
  /** One page, and whom it is for. */
  readShare: Ask<{ shareUid: string }, SharedPage & { days: NearDays }>;
  /** A follow-up for each of these people, to send them the page; nobody gets it twice. `count`: how many were set. */
  sendTo: Ask<Write & { shareUid: string; contactUids: string[] }, { count: number }>;
  /** Keeps the page in a tab, with what is selected there, and shows it in the reading list. */
  shareTab: Ask<{ tabId: number }, Nothing>;
}
