import type { DeedPlace, Doer } from '../ui/deeds.ts';
import { AddPerson } from './add-person.tsx';
import { type AddPersonModel, createAddPerson } from './add-person-model.ts';
import { Duplicates } from './duplicates.tsx';
import { createDuplicates, type DuplicatesModel } from './duplicates-model.ts';
import { PersonPageView } from './person-page.tsx';
import { createPersonPage, type PersonPageModel } from './person-page-model.ts';

/** The pages below the people: one of them, a new one, and those who may be kept twice. */
export interface PeoplePages {
  /** What the address says after the room's name. */
  rest: string;
  person: PersonPageModel;
  adding: AddPersonModel;
  duplicates: DuplicatesModel;
  enter(rest: string): void;
  leave(): void;
}

/** @param goTo shows another place of the dashboard */
export function createPeoplePages(
  redraw: () => void,
  { doer, place, goTo }: { doer: Doer; place: DeedPlace; goTo(hash: string): void },
): PeoplePages {
  const person = createPersonPage(redraw, place);
  const adding = createAddPerson(redraw, doer, (uid) => goTo(`#people/${uid}`));
  const duplicates = createDuplicates(redraw, doer, place);
  const pages: PeoplePages = {
    rest: '',
    person,
    adding,
    duplicates,
    enter(rest) {
      if (rest !== pages.rest) pages.leave();
      pages.rest = rest;
      if (rest === 'duplicates') duplicates.enter();
      else if (rest && rest !== 'add') person.enter(rest);
    },
    leave() {
      person.leave();
      adding.leave();
      duplicates.leave();
      pages.rest = '';
    },
  };
  return pages;
}

/** Whether the address names a page below the people, and not a view of them all. */
export function isPage(rest: string): boolean {
  return rest !== '' && !rest.startsWith('?');
}

/** The page that the address names. */
export function PeoplePage({ pages }: { pages: PeoplePages }) {
  const { rest } = pages;
  if (rest === 'add') return <AddPerson adding={pages.adding} />;
  if (rest === 'duplicates') return <Duplicates duplicates={pages.duplicates} />;
  return <PersonPageView key={rest} person={pages.person} />;
}
