import { ask } from '../../api/ask.ts';
import type { PersonView } from '../../api/contract.ts';
import type { Cadence } from '../../domain/cadence.ts';
import type { Imported } from '../../domain/imported.ts';
import { MOST_OFFERED, triage, type Worthy } from '../../domain/triage.ts';
import { keepOffered, readOffered, removeOffered, removeOffersBut } from '../../files/offered.ts';
import type { Doer } from '../../ui/deeds.ts';
import type { DryRun } from './dry-run.ts';

/** Somebody who may be put on a cadence. */
export interface Offer extends Pick<Worthy, 'why'> {
  contactUid: string;
  view: PersonView;
}

/** The short list after an import. */
export interface TriageModel {
  /** Those nothing was said of yet. */
  offers: Offer[];
  /** There was somebody to say something of. */
  isAnswered: boolean;
  /** Picks whom to offer, while what the file told is known. */
  prepare(operation: string, run: DryRun): Promise<void>;
  /** Shows those of an import; nobody, where it is not the one that was prepared. */
  show(operation: string): Promise<void>;
  set(offer: Offer, cadence: Cadence): void;
  notNow(offer: Offer): void;
  /** Says nothing of all that are left. */
  skip(): void;
  /** Shows nobody, until it is asked for again. */
  hide(): void;
  /** An import began, and no other is offered any more; or it did not, and is as if it had never been asked for. */
  settle(operation: string, isBegun: boolean): Promise<void>;
  /** Shows nobody any more, and remembers nobody. */
  forget(): Promise<void>;
}

/** Where somebody can be found whom a file told of, and nothing else about them. */
type Found = Pick<Imported, 'row' | 'handles'> & Pick<Worthy, 'why'>;

/** What is remembered until it is answered: of people who are kept by then, only who they are. */
interface Remembered {
  operation: string;
  /** Until they are kept. */
  told?: Found[];
  offers: { contactUid: string; why: Worthy['why'] }[];
}

/** Whom to pick from: some of them have a cadence already. */
const PICKED = 4 * MOST_OFFERED;

export function createTriage(redraw: () => void, doer: Pick<Doer, 'attempt'>): TriageModel {
  let shown = '';

  function answered(contactUid: string): void {
    model.offers = model.offers.filter((one) => one.contactUid !== contactUid);
    model.isAnswered = true;
    redraw();
    void keep();
  }

  /** What cannot be kept is offered as long as the page is open. */
  async function keep(): Promise<void> {
    const offers = model.offers.map(({ contactUid, why }) => ({ contactUid, why }));
    const kept = offers.length > 0 ? keepOffered(shown, { operation: shown, offers }) : removeOffered(shown);
    await kept.catch(() => undefined);
  }

  const model: TriageModel = {
    offers: [],
    isAnswered: false,
    async prepare(operation, { file, lists, today }) {
      const places = [...lists.new, ...lists.changed, ...lists.same];
      const people = places.flatMap((at) => file.found[at]?.person ?? []);
      const found = triage(people, today, PICKED).map(({ person: { row, handles }, why }) => ({
        row,
        handles,
        why,
      }));
      const told = found.filter(({ handles }) => handles.length > 0);
      await (told.length > 0
        ? keepOffered(operation, { operation, told, offers: [] })
        : removeOffered(operation));
    },
    async show(operation) {
      if (shown === operation) return;
      shown = operation;
      Object.assign(model, { offers: [], isAnswered: false });
      const remembered = (await readOffered(operation)) as Remembered | undefined;
      if (remembered?.operation !== operation) return;
      const who = remembered.told ? await keptOf(remembered.told) : remembered.offers;
      const offers = (await Promise.all(who.map(offerOf))).flatMap((one) => one ?? []);
      if (shown !== operation) return;
      model.offers = offers.slice(0, MOST_OFFERED);
      await keep();
      redraw();
    },
    set(offer, cadence) {
      const { contactUid } = offer;
      const after = () => answered(contactUid);
      const undone = () => {
        model.offers = [offer, ...model.offers];
        redraw();
        void keep();
      };
      void doer.attempt('setCadence', { contactUid, cadence }, 'panel_cadence_set', { after, undone });
    },
    notNow: ({ contactUid }) => answered(contactUid),
    skip() {
      Object.assign(model, { offers: [], isAnswered: false });
      redraw();
      void removeOffered(shown);
    },
    hide() {
      shown = '';
      Object.assign(model, { offers: [], isAnswered: false });
      redraw();
    },
    settle: (operation, isBegun) => (isBegun ? removeOffersBut(operation) : removeOffered(operation)),
    async forget() {
      model.hide();
      await removeOffersBut();
    },
  };
  return model;
}

/** Who of those the file told of are kept by now. */
async function keptOf(told: Found[]): Promise<Remembered['offers']> {
  const people = told.map(({ row, handles }) => ({ row, handles, fields: {} }));
  const { found } = await ask('comparePeople', { people });
  return found.flatMap(({ contactUid, is }, at) => {
    const why = told[at]?.why;
    return contactUid && why && is !== 'conflict' && is !== 'twice' ? [{ contactUid, why }] : [];
  });
}

/** With what is known of them; nobody who is gone, or comes up already. */
async function offerOf({ contactUid, why }: Remembered['offers'][number]): Promise<Offer | undefined> {
  const view = await ask('readPerson', { contactUid }).catch(() => undefined);
  const { contact, cadence } = view ?? {};
  const isResting = contact && ['resting', 'letGo'].includes(contact.phase);
  if (!view || isResting || cadence || contact?.cadence) return undefined;
  return { contactUid, why, view };
}
