import { expect, test } from 'vitest';
import { readAgenda } from '../../src/store/agenda.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { contactAt } from '../../src/store/handles.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { setCadence, setStanding } from '../../src/store/standing.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, mara, TODAY as today } from './fresh-store.ts';

test('whoever is brought back from rest is not proposed to rest at once', async () => {
  const db = freshStore();
  await keepContact(db, { ...action(), handle: mara });
  const target = { contactUid: (await contactAt(db, mara))?.uid ?? '' };
  const cadence = { every: 1, unit: 'month' } as const;
  await setCadence(db, { ...action(), target, today: '2026-01-01', cadence });
  for (const on of ['2026-02-01', '2026-03-05', '2026-04-09']) {
    const said = { kind: 'mail', text: '', touch: true, on, direction: 'out', answered: false } as const;
    await logInteraction(db, { ...action(), target, today, said });
  }
  const up = async () => (await readAgenda(db, { today })).today.flatMap(({ reasons }) => reasons);
  expect(await up()).toMatchObject([{ kind: 'rest' }]);
  await setStanding(db, { ...action(), target, today, standing: { phase: 'resting' } });
  const back = action();
  await setStanding(db, { ...back, target, today, standing: { phase: 'build' } });
  expect(await up()).toEqual([]);
  expect(await contactAt(db, mara)).toMatchObject({ phase: 'build' });
  await undo(db, { ...action(), undoes: back.requestId });
  expect(await contactAt(db, mara)).toMatchObject({ phase: 'resting' });
  expect((await db.answers.toArray()).filter(({ deletedAt }) => !deletedAt)).toEqual([]);
});
