import { beforeEach, expect, test } from 'vitest';
import { blankedRows } from '../../src/background/blank-rows.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { deleteGoal, setGoal } from '../../src/store/goals.ts';
import { allKeptRows } from '../../src/store/kept-rows.ts';
import { setOccasion } from '../../src/store/occasions.ts';
import { action, everything, TODAY as today } from './fresh-store.ts';
import { withThree } from './shared-rows.ts';

let db: TendDatabase;
let mara: string;
let ivo: string;

beforeEach(async () => {
  const three = await withThree();
  db = three.db;
  mara = three.maraUid;
  ivo = three.ivoUid;
});

const trip = (summary: string, contactUid?: string, occasionUid?: string) =>
  setOccasion(db, {
    ...action(),
    today,
    occasionUid,
    occasion: { kind: 'trip', summary, days: [today], place: 'Lisbon', contactUid },
  });

/** A trip that was Mara's, of which her words are told, and is Ivo's now. */
async function handedOn() {
  const uid = await trip('Her regatta', mara);
  await trip('Her sailing week', mara, uid);
  await trip('His harbour tour', ivo, uid);
}

const erase = () => erasePerson(db, { ...action(), contactUid: mara });
const stored = async () => JSON.stringify(await everything(db));

test('of somebody erased no word is left of a trip that was theirs and is somebody else’s now', async () => {
  await handedOn();
  await erase();
  const left = await stored();
  for (const word of ['regatta', 'sailing week']) expect(left).not.toContain(word);
  expect(await db.occasions.toArray()).toMatchObject([{ summary: 'His harbour tour', contactUid: ivo }]);
});

test('nor in a copy that was made before', async () => {
  await handedOn();
  const rows = await blankedRows(() => allKeptRows(db), new Set([mara]));
  const pages = [];
  for await (const page of rows ?? []) pages.push(page);
  const left = JSON.stringify(pages);
  for (const word of ['regatta', 'sailing week']) expect(left).not.toContain(word);
  expect(left).toContain('His harbour tour');
});

test('a trip that was the user’s own before it was theirs goes with all that was said of it', async () => {
  const uid = await trip('Own regatta');
  await trip('Her regatta', mara, uid);
  await erase();
  expect(await stored()).not.toContain('regatta');
});

test('what is nobody’s goes from the log too when the trash is emptied', async () => {
  const said = { summary: 'Find a harbour', text: 'Quays', until: today };
  const goalUid = (await setGoal(db, { ...action(), today, said })) ?? '';
  await deleteGoal(db, { ...action(), goalUid });
  await emptyTrash(db, action());
  expect(await stored()).not.toContain('harbour');
});
