import { personIn } from '../people/people-address.ts';
import { AddPerson } from './add-person.tsx';
import { Duplicates } from './duplicates.tsx';
import type { PeoplePages } from './people-pages.ts';
import { PersonPageView } from './person-page.tsx';

/** The page that the address names. @param list the address of the list, as it was left */
export function PeoplePage({ pages, list }: { pages: PeoplePages; list: string }) {
  const { rest } = pages;
  if (rest === 'add') return <AddPerson adding={pages.adding} />;
  if (rest === 'duplicates') return <Duplicates duplicates={pages.duplicates} />;
  return <PersonPageView key={personIn(rest)} person={pages.person} list={list} />;
}
