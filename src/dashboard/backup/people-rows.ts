import type { Base } from '../../domain/base.ts';
import { noRows, PERSON_TABLES, type PeopleRows, type PersonTable } from '../../domain/people-rows.ts';
import { readFile } from '../../files/profile-files.ts';
import { eachRow } from './restore.ts';
import { type Progress, storedRows } from './stored-rows.ts';

/** All people of a snapshot of this browser, by its name. */
export async function peopleThen(name: string, progress: Progress): Promise<PeopleRows> {
  const people = noRows();
  await eachRow(await readFile('snapshots', name), '', (table, row, done) => {
    if (isOfPeople(table)) put(people, table, row);
    if (done % 1000 === 0) progress(done, 0);
  });
  return people;
}

/** All people as they are now. */
export async function peopleNow(): Promise<PeopleRows> {
  const people = noRows();
  for await (const { table, rows } of storedRows(PERSON_TABLES))
    for (const row of rows) put(people, table as PersonTable, row);
  return people;
}

function isOfPeople(table: string): table is PersonTable {
  return (PERSON_TABLES as readonly string[]).includes(table);
}

function put(people: PeopleRows, table: PersonTable, row: object): void {
  const rows: Map<string, Base> = people[table];
  rows.set((row as Base).uid, row as Base);
}
