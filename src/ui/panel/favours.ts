import { FAVOUR_KINDS, type Favour, kindsOf, type NewFavour } from '../../domain/favour.ts';
import type { Glimpse } from '../../domain/glimpse.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Doer } from '../deeds.ts';

/** What one did for the other, while it is said or changed. */
export interface FavourDraft extends NewFavour {
  /** Of the one that is changed. */
  favourUid?: string | undefined;
  /** What is in the way, as a sentence. */
  problem?: string | undefined;
}

/** Give and ask: said in one line, changed, and taken away. */
export interface Favours {
  open: FavourDraft | undefined;
  begin(): void;
  /** Opens the form for one that is there. */
  change(favour: Favour): void;
  update(change: Partial<FavourDraft>): void;
  hide(): void;
  save(): Promise<void>;
  remove(favour: Favour): void;
  /** Whether what is typed would be the third ask in a row. */
  isThird(): boolean;
}

/** Where favours are told. */
interface FavourPlace {
  view?: { days: Pick<NearDays, 'today'> } | undefined;
  /** What the page in sight shows; none where there is no page. */
  glimpse?(): Promise<Glimpse | undefined>;
  changed(focus?: string): void;
}

/** What else is known there. */
interface FavoursKnown {
  /** Goals are, and one can be said. */
  goals?: boolean;
  /** Whether that would be the third ask in a row. */
  isThird(said: NewFavour): boolean;
}

export function favoursOf(
  place: FavourPlace,
  deeds: Pick<Doer, 'write' | 'attempt'>,
  known: FavoursKnown,
): Favours {
  const show = (open: FavourDraft | undefined, focus?: string) => {
    favours.open = open;
    place.changed(focus);
  };
  const begin = (said: Partial<FavourDraft>) =>
    show(
      {
        on: place.view?.days.today ?? '',
        side: 'gave',
        kind: FAVOUR_KINDS[0],
        text: '',
        ...said,
        goal: known.goals ? (said.goal ?? '') : undefined,
      },
      '.giving .choice button',
    );
  const favours: Favours = {
    open: undefined,
    begin: () => begin({}),
    change: ({ uid: favourUid, on, side, kind, text, goal }) =>
      begin({ favourUid, on, side, kind, text, goal }),
    update(change) {
      if (!favours.open) return;
      const said = { ...favours.open, problem: undefined, ...change };
      const [first = said.kind, ...others] = kindsOf(said.side);
      show({ ...said, kind: others.includes(said.kind) ? said.kind : first });
    },
    hide() {
      const { favourUid } = favours.open ?? {};
      show(undefined, favourUid ? `[data-uid="${favourUid}"] button` : '.giving .add-favour');
    },
    async save() {
      if (!favours.open) return;
      const { favourUid, problem: _, ...said } = favours.open;
      if (!said.on) return favours.update({ problem: say('choose_day') });
      try {
        if (favourUid) await deeds.write('changeFavour', { favourUid, ...said }, 'favour_changed');
        else await deeds.write('addFavour', said, 'favour_added', { glimpse: await place.glimpse?.() });
        favours.hide();
      } catch (error) {
        favours.update({ problem: refusal(codeOf(error)) });
      }
    },
    remove: ({ uid }) => void deeds.attempt('deleteFavour', { favourUid: uid }, 'favour_deleted'),
    isThird: () => !!favours.open && !favours.open.favourUid && known.isThird(favours.open),
  };
  return favours;
}
