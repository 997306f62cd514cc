import { bareRows } from '../../src/domain/bare-rows.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { dueOf } from '../../src/domain/due.ts';
import type { FollowUp } from '../../src/domain/follow-up.ts';
import type { Handle } from '../../src/domain/handle.ts';
import type { Note } from '../../src/domain/note.ts';
import { addDays, dayFrom } from '../../src/domain/plain-date.ts';
import { people } from '../pages/people.ts';
import type { Rows } from './store-rows.ts';

/** How much lies in the store while it is measured. */
export const SEED = { contacts: 1000, due: 50, notesOfVisited: 20 };

/** Whose profile is visited: one more contact, with more notes than the others. */
export const VISITED = 'mara-okafor';

const FIRST = ['Alva', 'Bruno', 'Chidi', 'Dalia', 'Emeka', 'Farah', 'Goran', 'Hanne', 'Ivo', 'Jolanta'];
const LAST = ['Abara', 'Berg', 'Castellan', 'Dvorsky', 'Eriksen', 'Fontaine', 'Greve', 'Haddad', 'Ilves'];
const NOTE =
  'Met at the harbour conference; knows the people who plan the new quay. Two children, the younger one sails. Likes to be written to, not called. Asked for the drawings of the lock. ';

/** The rows, as Tend itself would have written them: always the same but for the days, which count from today. */
export function seedRows(now: Date): Rows {
  const rows: Rows = { contacts: [], handles: [], notes: [], followUps: [], due: [] };
  for (let index = 0; index < SEED.contacts; index++) {
    const name = `${FIRST[index % FIRST.length]} ${LAST[index % LAST.length]}-${index}`;
    const vanity = name.toLowerCase().replace(' ', '-');
    addPerson(rows, now, { index, name, vanity, notes: 1, dueIn: dueIn(index) });
  }
  const name = people.find(({ vanity }) => vanity === VISITED)?.name ?? '';
  addPerson(rows, now, {
    index: SEED.contacts,
    name,
    vanity: VISITED,
    notes: SEED.notesOfVisited,
    dueIn: 30,
  });
  return rows;
}

/** The first ones are overdue or due today, the others spread over the year to come. */
function dueIn(index: number): number {
  return index < SEED.due ? -(index % 10) : 1 + (index % 365);
}

interface Sketch {
  index: number;
  name: string;
  vanity: string;
  notes: number;
  dueIn: number;
}

function addPerson(rows: Rows, now: Date, { index, name, vanity, notes, dueIn }: Sketch): void {
  const uid = (part: number) => `00000000-0000-4000-8000-${String(index * 100 + part).padStart(12, '0')}`;
  const base = (part: number) => {
    const at = new Date(now.getTime() - (index + 1) * 3_600_000 - part * 60_000).toISOString();
    return { uid: uid(part), created: at, updated: at };
  };
  const contact: Contact = {
    ...base(0),
    fullName: name,
    phase: 'maintain',
    importance: 1,
    tracked: true,
    fieldSource: { fullName: 'page' },
  };
  const contactUid = contact.uid;
  const handle: Handle = {
    ...base(1),
    contactUid,
    service: 'linkedin',
    kind: 'vanity',
    value: vanity,
    raw: vanity,
    state: 'current',
  };
  const followUp: FollowUp = {
    ...base(2),
    contactUid,
    summary: 'send the drawings',
    reason: 'custom',
    due: addDays(dayFrom(now), dueIn),
    status: 'needs-action',
  };
  const written = Array.from({ length: notes }, (_, at): Note => {
    return { ...base(3 + at), contactUid, text: `${NOTE}No. ${at + 1}.`, pinned: false };
  });
  rows.contacts?.push(contact);
  rows.handles?.push(handle);
  rows.followUps?.push(followUp);
  rows.notes?.push(...written);
  const own = { handles: [handle], followUps: [followUp], notes: written };
  const all = { ...bareRows(contact), ...own };
  rows.due?.push(dueOf(all, dayFrom(now)));
}
