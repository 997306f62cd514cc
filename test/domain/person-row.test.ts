import { expect, test } from 'vitest';
import { blankContact, type Contact } from '../../src/domain/contact.ts';
import { type ContactRows, dueOf } from '../../src/domain/due.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import { personRow } from '../../src/domain/person-row.ts';

const today = '2026-11-27';
const at = '2026-10-01T12:00:00.000Z';
const base = { uid: 'mara', created: at, updated: at };

const talk = (on: string, different: Partial<Interaction>): Interaction => ({
  ...base,
  uid: on,
  participants: ['mara'],
  on,
  kind: 'message',
  direction: 'out',
  touch: true,
  text: '',
  ...different,
});

function rowOf(different: Partial<Contact>, rows: Partial<ContactRows> = {}) {
  const contact = { ...blankContact(base), fullName: 'Mara Okafor', ...different };
  const none = { handles: [], followUps: [], notes: [], interactions: [], keyDates: [], sightings: [] };
  const all = { contact, ...none, answers: [], groups: [], favours: [], goals: [], greetings: [], ...rows };
  return personRow(contact, dueOf(all, today), [], today);
}

test('a row says how many messages nothing came back on, with or without a cadence, and nothing once it did', () => {
  const sent = ['2026-11-01', '2026-11-02'].map((on) => talk(on, { answered: false }));
  expect(rowOf({}, { interactions: sent })).toMatchObject({ unanswered: 2, lastUnanswered: '2026-11-02' });
  const replied = [...sent, talk('2026-11-03', { direction: 'in' })];
  expect(rowOf({}, { interactions: replied })).not.toHaveProperty('unanswered');
  expect(rowOf({}, { interactions: replied })).not.toHaveProperty('lastUnanswered');
});

test('of somebody outside the agenda it says when they came, of somebody inside it does not', () => {
  expect(rowOf({ tracked: false })).toMatchObject({ untracked: true, imported: '2026-10-01' });
  expect(rowOf({})).not.toHaveProperty('imported');
});

test('that no cadence is wanted is something else than none', () => {
  expect(rowOf({ cadence: 'none' })).toMatchObject({ noCadence: true });
  expect(rowOf({})).not.toHaveProperty('noCadence');
});

test('it tells the goals, and how give and ask stand, where there is anything', () => {
  const asked = { ...base, uid: 'f', contactUid: 'mara', on: today, text: '' };
  const favours = [{ ...asked, side: 'asked' as const, kind: 'intro' as const }];
  const row = rowOf({ goals: ['job'] }, { favours });
  expect(row).toMatchObject({ goals: ['job'], balance: { asked: 1, gave: 0 } });
  expect(rowOf({ goals: [] })).not.toHaveProperty('goals');
});
