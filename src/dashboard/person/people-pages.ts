import type { DeedPlace, Doer } from '../../ui/deeds.ts';
import { asksToWrite, goalIn, personIn } from '../people/people-address.ts';
import { type AddPersonModel, createAddPerson } from './add-person-model.ts';
import { createDuplicates, type DuplicatesModel } from './duplicates-model.ts';
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
      const isNew = rest !== pages.rest;
      if (personIn(rest) !== personIn(pages.rest)) pages.leave();
      pages.rest = rest;
      if (rest === 'duplicates') duplicates.enter();
      else if (rest && rest !== 'add') {
        person.enter(personIn(rest));
        if (isNew && asksToWrite(rest)) void person.message.open(goalIn(rest));
      }
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
