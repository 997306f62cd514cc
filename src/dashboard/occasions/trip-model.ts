import { isAway } from '../../domain/contact.ts';
import { type Countries, countriesIn } from '../../domain/country-names.ts';
import { lastDay, type Occasion, type OccasionPerson } from '../../domain/occasion.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { type PlaceAliases, type PlaceReason, placeMatcher } from '../../domain/place-match.ts';
import type { Doer } from '../../ui/deeds.ts';
import { sayCount } from '../../words/plural.ts';
import type { Listed } from '../people/people-find.ts';
import { offerText } from './occasion-words.ts';

/** Whoever is found is chosen already where they are so few; of more, whom to meet is the user's to say. */
export const FEW = 20;

/** Offers made at once, and people drawn at once. */
const MOST_AT_ONCE = 500;
const PAGE = 100;

/** Somebody at the place of the user's trip; without a reason the one whose trip it is. */
export interface There {
  row: PersonRow;
  reason: PlaceReason | undefined;
}

/** A trip, and what is known around it. */
export interface TripAround {
  trip: Occasion;
  aliases: PlaceAliases;
  everybody: Listed[];
  loading: boolean;
  /** Undefined until it is known whom it was offered to. */
  offered: OccasionPerson[] | undefined;
  today: string;
}

/** Who can be met on a trip, and whom the user chooses. */
export interface TripModel {
  chosen: ReadonlySet<string>;
  /** How many are drawn. */
  shown: number;
  /** The words each is reminded of, where others than those proposed were typed. */
  words: string | undefined;
  /** Who was offered nothing yet: of the user's trip who is there, the nearest part of the place first; else whose it is. */
  there(around: TripAround): There[];
  toggle(uid: string): void;
  choose(uids: string[]): void;
  more(): void;
  type(words: string): void;
  invite(around: TripAround): Promise<void>;
  leave(): void;
}

/** @param languages in which countries are called by name */
export function createTrip(
  redraw: () => void,
  { attempt }: Pick<Doer, 'attempt'>,
  languages: () => string[],
): TripModel {
  let countries: Countries | undefined;
  let known: { of: TripAround; there: There[] } | undefined;
  let isTouched = false;

  const update = (change: Partial<TripModel>) => {
    Object.assign(model, change);
    redraw();
  };

  const look = ({ trip, aliases, everybody, offered = [] }: TripAround): There[] => {
    // Somebody else's trip leads to where the user is: who lives there is not whom it is about.
    const { contactUid } = trip;
    if (contactUid !== undefined)
      return everybody.flatMap(({ row }) =>
        row.uid === contactUid && !isAway(row) && !offered.some(({ uid }) => uid === contactUid)
          ? [{ row, reason: undefined }]
          : [],
      );
    countries ??= countriesIn(languages());
    const reasonFor = placeMatcher(trip.place ?? '', { aliases, countries });
    const done = new Set(offered.map(({ uid }) => uid));
    const found = everybody.flatMap(({ row }): There[] => {
      if (done.has(row.uid) || isAway(row)) return [];
      const reason = row.place ? reasonFor(row.place) : undefined;
      return reason ? [{ row, reason }] : [];
    });
    const rank = ({ reason }: There) => reason?.at ?? -1;
    return found.sort((a, b) => rank(a) - rank(b));
  };

  /** Until the user chooses: of a trip that was offered to nobody yet. */
  const propose = ({ trip, loading, offered, today }: TripAround, there: There[]) => {
    if (isTouched || loading || offered?.length !== 0 || lastDay(trip) < today) return;
    const near = there.filter(({ reason }) => (reason?.at ?? 0) === 0);
    model.chosen = new Set(near.length <= FEW ? near.map(({ row }) => row.uid) : []);
  };

  const choose = (chosen: ReadonlySet<string>) => {
    isTouched = true;
    update({ chosen });
  };

  const model: TripModel = {
    chosen: new Set(),
    shown: PAGE,
    words: undefined,
    there(around) {
      const { trip, aliases, everybody, offered } = around;
      const { of } = known ?? {};
      const isKnown =
        of?.trip === trip && of.aliases === aliases && of.everybody === everybody && of.offered === offered;
      if (!known || !isKnown) known = { of: around, there: look(around) };
      propose(around, known.there);
      return known.there;
    },
    toggle(uid) {
      const chosen = new Set(model.chosen);
      if (!chosen.delete(uid)) chosen.add(uid);
      choose(chosen);
    },
    choose: (uids) => choose(new Set(uids)),
    more: () => update({ shown: model.shown + PAGE }),
    type: (words) => update({ words }),
    async invite(around) {
      const { trip, today } = around;
      const here = new Set(model.there(around).map(({ row }) => row.uid));
      const contactUids = [...model.chosen].filter((uid) => here.has(uid)).slice(0, MOST_AT_ONCE);
      if (contactUids.length === 0) return;
      const summary = model.words?.trim() || offerText(trip, { today });
      const said = () => sayCount('trip_offered', contactUids.length);
      const after = () => {
        const left = [...model.chosen].filter((uid) => !contactUids.includes(uid));
        choose(new Set(left));
      };
      await attempt('inviteTo', { occasionUid: trip.uid, contactUids, summary }, said, { after });
    },
    leave() {
      Object.assign(model, { chosen: new Set(), shown: PAGE, words: undefined });
      known = undefined;
      isTouched = false;
    },
  };
  return model;
}
