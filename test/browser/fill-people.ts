import { type ContactRows, dueOf } from '../../src/domain/due.ts';
import type { Text } from '../../src/domain/text.ts';
import { takeNew } from '../../src/store/text-of-new.ts';
import type { Rows } from '../bench/store-rows.ts';

const FIRST = [
  'Mara',
  'Inês',
  'Tomás',
  'Zofia',
  'Łukasz',
  'يوسف',
  '田中',
  'Ivo',
  'Anneliese',
  'Björn',
  'Олена',
  'שרה',
];
const LAST = [
  'Okafor',
  'Faria',
  'Brandt',
  'Wrona',
  'Šimek',
  'الحداد',
  '太郎',
  'Lindqvist',
  'von Hohenbruck-Ellersdorf',
  'Ångström',
  'Коваль',
  'לוי',
];
const TITLES = [
  'Lead UX Researcher',
  'Founder',
  'Head of Design',
  'Ferry pilot',
  'Staff engineer',
  'Professor of very long and entirely unabbreviated titles',
];
const ORGS = ['Halden Labs', 'Campo Estudos', 'Norte', 'Brightwater', 'Northlight & Söhne'];
const PLACES = ['Lisbon', 'Porto', 'Kraków', 'Berlin', 'Osaka', 'Dubai'];
const GROUPS = ['Researchers', 'Lisbon', 'Mentors', 'Alumni'];

/** The number of the first one's texts: whoever was kept before has a lower one. */
const FIRST_NUMBER = 1_000_000;

/** A uid that sorts by its number. */
const uidOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;

/** The day so many days before another. */
const before = (today: string, days: number) =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10);

/** As many invented people as an import would bring, with their lines and what they are found by, as the store keeps them. */
export function manyPeople(count: number, today: string): Rows {
  const created = `${before(today, 400)}T09:00:00.000Z`;
  const base = (number: number) => ({ uid: uidOf(number), created, updated: created });
  const groups = GROUPS.map((name, at) => ({ ...base(900_000 + at), name }));
  const texts = new Map<number, Text>();
  const rows: Rows = { contacts: [], handles: [], notes: [], interactions: [], due: [], groups, changes: [] };
  for (let number = 0; number < count; number++) {
    const one = personAt(number, today, groups, base);
    rows.contacts?.push(one.contact);
    rows.handles?.push(...one.handles);
    rows.notes?.push(...one.notes);
    rows.interactions?.push(...one.interactions);
    rows.due?.push(dueOf(one, today));
    const own = groups.filter(({ uid }) => one.contact.groups?.includes(uid));
    takeNew(texts, { ...one, groups: own }, FIRST_NUMBER + number);
  }
  rows.texts = [...texts.values()];
  // What nobody has written needs no change for each row; the log only has to have a place to go on from.
  rows.changes?.push({ at: created, requestId: uidOf(999_999), op: 'keepContact', table: '', uid: '' });
  return rows;
}

function personAt(
  number: number,
  today: string,
  groups: ContactRows['groups'],
  base: (number: number) => { uid: string; created: string; updated: string },
): ContactRows {
  const from = <Item>(items: Item[], step: number) => items[Math.floor(number / step) % items.length] as Item;
  const { uid: contactUid } = base(number);
  const isKept = number % 7 === 0;
  const spoke = number % 3 === 0 ? before(today, 3 + (number % 300)) : undefined;
  const fullName = `${from(FIRST, 1)} ${from(LAST, 12)}`;
  const theirs = groups.filter((_, at) => number % (at + 3) === 0).map(({ uid }) => uid);
  const value = `person-${number}`;
  return {
    contact: {
      ...base(number),
      fullName: number === 5 ? '🦊 Fox' : fullName,
      title: from(TITLES, 5),
      org: from(ORGS, 7),
      place: from(PLACES, 11),
      phase: 'maintain',
      importance: (number % 4) as 0 | 1 | 2 | 3,
      tracked: isKept,
      ...(isKept && {
        cadence: { every: 1 + (number % 3), unit: 'month' as const },
        cadenceSince: before(today, 90),
      }),
      ...(theirs.length > 0 && { groups: theirs }),
      connectedOn: before(today, 30 + (number % 2000)),
      fieldSource: { fullName: 'import' as never },
    },
    handles: [
      {
        ...base(1_000_000 + number),
        contactUid,
        service: number % 50 === 1 ? 'xing' : 'linkedin',
        kind: 'vanity',
        value,
        raw: value,
        state: 'current',
      },
    ],
    notes:
      number % 10 === 0
        ? [{ ...base(2_000_000 + number), contactUid, text: 'Prefers calls.', pinned: false }]
        : [],
    interactions: spoke
      ? [
          {
            ...base(3_000_000 + number),
            participants: [contactUid],
            on: spoke,
            kind: 'message',
            direction: 'both',
            touch: true,
            text: '',
          },
        ]
      : [],
    followUps: [],
    keyDates: [],
    sightings: [],
    answers: [],
    groups,
    favours: [],
    goals: [],
    greetings: [],
  };
}
