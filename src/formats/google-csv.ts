import { cellsOf, headingOf, type NameIn } from './columns.ts';
import { openCsv } from './csv.ts';
import type { ToldCells } from './person-of-row.ts';
import { type HowRead, peopleOfTable, type ReadPeople } from './read-people.ts';

type Name = NameIn<typeof GOOGLE>;

/** Mails, telephones and the like of one person that have columns of their own. */
const NUMBERED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const each = (spellings: string[]) =>
  NUMBERED.flatMap((number) => spellings.map((spelling) => spelling.replace('#', String(number))));

/** The columns of Google Contacts, of before 2024 and after: the older says 'Type', 'Group Membership', 'Organization 1 - Name'. */
export const GOOGLE = headingOf(
  {
    fullName: ['Name'],
    fileAs: ['File As'],
    prefix: ['Name Prefix'],
    givenName: ['First Name', 'Given Name'],
    middleName: ['Middle Name', 'Additional Name'],
    familyName: ['Last Name', 'Family Name'],
    suffix: ['Name Suffix'],
    nickname: ['Nickname'],
    org: ['Organization Name', 'Organization 1 - Name'],
    title: ['Organization Title', 'Organization 1 - Title'],
    place: ['Location'],
    birthday: ['Birthday'],
    note: ['Notes'],
    groups: ['Labels', 'Group Membership'],
    email: each(['E-mail # - Value']),
    emailLabel: each(['E-mail # - Label', 'E-mail # - Type']),
    phone: each(['Phone # - Value']),
    phoneLabel: each(['Phone # - Label', 'Phone # - Type']),
    website: each(['Website # - Value']),
    city: each(['Address # - City']),
    country: each(['Address # - Country']),
    eventLabel: each(['Event # - Label', 'Event # - Type']),
    eventDate: each(['Event # - Value']),
    phonetic: ['Phonetic First Name', 'Given Name Yomi', 'Yomi Name'],
  },
  [
    ['givenName', 'emailLabel'],
    ['givenName', 'phoneLabel'],
    ['givenName', 'phonetic'],
    ['givenName', 'fileAs'],
    ['givenName', 'nickname', 'groups'],
  ],
);

/**
 * Contacts that Google exported for itself ("Google CSV"), in either header. Several values of one cell are parted by
 * ' ::: '; groups that Google keeps for itself begin with a star.
 * @throws Unusable
 */
export async function readGoogle(text: AsyncIterable<string>, how: HowRead): Promise<ReadPeople> {
  const { columns, batches } = await openCsv(text, { heading: GOOGLE });
  return peopleOfTable(batches, toldBy, how);

  function toldBy(cells: string[]): ToldCells {
    const all = (name: Name) =>
      cellsOf(cells, columns, name)
        .flatMap((cell) => cell.split(/\s*:::\s*/))
        .filter(Boolean);
    const first = (name: Name) => all(name)[0] ?? '';
    const parts = (['prefix', 'givenName', 'middleName', 'familyName', 'suffix'] as const).map(first);
    const isNamed = first('givenName') || first('familyName');
    const name = [
      isNamed ? parts.filter(Boolean).join(' ') : '',
      first('fullName'),
      first('fileAs'),
      first('nickname'),
    ];
    const place = [first('city'), first('country')].filter(Boolean).join(', ');
    return {
      fullName: name.filter(Boolean),
      org: all('org'),
      title: all('title'),
      place: [...all('place'), place].filter(Boolean),
      profile: all('website'),
      email: all('email'),
      phone: all('phone'),
      groups: all('groups').filter((group) => !group.startsWith('*')),
      note: cellsOf(cells, columns, 'note'),
      birthday: all('birthday'),
      events: eventsOf(cells),
    };
  }

  function eventsOf(cells: string[]): NonNullable<ToldCells['events']> {
    const labels = columns.get('eventLabel') ?? [];
    return (columns.get('eventDate') ?? []).map((at, index) => ({
      label: (cells[labels[index] ?? -1] ?? '').replace(/^\*\s*/, ''),
      date: cells[at] ?? '',
    }));
  }
}
