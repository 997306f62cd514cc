import type { AnswerTo, Input, PanelView, RouteName } from '../../src/api/contract.ts';
import { dayOf, isOpen } from '../../src/domain/follow-up.ts';
import type { Glimpse } from '../../src/domain/glimpse.ts';
import { FIRST_SHAPE } from '../../src/domain/home.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { type Note, noteFrom } from '../../src/domain/note.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { agendaOf, lineOf } from './fake-agenda.ts';
import { copyRoutes } from './fake-copies.ts';
import { favourRoutes } from './fake-favours.ts';
import { goalRoutes } from './fake-goals.ts';
import { keepingRoutes, keepingView } from './fake-keeping.ts';
import { listRoutes } from './fake-list.ts';
import { messageRoutes } from './fake-message.ts';
import { occasionRoutes } from './fake-occasions.ts';
import type { FakePeople } from './fake-people.ts';
import { peopleRoutes } from './fake-person-page.ts';
import { reviewRoutes } from './fake-review.ts';
import { search } from './fake-search.ts';
import { sharesRoutes } from './fake-shares.ts';
import { touchRoutes } from './fake-touch.ts';

export const TODAY = '2026-11-22';

/** Every question of the contract, answered. */
export type Routes = { [Name in RouteName]: (input: Input<Name>) => AnswerTo<Name> };

/** The contract over `kept`; `before` gives the people as they were before a request. */
export function routesOver(
  kept: FakePeople,
  capability: () => string,
  before: (requestId: string) => string,
): Routes {
  let current = '';
  const forget = () => {
    kept.people.clear();
    kept.home = undefined;
  };
  const touch = touchRoutes(kept, TODAY, () => current);
  return {
    ...copyRoutes(kept.copies, forget),
    ...listRoutes(kept, TODAY),
    ...reviewRoutes(kept.reviews, TODAY),
    ...touch,
    ...goalRoutes(kept, TODAY),
    ...favourRoutes(kept, TODAY, (uid) => {
      const everybody = [...kept.people.values()];
      return (
        everybody.find(({ contact }) => contact.uid === uid) ?? kept.people.get(current) ?? kept.keep(current)
      );
    }),
    ...sharesRoutes(kept, TODAY),
    ...peopleRoutes(kept, touch.readPerson),
    ...keepingRoutes(kept, TODAY, () => current),
    ...messageRoutes(kept, TODAY, () => current),
    ...occasionRoutes(kept, TODAY),
    openPanel: ({ handle, over }) => {
      current = handle?.value ?? '';
      const panel = over && kept.doubt ? { ...nobody(), doubt: kept.doubt } : view();
      return kept.home ? { home: kept.home, panel, ...(over && kept.own && { own: true }) } : {};
    },
    readPanel: () => view(),
    meetContact: () => (kept.doubt ? { ...nobody(), doubt: kept.doubt } : view()),
    settleDoubt: ({ same, glimpse }) => {
      kept.doubt = undefined;
      if (!same) kept.people.delete(current);
      return meet(glimpse, true);
    },
    keepContact: ({ glimpse }) => meet(glimpse, true),
    removeContact: () => nothing(kept.people.delete(current)),
    addNote: ({ text, glimpse }) => {
      const noted = noteFrom(text);
      meet(glimpse);
      delete kept.drafts.note;
      return nothing(kept.note(current, noted));
    },
    editNote: ({ noteUid, text }) => {
      delete kept.drafts[noteUid];
      return nothing(Object.assign(kept.row('notes', noteUid), { text }));
    },
    pinNote: ({ noteUid, pinned }) => nothing(Object.assign(kept.row('notes', noteUid), { pinned })),
    deleteNote: ({ noteUid }) => nothing(Object.assign(kept.row('notes', noteUid), { deletedAt: 'now' })),
    saveDraft: ({ box: typed, text }) => {
      const box = typed.replace(/^message:.*/, 'message');
      if (text) kept.drafts[box] = text;
      else delete kept.drafts[box];
      return {};
    },
    setFollowUp: ({ due, summary, glimpse }) => {
      if (due < TODAY) throw new Refusal('day-past');
      meet(glimpse);
      return nothing(kept.followUp(current, due, summary));
    },
    changeFollowUp: ({ followUpUid, due, summary }) => {
      const followUp = kept.row('followUps', followUpUid);
      delete followUp.snoozedUntil;
      return nothing(Object.assign(followUp, { due, summary }));
    },
    answerFollowUp: ({ followUpUid, answer, until }) => {
      const done = { status: 'completed', completedOn: TODAY };
      return nothing(
        Object.assign(
          kept.row('followUps', followUpUid),
          answer === 'snoozed' ? { snoozedUntil: until } : done,
        ),
      );
    },
    removeFollowUp: ({ followUpUid }) =>
      nothing(Object.assign(kept.row('followUps', followUpUid), { deletedAt: 'now' })),
    undo: ({ undoes }) =>
      kept.copies.takeBack(undoes) || kept.reviews.takeBack(undoes)
        ? {}
        : nothing(Object.assign(kept, { people: new Map(JSON.parse(before(undoes))) })),
    loadParts: () => ({}),
    readDay: ({ words }) => {
      const weeks = /^in (\d+) weeks?$/.exec(words)?.[1];
      if (!weeks) throw new Refusal('day-unreadable');
      return { day: addDays(TODAY, Number(weeks) * 7) };
    },
    setPanelShape: () => ({}),
    readHome: () => ({ ...(kept.home && { home: kept.home }), locale: kept.locale }),
    setLocale: (locale) => nothing(Object.assign(kept, { locale })),
    chooseHome: ({ home }) => nothing(Object.assign(kept, { home })),
    listAgenda: ({ after = 0 }) => agendaOf([...kept.people.values()], { ...around(), after }),
    samePerson: () => ({}),
    search: (asked) => search([...kept.people.values()], around(), asked),
  };

  function around() {
    return { today: TODAY, limit: kept.reminding.limit, groups: kept.groups };
  }

  function nobody(): PanelView {
    const { contact: _, line: __, ...rest } = view();
    return { ...rest, notes: [], hasOlder: false, followUps: [] };
  }

  function view(): PanelView {
    const person = kept.people.get(current);
    const notes = sorted();
    const shown = [
      ...notes.filter((note) => note.pinned),
      ...notes.filter((note) => !note.pinned).slice(0, 50),
    ];
    return {
      capability: capability(),
      handle: { service: 'linkedin', kind: 'vanity', value: current },
      days: nearDays(TODAY),
      ...(person && { contact: person.contact, line: lineOf(person, around()) }),
      notes: shown,
      hasOlder: shown.length < notes.length,
      followUps: (person?.followUps ?? []).filter(isOpen).sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
      ...keepingView(person, kept),
      links: Object.fromEntries(kept.shares.map(({ uid, url }) => [uid, url])),
      drafts: kept.drafts,
      shape: FIRST_SHAPE,
    };
  }

  function sorted(): Note[] {
    const notes = (kept.people.get(current)?.notes ?? []).filter((note) => !note.deletedAt);
    return notes.sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.created.localeCompare(a.created));
  }

  function meet(glimpse: Glimpse | undefined, refresh = false): Record<string, never> {
    if (kept.doubt) throw new Refusal('in-doubt');
    const known = kept.people.get(current);
    const { contact } = known ?? kept.keep(current);
    for (const field of ['fullName', 'headline', 'org', 'title', 'place'] as const) {
      const value = glimpse?.fields[field]?.value;
      if (!value || (known && !refresh)) continue;
      contact[field] = value;
      contact.fieldSource[field] = 'page';
    }
    return {};
  }

  function nothing(_done: unknown): Record<string, never> {
    return {};
  }
}
