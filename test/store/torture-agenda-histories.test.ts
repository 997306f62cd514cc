import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { dueOf } from '../../src/domain/due.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { countToday, readAgenda } from '../../src/store/agenda.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { contactAt } from '../../src/store/handles.ts';
import { rowsAround } from '../../src/store/rows-around.ts';
import { undo } from '../../src/store/undo.ts';
import { type AgendaDeed, ANSWERS, agendaDeed, agendaDeeds, PEOPLE } from '../torture/agenda-deeds.ts';
import { Days } from '../torture/calendar-clock.ts';
import { SEED } from '../torture/chance.ts';
import { TIME_LIMIT, times } from '../torture/length.ts';
import { record } from '../torture/summary.ts';
import { person, shows, visible } from './fresh-store.ts';

const figures = { histories: 0, deeds: 0, refused: 0, answers: 0, 'days passed': 0 };

/** Every line is what the pure function says of the rows, in whatever order they are handed to it. */
async function expectDerived({ db, today }: Days, why: string): Promise<void> {
  const contacts = (await db.contacts.toArray()).filter(isLive);
  for (const contact of contacts) {
    const rows = await rowsAround(db, contact);
    const line = dueOf(rows, today);
    expect(await db.due.get(contact.uid), why).toEqual(line);
    const turned = Object.fromEntries(
      Object.entries(rows).map(([name, list]) => [name, Array.isArray(list) ? list.toReversed() : list]),
    );
    expect(dueOf(turned as unknown as typeof rows, today), `turned, ${why}`).toEqual(line);
    const kinds = line.reasons.map(({ kind, uid }) => `${kind === 'rest' ? 'cadence' : kind}/${uid}`);
    expect(kinds, `nothing stacks, ${why}`).toEqual([...new Set(kinds)]);
  }
  expect(await db.due.count(), why).toBe(contacts.length);
}

/** Whoever was answered today is up for nothing more but what the user set; each person has one line; badge = popup. */
async function expectCalmDay({ db, today }: Days, why: string): Promise<void> {
  const agenda = await readAgenda(db, { today });
  const shown = [...agenda.today, ...agenda.later].map(({ contactUid }) => contactUid);
  expect(shown, `one line each, ${why}`).toEqual([...new Set(shown)]);
  expect(await countToday(db, today), `the badge, ${why}`).toBe(agenda.today.length);
  const answered = (await db.answers.where({ day: today }).toArray()).filter(isLive);
  const people = new Set(answered.map(({ contactUid }) => contactUid));
  for (const { contactUid, reasons } of agenda.today.filter((line) => people.has(line.contactUid))) {
    const up = reasons.filter(({ day }) => day <= today).map(({ kind }) => kind);
    expect([...new Set(up)], `answered already, ${contactUid}, ${why}`).toEqual(['followUp']);
  }
}

async function isUp(db: TendDatabase, contactUid: string, today: string): Promise<boolean> {
  const { next } = (await db.due.get(contactUid)) ?? {};
  return next !== undefined && next <= today;
}

async function live(days: Days, deed: AgendaDeed): Promise<void> {
  const { db } = days;
  const contactUid = (await contactAt(db, person(PEOPLE[deed.who] ?? '')))?.uid ?? '';
  if (deed.does === 'pass') {
    days.pass(1 + deed.days);
    figures['days passed'] += 1 + deed.days;
    return keepUp(db, days.today);
  }
  const write = days.action();
  const before = await visible(db);
  try {
    await agendaDeeds[deed.does]?.({ db, write, contactUid }, deed);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    figures.refused++;
    expect(await visible(db), `refused ${deed.does}`).toEqual(before);
    return;
  }
  figures.deeds++;
  if (deed.does in ANSWERS) {
    figures.answers++;
    expect(await isUp(db, contactUid, days.today), `${deed.does} takes the line from the day`).toBe(false);
  }
  const after = await visible(db);
  const back = days.action();
  await undo(db, { ...back, undoes: write.requestId });
  expect(await visible(db), `undone ${deed.does}`).toEqual(before);
  await undo(db, { ...days.action(), undoes: back.requestId });
  expect(await visible(db), `redone ${deed.does}`).toEqual(after);
}

test('whatever is done over the days: lines say what the rows say, answers hold for the day, and each is taken back whole', {
  timeout: TIME_LIMIT,
}, async () => {
  const history = fc.array(agendaDeed, { minLength: 5, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(history, async (deeds) => {
      const days = new Days('2026-11-22');
      for (const name of PEOPLE)
        await keepContact(days.db, {
          ...days.action(),
          ...shows(person(name), { fullName: name, title: 'Editor', connectedOn: '2026-11-20' }),
        });
      for (const [at, deed] of deeds.entries()) {
        await live(days, deed);
        const why = `after deed ${at}, ${deed.does}, on ${days.today}`;
        await expectDerived(days, why);
        await expectCalmDay(days, why);
      }
      figures.histories++;
    }),
    { numRuns: times({ long: 1000, short: 20 }), seed: SEED },
  );
  expect(figures.deeds).toBeGreaterThan(figures.refused); // the histories are lifelike
  record('histories of the agenda', figures);
});
