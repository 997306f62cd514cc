import { Dexie } from 'dexie';
import type { Imported } from '../../src/domain/imported.ts';
import { openDatabase } from '../../src/store/database.ts';
import { comparePeople, importPeople } from '../../src/store/import-people.ts';
import { undoChunk } from '../../src/store/undo-chunk.ts';

/** Runs in a page of a real browser, put there by `import.ts`: an import of many, beside bare puts of the same rows. */

const today = '2026-11-22';

function fileOf(people: number): Imported[] {
  return Array.from({ length: people }, (_, at) => {
    const value = `person-${at}`;
    return {
      row: at + 1,
      fields: {
        fullName: `Person ${at} Of ${at % 97}`,
        org: `Company ${at % 500}`,
        title: `Role ${at % 40}`,
      },
      handles: [{ service: 'linkedin', kind: 'vanity', value, raw: value }],
      connectedOn: '2024-03-05',
    };
  });
}

let bareTook = 0;

/** Of the last bare puts, without the reading before them. */
export function puts(): number {
  return bareTook;
}

/** How long each step took, in milliseconds. */
export async function measure(people: number, size: number): Promise<Record<string, number>> {
  const file = fileOf(people);
  const db = openDatabase('tend');
  await db.open();
  const took: Record<string, number> = {};
  const time = async (name: string, work: () => Promise<void>) => {
    const start = performance.now();
    await work();
    took[name] = performance.now() - start;
  };
  const pages = Array.from({ length: Math.ceil(people / size) }, (_, at) =>
    file.slice(at * size, (at + 1) * size),
  );
  const at = () => new Date().toISOString();
  const of = pages.length;
  const operation = crypto.randomUUID();
  const dryRun = async () => {
    for (const page of pages) await comparePeople(db, { people: page, today });
  };
  await time('dry run, all new', dryRun);
  await time('import', async () => {
    for (const [chunk, page] of pages.entries())
      await importPeople(db, { operation, chunk, of, at: at(), people: page, today });
  });
  await time('dry run, all same', dryRun);
  await time('bare puts of the same rows', () => bare(db.name, size));
  const undo = crypto.randomUUID();
  await time('undo', async () => {
    for (let chunk = 0; chunk < of; chunk++)
      await undoChunk(db, { operation: undo, chunk, undoes: operation, at: at() });
  });
  db.close();
  for (const name of ['tend', 'bare']) await Dexie.delete(name);
  return took;
}

/** Puts all rows of the store into another with the same indexes, in transactions of as many people. */
async function bare(name: string, size: number): Promise<void> {
  const db = openDatabase(name);
  const other = openDatabase('bare');
  await Promise.all([db.open(), other.open()]);
  const names = ['contacts', 'handles', 'due', 'changes'] as const;
  const rows = await Promise.all(names.map((table) => db.table(table).toArray()));
  const most = rows[0]?.length ?? 0;
  const raw = other.backendDB();
  const start = performance.now();
  for (let from = 0; from < most; from += size) {
    const transaction = raw.transaction(names, 'readwrite', { durability: 'strict' });
    for (const [at, table] of names.entries()) {
      const all = rows[at] ?? [];
      const each = (all.length / most) * size; // two changes for each person
      const store = transaction.objectStore(table);
      for (const row of all.slice((from / size) * each, (from / size + 1) * each)) store.put(row);
    }
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
  }
  bareTook = performance.now() - start;
  db.close();
  other.close();
}
