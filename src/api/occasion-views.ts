import type { Group } from '../domain/group.ts';
import type { NearDays } from '../domain/near-days.ts';
import type { Occasion, OccasionPerson } from '../domain/occasion.ts';
import type { PlaceAliases } from '../domain/place-match.ts';

/** Every occasion, in the order of their first days. */
export interface OccasionList {
  days: NearDays;
  /** `whose`: the name of whoever's trip it is. */
  occasions: (Occasion & { whose?: string })[];
  groups: Group[];
  aliases: PlaceAliases;
  /** People who come up a day, at most. */
  limit: number;
  /** Why nothing can be written. */
  readOnly?: 'store-newer';
}

/** Whom an occasion is about: those who were offered to meet, were met there, or are greeted. */
export interface OccasionPage {
  /** 500 at most. */
  people: OccasionPerson[];
  count: number;
  /** Of an event: lines that are not settled yet, the one that was typed last. */
  draft?: string;
}
