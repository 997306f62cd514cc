import { expect, test } from 'vitest';
import type { PeopleEdit } from '../../src/domain/people-edit.ts';
import { addPerson } from '../../src/store/add-person.ts';
import { readAgenda } from '../../src/store/agenda.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { editPeople } from '../../src/store/edit-people.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { undoChunk } from '../../src/store/undo-chunk.ts';
import { derivedLines } from './derived-lines.ts';
import { action, everything, freshStore, refusal, TODAY as today, visible } from './fresh-store.ts';

async function some(names = ['Mara Okafor', 'Ivo Lindqvist', 'Zofia Wrona']) {
  const db = freshStore();
  const contactUids: string[] = [];
  for (const fullName of names)
    contactUids.push(
      await addPerson(db, { ...action(), fields: { fullName }, groups: ['Rowers'], note: 'Hi.' }),
    );
  const [group] = await db.groups.toArray();
  return { db, contactUids, groupUid: group?.uid ?? '' };
}

function edited(db: TendDatabase, contactUids: string[], edit: PeopleEdit, operation = action().requestId) {
  return editPeople(db, { operation, chunk: 0, of: 1, at: action().at, today, contactUids, edit });
}

const edits = (groupUid: string): PeopleEdit[] => [
  { kind: 'joinGroup', name: 'Chess' },
  { kind: 'leaveGroup', groupUid },
  { kind: 'cadence', cadence: { every: 2, unit: 'month' } },
  { kind: 'cadence', cadence: 'none' },
  { kind: 'cadence' },
  { kind: 'importance', importance: 3 },
  { kind: 'phase', phase: 'build' },
  { kind: 'pause', until: '2027-01-10' },
  { kind: 'remind', due: '2026-12-01', summary: 'wish well' },
  { kind: 'archive' },
  { kind: 'delete' },
];

test.for(edits('').map((edit, at) => [edit.kind, at] as const))(
  '%s (%i) edits all and is taken back as one',
  async ([, at]) => {
    const { db, contactUids, groupUid } = await some();
    const edit = edits(groupUid)[at] as PeopleEdit;
    const before = await visible(db);
    const operation = crypto.randomUUID();
    expect((await edited(db, contactUids, edit, operation)).counts).toEqual({ people: 3, gone: 0 });
    const after = await visible(db);
    if (edit.kind !== 'cadence' || edit.cadence) expect(after).not.toEqual(before);
    expect(await db.due.toArray()).toEqual(await derivedLines(db, today));
    const told = await everything(db);
    expect((await edited(db, contactUids, edit, operation)).counts).toEqual({ people: 3, gone: 0 });
    expect(await everything(db)).toEqual(told);
    const undone = await undoChunk(db, {
      operation: crypto.randomUUID(),
      chunk: 0,
      undoes: operation,
      at: action().at,
    });
    expect(undone.counts.stayed ?? 0).toBe(0);
    expect(await visible(db)).toEqual(before);
  },
);

test('each kind does to everybody what its verb does to one', async () => {
  const { db, contactUids, groupUid } = await some();
  for (const edit of edits(groupUid).filter(({ kind }) => kind !== 'delete' && kind !== 'pause'))
    await edited(db, contactUids, edit);
  const chess = (await db.groups.toArray()).find(({ name }) => name === 'Chess');
  for (const contact of await db.contacts.toArray()) {
    expect(contact).toMatchObject({ importance: 3, phase: 'letGo', groups: [chess?.uid] });
    expect(contact.cadence).toBeUndefined();
  }
  expect(await db.followUps.count()).toBe(3);
  expect((await readAgenda(db, { today })).today).toEqual([]);
});

test('whoever went meanwhile is passed over and counted, also when it is asked again', async () => {
  const { db, contactUids } = await some();
  await edited(db, contactUids.slice(0, 1), { kind: 'delete' });
  const operation = crypto.randomUUID();
  const asked = () => edited(db, [...contactUids, crypto.randomUUID()], { kind: 'delete' }, operation);
  expect((await asked()).counts.gone).toEqual(2);
  expect((await asked()).counts.gone).toEqual(2);
  expect((await db.contacts.toArray()).every(({ deletedAt }) => deletedAt)).toBe(true);
});

test('a conversation goes once nobody who took part is kept', async () => {
  const { db, contactUids } = await some();
  const [one = '', other = ''] = contactUids;
  const said = { kind: 'call', direction: 'out', on: today, text: '', touch: true } as const;
  await logInteraction(db, { ...action(), target: { contactUid: one }, today, others: [other], said });
  await edited(db, [one], { kind: 'delete' });
  expect((await db.interactions.toArray())[0]?.deletedAt).toBeUndefined();
  await edited(db, [other], { kind: 'delete' });
  expect((await db.interactions.toArray())[0]?.deletedAt).toBeDefined();
});

test('what cannot be done is done to nobody', async () => {
  const { db, contactUids } = await some();
  const before = await everything(db);
  expect(await refusal(edited(db, contactUids, { kind: 'remind', due: '2026-01-01', summary: '' }))).toBe(
    'day-past',
  );
  expect(await refusal(edited(db, contactUids, { kind: 'pause', until: today }))).toBe('day-not-later');
  expect(await refusal(edited(db, contactUids, { kind: 'joinGroup', name: ' ' }))).toBe('empty');
  expect(await everything(db)).toEqual(before);
});

test('a group is joined and left by the one who needs it among hundreds who do not', async () => {
  const names = Array.from({ length: 300 }, (_, at) => `Person ${at}`);
  const { db, contactUids, groupUid } = await some(names);
  const [first = ''] = contactUids;
  await edited(db, [first], { kind: 'leaveGroup', groupUid });
  await edited(db, contactUids.toReversed(), { kind: 'joinGroup', name: 'Rowers' });
  expect((await db.contacts.get(first))?.groups).toEqual([groupUid]);
  await edited(db, contactUids.slice(1), { kind: 'leaveGroup', groupUid });
  await edited(db, contactUids.toReversed(), { kind: 'leaveGroup', groupUid });
  expect((await db.contacts.get(first))?.groups ?? []).toEqual([]);
});
