import { beforeEach, describe, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import type { Phase } from '../../src/domain/contact.ts';
import { URL_LIMIT } from '../../src/domain/share.ts';
import { addPerson } from '../../src/store/add-person.ts';
import { removeContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { answerFollowUp, changeFollowUp, removeFollowUp } from '../../src/store/follow-ups.ts';
import { mergePeople } from '../../src/store/merge-people.ts';
import { readPerson } from '../../src/store/person.ts';
import { listShares, readShare } from '../../src/store/read-shares.ts';
import { deleteShare, editShare, keepShare, sendTo } from '../../src/store/shares.ts';
import { setStanding } from '../../src/store/standing.ts';
import { restoreFromTrash } from '../../src/store/trash.ts';
import { undo } from '../../src/store/undo.ts';
import { action, freshStore, refusal, TODAY as today, visible } from './fresh-store.ts';

const PORTS = { title: 'How ports plan for storms', url: 'https://example.org/ports', text: '' };

let db: TendDatabase;
let ada: string;
let jun: string;
let share: string;

beforeEach(async () => {
  db = freshStore();
  ada = await addPerson(db, { ...action(), fields: { fullName: 'Ada Byron' } });
  jun = await addPerson(db, { ...action(), fields: { fullName: 'Jun Li' } });
  share = await keepShare(db, { ...action(), ...PORTS });
});

const send = (...contactUids: string[]) => sendTo(db, { ...action(), shareUid: share, contactUids, today });
const people = async () => (await readShare(db, share)).people;
const live = async () => (await db.followUps.toArray()).filter(isLive);

describe('keeping a page', () => {
  test('the same address is the same page, whatever counts visits in it', async () => {
    const url = `${PORTS.url}?utm_source=mail`;
    expect(await keepShare(db, { ...action(), ...PORTS, url, title: 'Ports' })).toBe(share);
    expect(await db.shares.toArray()).toMatchObject([PORTS]);
  });

  test('nor does a place in it, or a slash at its end, make it another one', async () => {
    for (const end of ['#part', '/', '/#top']) {
      const url = `${PORTS.url}${end}`;
      expect(await keepShare(db, { ...action(), ...PORTS, url })).toBe(share);
    }
    expect(await db.shares.toArray()).toMatchObject([PORTS]);
  });

  test('it takes over what was selected last', async () => {
    await keepShare(db, { ...action(), ...PORTS, text: 'Quays flood first.' });
    await keepShare(db, { ...action(), ...PORTS });
    expect((await readShare(db, share)).share.text).toBe('Quays flood first.');
  });

  test('one that was deleted is there again, and whoever has it is known', async () => {
    await send(ada);
    const [one] = await people();
    await answerFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '', today, answer: 'done' });
    await deleteShare(db, { ...action(), shareUid: share });
    expect(await keepShare(db, { ...action(), ...PORTS })).toBe(share);
    expect(await send(ada)).toBe(0);
  });

  test('what is no page on the web, or too long an address, is refused', async () => {
    const keep = (url: string) => refusal(keepShare(db, { ...action(), ...PORTS, url }));
    expect(await keep('chrome://settings')).toBe('malformed');
    expect(await keep(`https://example.org/${'a'.repeat(URL_LIMIT)}`)).toBe('too-long');
  });

  test('a retry gives the same page', async () => {
    const once = action();
    const page = { ...PORTS, url: 'https://example.org/other' };
    expect(await keepShare(db, { ...once, ...page })).toBe(await keepShare(db, { ...once, ...page }));
    expect(await db.shares.count()).toBe(2);
  });
});

describe('sending it', () => {
  test('each gets a follow-up that names it, due today', async () => {
    expect(await send(ada, jun)).toBe(2);
    const set = { reason: 'share', summary: PORTS.title, share, due: today };
    expect(await live()).toMatchObject([set, set]);
    expect((await live()).map(({ contactUid }) => contactUid).toSorted()).toEqual([ada, jun].toSorted());
    const { line, shares } = await readPerson(db, ada, today);
    expect(line?.reasons).toMatchObject([{ kind: 'followUp', why: 'share', share }]);
    expect(shares).toMatchObject([PORTS]);
  });

  test('nobody gets it twice, not even once it was sent', async () => {
    await send(ada);
    expect(await send(ada, jun)).toBe(1);
    const [one] = await people();
    await answerFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '', today, answer: 'done' });
    expect(await send(ada)).toBe(0);
    expect(await people()).toMatchObject([
      { fullName: 'Ada Byron', is: 'sent', on: today },
      { fullName: 'Jun Li', is: 'waiting', on: today },
    ]);
    expect((await readPerson(db, ada, today)).shares).toEqual([]);
  });

  test('whoever was passed over may be meant again, by the same row', async () => {
    await send(ada);
    const [one] = await people();
    await answerFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '', today, answer: 'skipped' });
    expect(await people()).toMatchObject([{ is: 'skipped' }]);
    expect(await send(ada)).toBe(1);
    expect(await people()).toMatchObject([{ followUpUid: one?.followUpUid, is: 'waiting' }]);
  });

  test('called off, it can be set again; whoever is kept no more is passed over', async () => {
    await send(ada);
    const [one] = await people();
    await removeFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '' });
    expect(await people()).toEqual([]);
    await removeContact(db, { ...action(), contactUid: jun });
    expect(await send(ada, jun)).toBe(1);
  });

  test('a retry sets nothing more, and answers the same', async () => {
    const once = action();
    const ask = () => sendTo(db, { ...once, shareUid: share, contactUids: [ada, jun], today });
    expect([await ask(), await ask()]).toEqual([2, 2]);
    expect(await live()).toHaveLength(2);
  });

  test('whoever rests or was let go is passed over, since they never come up', async () => {
    const standing = (phase: Phase) =>
      setStanding(db, { ...action(), today, target: { contactUid: ada }, standing: { phase } });
    await standing('resting');
    expect(await send(ada, jun)).toBe(1);
    expect(await people()).toMatchObject([{ contactUid: jun }]);
    await standing('maintain');
    expect(await send(ada)).toBe(1);
  });

  test('of a page that is gone it is refused', async () => {
    await deleteShare(db, { ...action(), shareUid: share });
    expect(await refusal(send(ada))).toBe('not-found');
  });
});

describe('two who turn out to be one', () => {
  const merge = () => mergePeople(db, { ...action(), keep: ada, other: jun, fields: [] });

  test('wait for it once', async () => {
    await send(ada, jun);
    await merge();
    expect(await people()).toMatchObject([{ contactUid: ada, is: 'waiting' }]);
  });

  test.each(['Ada Byron', 'Jun Li'])('have it if %s has', async (fullName) => {
    await send(ada, jun);
    const one = (await people()).find((person) => person.fullName === fullName);
    await answerFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '', today, answer: 'done' });
    await merge();
    expect(await people()).toMatchObject([{ contactUid: ada, is: 'sent' }]);
    expect(await send(ada)).toBe(0);
  });
});

test('a new title is that of what waits, unless the user had put it in other words', async () => {
  await send(ada, jun);
  const one = (await people()).find(({ contactUid }) => contactUid === jun);
  const told = { due: today, summary: 'the storm article' };
  await changeFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '', today, ...told });
  await editShare(db, { ...action(), shareUid: share, title: ' Ports and  storms ' });
  expect((await readShare(db, share)).share.title).toBe('Ports and storms');
  const said = (await live()).map(({ summary }) => summary);
  expect(said.toSorted()).toEqual(['Ports and storms', 'the storm article']);
});

test('deleted, what waits goes too and what was sent stays; it comes back as it was', async () => {
  await send(ada, jun);
  const [one] = await people();
  await answerFollowUp(db, { ...action(), followUpUid: one?.followUpUid ?? '', today, answer: 'done' });
  const before = await visible(db);
  const gone = action();
  await deleteShare(db, { ...gone, shareUid: share });
  expect(await live()).toMatchObject([{ status: 'completed' }]);
  expect((await listShares(db, 9)).count).toBe(0);
  expect(await refusal(readShare(db, share))).toBe('not-found');
  await undo(db, { ...action(), undoes: gone.requestId });
  expect(await visible(db)).toEqual(before);
  await deleteShare(db, { ...action(), shareUid: share });
  await restoreFromTrash(db, { ...action(), table: 'shares', uid: share });
  expect(await visible(db)).toEqual(before);
});

test('the list has as many as are asked for, and says how many there are', async () => {
  for (const name of ['a', 'b', 'c'])
    await keepShare(db, { ...action(), title: name, url: `https://example.org/${name}`, text: '' });
  const { shares, count } = await listShares(db, 2);
  expect(shares.map((one) => one.share.title)).toEqual(['c', 'b']);
  expect(count).toBe(4);
});
