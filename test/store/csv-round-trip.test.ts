import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importTerms } from '../../src/background/import-input.ts';
import type { Exported } from '../../src/domain/exported.ts';
import type { Group } from '../../src/domain/group.ts';
import { handleText, mayBeSeveral } from '../../src/domain/handle.ts';
import type { Imported } from '../../src/domain/imported.ts';
import { fold } from '../../src/domain/name.ts';
import { csvHead, csvOf, readTendCsv } from '../../src/formats/tend-csv.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { exportedPeople } from '../../src/store/exported.ts';
import { write } from '../../src/store/write.ts';
import { importedOfAll, inAnyOrder } from '../formats/read-back.ts';
import { anyPerson } from '../formats/some-exported.ts';
import { action, freshStore } from './fresh-store.ts';
import { dryRun, importAll } from './imported-people.ts';

/*
 * What is compared is what `csvOf` says that the file holds. Not held, and not compared: talks and news, former
 * addresses, the days of notes and of cadences, leads of key dates, put-off days and ends of follow-ups.
 */

const people = fc.array(anyPerson, { maxLength: 4 });
const few = { numRuns: 60 };

function firstOfEach<One>(all: One[], key: (one: One) => string): One[] {
  return [...new Map(all.toReversed().map((one) => [key(one), one])).values()].toReversed();
}

/** People as a store may have them: an address is one person's, a network has one profile of each, names of groups and facts differ in more than case. */
function possible(all: Exported[]): Exported[] {
  const taken = new Set<string>();
  return firstOfEach(all, ({ contact }) => contact.uid).map((person) => {
    const handles = firstOfEach(person.handles, (one) =>
      mayBeSeveral(one) ? handleText(one) : one.service + one.kind,
    ).filter((one) => !taken.has(handleText(one)));
    for (const one of handles) taken.add(handleText(one));
    const { interests, canHelpWith, askNext } = person.contact;
    const lists = Object.entries({ interests, canHelpWith, askNext }).flatMap(([name, facts = []]) =>
      facts.length > 0 ? [[name, firstOfEach(facts, fold)]] : [],
    );
    const { interests: _, canHelpWith: __, askNext: ___, ...contact } = person.contact;
    const keyDates = firstOfEach(person.keyDates, ({ kind, date, label = '' }) =>
      kind === 'birthday' ? kind : `${kind} ${date} ${fold(label)}`,
    );
    return {
      ...person,
      contact: {
        ...contact,
        ...Object.fromEntries(lists),
        tracked: contact.tracked || Boolean(contact.cadence), // whoever is given a cadence is in the agenda
      },
      handles,
      keyDates,
      groups: firstOfEach(person.groups, fold),
    };
  });
}

/** Keeps them with all that is theirs. */
async function keep(db: TendDatabase, all: Exported[]): Promise<void> {
  await write(db, { ...action(), op: 'keep' }, async (log) => {
    const groups = new Map<string, Group>();
    for (const person of all) {
      const { uid: contactUid } = person.contact;
      for (const name of person.groups) {
        if (groups.has(fold(name))) continue;
        const group = { ...log.base(), name };
        groups.set(fold(name), group);
        await log.add('groups', group);
      }
      const theirs = person.groups.flatMap((name) => groups.get(fold(name))?.uid ?? []);
      await log.add('contacts', { ...person.contact, ...(theirs.length > 0 && { groups: theirs }) });
      for (const row of person.handles) await log.add('handles', row);
      for (const row of person.keyDates) await log.add('keyDates', row);
      for (const row of person.followUps) await log.add('followUps', row);
      for (const [at, text] of (person.notes ?? []).entries()) {
        const created = new Date(Date.UTC(2026, 0, 1 + at)).toISOString();
        await log.add('notes', { ...log.base(), contactUid, created, text, pinned: false });
      }
    }
  });
}

const exported = async (db: TendDatabase) => (await exportedPeople(db, { notes: true })).people;

async function fileOf(db: TendDatabase): Promise<Imported[]> {
  const text = csvHead() + (await exported(db)).map((person) => csvOf(person)).join('');
  const stretches = [...readTendCsv(text)];
  expect(stretches.flatMap(({ skipped }) => skipped)).toEqual([]);
  return stretches.flatMap((stretch) => stretch.people);
}

/** Everybody by what a file holds of them. */
async function held(db: TendDatabase): Promise<string[]> {
  const all = (await exported(db)).map((person) => {
    const { uid: _, handles, followUps, ...told } = importedOfAll(person);
    // Of an address that is shown without its letters as they were typed, the address counts.
    const keys = handles.map(({ service, kind, value }) => ({ service, kind, value, raw: '' }));
    const asked = followUps?.map((one) => JSON.stringify(one)).sort();
    return JSON.stringify(inAnyOrder({ ...told, handles: keys }), sortedKeys) + JSON.stringify(asked ?? []);
  });
  return all.sort();
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('whoever is taken out as CSV is the same in an empty store, and a second time nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (some) => {
      const [from, to] = [freshStore(), freshStore()];
      const all = possible(some);
      await keep(from, all);
      const file = await fileOf(from);
      expect(importTerms.people.safeParse(file).success, 'the route takes it').toBe(true);
      const { counts, taken } = await dryRun(to, file);
      expect(counts).toEqual(all.length > 0 ? { new: all.length } : {});
      await importAll(to, taken);
      expect(await held(to)).toEqual(await held(from));
      expect((await dryRun(to, file)).counts).toEqual(all.length > 0 ? { same: all.length } : {});
      expect((await dryRun(to, await fileOf(to))).counts).toEqual(all.length > 0 ? { same: all.length } : {});
    }),
    few,
  );
});

test('where they are kept it changes nothing, also of whoever has no address', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (some) => {
      const db = freshStore();
      const all = possible(some);
      await keep(db, all);
      const { counts } = await dryRun(db, await fileOf(db));
      expect(counts).toEqual(all.length > 0 ? { same: all.length } : {});
    }),
    few,
  );
});
