import { describe, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { setGreetingFor } from '../../src/store/greeted.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { deleteOccasion } from '../../src/store/occasions.ts';
import { readOccasion } from '../../src/store/read-occasions.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, refusal, TODAY as today, visible } from './fresh-store.ts';
import { christmas, person, reasons, set, trip } from './some-occasions.ts';

describe('a greeting', () => {
  test('it goes to people and groups, and not to whoever is sent none', async () => {
    const db = freshStore();
    const [mara, ivo, teo] = [
      await person(db, 'Mara', ['Rowers']),
      await person(db, 'Ivo', ['Rowers']),
      await person(db, 'Teo'),
    ];
    const [group] = await db.groups.toArray();
    const occasionUid = await set(db, christmas);
    const sent = action();
    await setGreetingFor(db, {
      ...sent,
      occasionUid,
      groupUids: [group?.uid ?? ''],
      contactUids: [teo],
      sent: true,
    });
    await setGreetingFor(db, { ...action(), contactUids: [ivo], sent: false });
    const kinds = async (uid: string) => (await reasons(db, uid, today)).map(({ kind }) => kind);
    expect([await kinds(mara), await kinds(ivo), await kinds(teo)]).toEqual([['greeting'], [], ['greeting']]);
    const { people, count } = await readOccasion(db, { occasionUid });
    expect(count).toBe(3);
    expect(people).toEqual(
      expect.arrayContaining([
        { uid: mara, name: 'Mara' },
        { uid: ivo, name: 'Ivo', out: true },
        { uid: teo, name: 'Teo', own: true },
      ]),
    );
    await setGreetingFor(db, { ...action(), contactUids: [ivo], sent: true });
    expect(await kinds(ivo)).toEqual(['greeting']);
    await setGreetingFor(db, { ...action(), occasionUid, contactUids: [teo], sent: false });
    expect(await kinds(teo)).toEqual([]);
    expect(await db.contacts.get(teo)).not.toHaveProperty('greetings');
  });

  test('deleted it is in nobody’s agenda; out of the trash it is again', async () => {
    const db = freshStore();
    const mara = await person(db, 'Mara');
    const occasionUid = await set(db, christmas);
    await setGreetingFor(db, { ...action(), occasionUid, contactUids: [mara], sent: true });
    await deleteOccasion(db, { ...action(), occasionUid });
    expect(await reasons(db, mara, today)).toEqual([]);
    await restoreFromTrash(db, { ...action(), table: 'occasions', uid: occasionUid });
    expect(await reasons(db, mara, today)).toMatchObject([{ kind: 'greeting', due: '2026-12-25' }]);
  });

  test('its days are in order, and a trip is none', async () => {
    const db = freshStore();
    const days = ['2027-12-25', '2026-12-25'];
    expect(await refusal(set(db, { ...christmas, days }))).toBe('malformed');
    const occasionUid = await set(db, trip(['2026-11-25']));
    const asked = setGreetingFor(db, { ...action(), occasionUid, contactUids: [], sent: true });
    expect(await refusal(asked)).toBe('malformed');
    expect((await db.occasions.toArray()).every(isLive)).toBe(true);
  });

  test('who is sent it is taken back as it was', async () => {
    const db = freshStore();
    const mara = await person(db, 'Mara', ['Rowers']);
    const [group] = await db.groups.toArray();
    const occasionUid = await set(db, christmas);
    const before = await visible(db);
    const sent = action();
    const whom = { groupUids: [group?.uid ?? ''], contactUids: [mara] };
    await setGreetingFor(db, { ...sent, occasionUid, ...whom, sent: true });
    await undo(db, { ...action(), undoes: sent.requestId });
    expect(await visible(db)).toEqual(before);
  });

  test('the words of last year stand beside', async () => {
    const db = freshStore();
    const mara = await person(db, 'Mara');
    const occasionUid = await set(db, christmas);
    await setGreetingFor(db, { ...action(), occasionUid, contactUids: [mara], sent: true });
    const said = { kind: 'message', direction: 'out', on: '2025-12-23', touch: true } as const;
    const target = { contactUid: mara };
    await logInteraction(db, { ...action(), target, today, said: { ...said, text: 'Merry Christmas!' } });
    const told = async (around?: string) => (await readOccasion(db, { occasionUid, around })).people[0];
    expect(await told('2025-12-25')).toMatchObject({ last: { on: '2025-12-23', text: 'Merry Christmas!' } });
    expect(await told('2024-12-25')).not.toHaveProperty('last');
    expect(await told()).not.toHaveProperty('last');
  });
});
