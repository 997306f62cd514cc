import { beforeEach, expect, test } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { balanceOf, unthanked } from '../../src/domain/favour.ts';
import { messageBox, sentLine } from '../../src/domain/message-draft.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { saveDraft } from '../../src/store/drafts.ts';
import { setGreetingFor } from '../../src/store/greeted.ts';
import { contactAt } from '../../src/store/handles.ts';
import { logMessage } from '../../src/store/log-message.ts';
import { sendTo } from '../../src/store/shares.ts';
import { undo } from '../../src/store/undo.ts';
import * as people from '../domain/people.ts';
import { action, freshStore, mara, person, refusal, shows, TODAY, visible } from './fresh-store.ts';
import { put } from './shared-rows.ts';

const place = 'page:s:1';
const URL = 'https://example.com/a';
let db: TendDatabase;
let uid: string;
beforeEach(async () => {
  db = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  uid = (await contactAt(db, mara))?.uid ?? '';
});

const out = { kind: 'message', direction: 'out', on: TODAY, touch: true, answered: false } as const;

/** Logs it as the panel does; gives what takes it back. */
async function log(
  text: string,
  more: { whole?: string; thanked?: boolean; asked?: boolean; done?: string[] } = {},
): Promise<string> {
  const said = { ...out, text: sentLine(text) };
  const act = action();
  await logMessage(db, { ...act, target: { contactUid: uid }, today: TODAY, said, place, ...more });
  return act.requestId;
}

const answered = async () =>
  (await db.answers.toArray()).filter(isLive).map(({ line, answer }) => `${line} ${answer}`);
const gave = async () => (await db.favours.toArray()).filter((one) => isLive(one) && one.side === 'gave');
const waiting = async () =>
  (await db.followUps.toArray())
    .filter((one) => one.status === 'needs-action')
    .map(({ share }) => share)
    .sort();

async function articles() {
  const base = { created: '2026-11-01T00:00:00.000Z', updated: '2026-11-01T00:00:00.000Z', text: '' };
  await db.shares.bulkAdd([
    { ...base, uid: 'one', title: 'Bias', url: URL },
    { ...base, uid: 'two', title: 'More', url: `${URL}/more` },
  ]);
  for (const shareUid of ['one', 'two'])
    await sendTo(db, { ...action(), shareUid, contactUids: [uid], today: TODAY });
}

test('an article that the user saw to be sent with it was sent, and no other; undo takes it back', async () => {
  await articles();
  const before = await visible(db);
  const [followUp] = (await db.followUps.toArray()).filter(({ share }) => share === 'two');
  const undoes = await log(`Dear Mara, read this (${URL}/more?utm_source=feed).`, {
    done: [followUp?.uid ?? ''],
  });
  expect(await waiting()).toEqual(['one']);
  expect(await gave()).toMatchObject([{ kind: 'article', text: 'More', contactUid: uid }]);
  expect(await answered()).toHaveLength(1);
  await undo(db, { ...action(), undoes });
  expect(await visible(db)).toEqual(before);
});

test('nothing is sent silently, whatever the message names', async () => {
  await articles();
  await log(`Bias, and more at ${URL}`);
  expect(await waiting()).toEqual(['one', 'two']);
  expect(await gave()).toEqual([]);
});

test('a greeting that is up is made, one of another day is not', async () => {
  const greeting = (day: string) =>
    people.occasion({ uid: day, kind: 'greeting', summary: day, days: [day] });
  await put(db, 'setOccasion', { occasions: [greeting(TODAY), greeting('2026-12-25')] });
  for (const occasionUid of [TODAY, '2026-12-25'])
    await setGreetingFor(db, { ...action(), occasionUid, contactUids: [uid], sent: true });
  const before = await visible(db);
  const undoes = await log('All the best');
  expect(await answered()).toEqual([`greeting/${TODAY} done`]);
  await undo(db, { ...action(), undoes });
  expect(await visible(db)).toEqual(before);
});

test('thanks that are owed are said by a message that says them, and by no other', async () => {
  const owed = { contactUid: uid, side: 'received', kind: 'intro', on: '2026-11-10' } as const;
  await put(db, 'addFavour', { favours: [people.favour({ ...owed, text: 'to Ada' })] });
  const open = async () => unthanked(await db.favours.toArray()).length;
  await log('Hello Mara');
  expect(await open()).toBe(1);
  const before = await visible(db);
  const undoes = await log('Thank you, Mara', { thanked: true });
  expect(await open()).toBe(0);
  expect(await gave()).toMatchObject([{ kind: 'thanks', on: TODAY }]);
  await undo(db, { ...action(), undoes });
  expect(await visible(db)).toEqual(before);
});

test('a reminder to thank is done where the user saw it to be, and thanks are given once; undo takes it back', async () => {
  const owed = { contactUid: uid, side: 'received', kind: 'intro', on: '2026-11-10' } as const;
  await put(db, 'addFavour', { favours: [people.favour({ ...owed, text: 'to Ada' })] });
  const reminder = { contactUid: uid, due: TODAY, summary: 'Thank her', reason: 'thanks' } as const;
  await put(db, 'setFollowUp', { followUps: [people.followUp({ ...reminder, uid: 'thank' })] });
  const isOpen = async () => (await db.followUps.get('thank'))?.status === 'needs-action';
  await log('Thank you for the introduction', { thanked: false });
  expect(await isOpen()).toBe(true);
  const before = await visible(db);
  const undoes = await log('Thank you, Mara', { thanked: true, done: ['thank'] });
  expect(await isOpen()).toBe(false);
  expect(await gave()).toMatchObject([{ kind: 'thanks' }]);
  expect(unthanked(await db.favours.toArray())).toEqual([]);
  await undo(db, { ...action(), undoes });
  expect(await visible(db)).toEqual(before);
});

test('what is another person’s is done by no message to this one', async () => {
  await keepContact(db, { ...action(), ...shows(person('zoe-hart'), { fullName: 'Zoe Hart' }) });
  const zoe = (await contactAt(db, person('zoe-hart')))?.uid ?? '';
  await put(db, 'setFollowUp', {
    followUps: [people.followUp({ contactUid: zoe, due: TODAY, reason: 'thanks', uid: 'zoes' })],
  });
  await log('Thank you, Mara', { thanked: true, done: ['zoes'] });
  expect((await db.followUps.get('zoes'))?.status).toBe('needs-action');
});

test('a message longer than a line is kept whole as a note; undo takes both', async () => {
  const whole = `Dear Mara,\n${'word '.repeat(400)}end`;
  const before = await visible(db);
  const undoes = await log(whole, { whole });
  expect((await db.interactions.toArray()).map(({ text }) => text)).toEqual([sentLine(whole)]);
  expect((await db.notes.toArray()).map(({ text, contactUid }) => [text, contactUid])).toEqual([
    [whole, uid],
  ]);
  await undo(db, { ...action(), undoes });
  expect(await visible(db)).toEqual(before);
});

test('what is too long for a note is refused, and its draft stays', async () => {
  const whole = 'x'.repeat(100_001);
  await saveDraft(db, { handle: mara, place, box: messageBox(uid), text: whole, at: action().at });
  expect(await refusal(log(whole, { whole }))).toBe('too-long');
  expect(await db.drafts.count()).toBe(1);
  expect(await db.interactions.count()).toBe(0);
});

test('another message that only begins alike stays where it was written', async () => {
  const begun = 'word '.repeat(300);
  const type = (at: string, text: string) =>
    saveDraft(db, { handle: mara, place: at, box: messageBox(uid), text, at: action().at });
  await type('dashboard', `${begun}one`);
  await type('page:s:2', `${begun}\ntwo`);
  await log(`${begun}two`, { whole: `${begun}two` });
  expect((await db.drafts.toArray()).map(({ text }) => text)).toEqual([`${begun}one`]);
});

test('an ask is kept among favours with it, so that the row of asks grows, and undo takes it back', async () => {
  await log('How are the diary studies?');
  await log('Could you introduce me to Ada?', { asked: true });
  const last = await log('Could you help me?', { asked: true });
  const row = async () => balanceOf(await db.favours.toArray())?.asksInRow;
  expect(await row()).toBe(2);
  await undo(db, { ...action(), undoes: last });
  expect(await row()).toBe(1);
});
