import { ask } from '../../api/ask.ts';
import type { OccasionList, OccasionPage } from '../../api/contract.ts';
import { dayBefore, greetingDays, runsOut } from '../../domain/greeting-days.ts';
import { nextDay, type Occasion } from '../../domain/occasion.ts';
import { addDays } from '../../domain/plain-date.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { DeedPlace, Doer } from '../../ui/deeds.ts';
import { locale, say } from '../../words/index.ts';
import { codeOf } from '../../words/refusals.ts';
import type { PeopleModel } from '../people/people-model.ts';
import { type AliasesModel, createAliases } from './aliases-model.ts';
import { createMet, type MetModel } from './event-model.ts';
import { createForm, type OccasionForm } from './form-model.ts';
import { createFinder, type Finder } from './person-finder.ts';
import { createTrip, type TripAround, type TripModel } from './trip-model.ts';

/** The parts of the room, as the address names them. */
export const SECTIONS = ['', 'trips', 'events', 'greetings'] as const;
export type Section = (typeof SECTIONS)[number];

/** Trips, events and greetings. */
export interface OccasionsModel {
  /** What the address says after the room's name: a section, or the uid of one. */
  rest: string;
  list: OccasionList | undefined;
  /** Whom the one that the address names is about. */
  page: OccasionPage | undefined;
  trouble: RefusalCode | undefined;
  form: OccasionForm;
  aliases: AliasesModel;
  trip: TripModel;
  met: MetModel;
  /** Finds further people for a greeting. */
  finder: Finder;
  /** The one that the address names. */
  one(): (Occasion & { whose?: string }) | undefined;
  /** What is known around a trip. */
  around(trip: Occasion): TripAround;
  enter(rest: string): void;
  leave(): void;
  remove(occasion: Occasion): void;
  sendGroup(groupUid: string, sent: boolean): void;
  sendPerson(contactUid: string, sent: boolean): void;
  /** Any greeting at all. */
  optOut(contactUid: string, out: boolean): void;
  /** How many are sent the greeting that the address names; undefined until it is known. */
  greeted(): number | undefined;
  /** Spreads whoever is sent a greeting over so many days before. */
  spread(greeting: Occasion, days: number): void;
}

/** What the room asks of the dashboard. */
export interface OccasionsPlace {
  doer: Doer;
  place: DeedPlace;
  people: Pick<PeopleModel, 'everybody' | 'loading' | 'refresh'>;
  goTo(hash: string): void;
}

/** The state of the room; `redraw` is called after every change. */
export function createOccasions(
  redraw: () => void,
  { doer, place, people, goTo }: OccasionsPlace,
): OccasionsModel {
  let turn = 0;
  const renewed = new Set<string>();

  async function read(): Promise<void> {
    const mine = ++turn;
    const { rest } = model;
    try {
      const list = await ask('listOccasions', {});
      if (mine !== turn) return;
      model.list = list;
      renew(list);
      const one = model.one();
      if (one?.kind === 'trip') people.refresh();
      const page = one && (await ask('readOccasion', { occasionUid: rest, around: lastYear(one) }));
      if (mine !== turn) return;
      Object.assign(model, { page, trouble: undefined });
      if (one?.kind === 'event') model.met.restore(rest, page?.draft);
    } catch (error) {
      if (mine !== turn) return;
      model.trouble = codeOf(error);
    }
    redraw();
  }

  /** The day of a greeting before the next one. */
  function lastYear({ rule, ...occasion }: Occasion): string | undefined {
    const next = nextDay(occasion, model.list?.days.today ?? '');
    return rule && next ? dayBefore(rule, next) : undefined;
  }

  /** Days of greetings are stored for years ahead; before they run out they are reckoned again. */
  function renew({ occasions, days: { today }, readOnly }: OccasionList): void {
    for (const { uid, kind, rule, days, summary, spread = 0 } of occasions) {
      if (kind !== 'greeting' || !rule || readOnly || renewed.has(uid) || !runsOut(days, today)) continue;
      renewed.add(uid);
      const occasion = { kind, summary, rule, spread, days: greetingDays(rule, addDays(today, -7)) } as const;
      // Where it is refused, there are days for two years yet, and it is tried again the next time.
      ask('setOccasion', { requestId: crypto.randomUUID(), occasionUid: uid, occasion }).catch(console.error);
    }
  }

  const model: OccasionsModel = {
    rest: '',
    list: undefined,
    page: undefined,
    trouble: undefined,
    form: createForm(
      redraw,
      doer,
      () => model.list,
      (uid, isNew) => isNew && goTo(`#occasions/${uid}`),
    ),
    aliases: createAliases(redraw, place, () => void read()),
    trip: createTrip(redraw, doer, () => [...new Set([locale(), 'en'])]),
    met: createMet(redraw, doer),
    finder: createFinder(redraw, ({ uid }) => model.sendPerson(uid, true)),
    one: () => model.list?.occasions.find(({ uid }) => uid === model.rest),
    around: (trip) => ({
      trip,
      aliases: model.list?.aliases ?? [],
      everybody: people.everybody(),
      loading: people.loading,
      offered: model.page?.people,
      today: model.list?.days.today ?? '',
    }),
    enter(rest) {
      if (rest !== model.rest) model.leave();
      model.rest = rest;
      void read();
    },
    leave() {
      turn++;
      Object.assign(model, { rest: '', page: undefined, trouble: undefined });
      if (model.form.typed) model.form.close();
      model.aliases.leave();
      model.trip.leave();
      model.met.leave();
      model.finder.clear();
    },
    remove({ uid, kind }) {
      const after = () => goTo(`#occasions/${kind}s`);
      void doer.attempt('deleteOccasion', { occasionUid: uid }, 'occasion_deleted', { after });
    },
    sendGroup: (groupUid, sent) => send({ groupUids: [groupUid], sent }),
    sendPerson: (contactUid, sent) => send({ contactUids: [contactUid], sent }),
    optOut(contactUid, out) {
      const said = () => say(out ? 'greeting_never_said' : 'greeting_again_said');
      void doer.attempt('setGreetingFor', { contactUids: [contactUid], sent: !out }, said);
    },
    greeted: () => model.page && model.page.count - model.page.people.filter(({ out }) => out).length,
    spread({ uid, kind, rule, days, summary }, spread) {
      if (kind !== 'greeting' || !rule) return;
      const occasion = { kind, summary, rule, days, spread } as const;
      void doer.attempt('setOccasion', { occasionUid: uid, occasion }, 'occasion_set');
    },
  };

  function send(whom: { groupUids?: string[]; contactUids?: string[]; sent: boolean }): void {
    const said = whom.sent ? 'greeting_sent_said' : 'greeting_unsent_said';
    void doer.attempt('setGreetingFor', { occasionUid: model.rest, ...whom }, said);
  }

  return model;
}
