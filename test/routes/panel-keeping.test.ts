import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Input, PanelView, RouteName } from '../../src/api/contract.ts';
import { reasonKey } from '../../src/domain/answers-to.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { goal, page } from '../domain/people.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage } from './asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'both' });
});
afterEach(() => vi.useRealTimers());

const TODAY = '2026-11-22';
const TALKED = { kind: 'message', direction: 'both', on: TODAY, touch: true, text: '' } as const;
const requestId = () => crypto.randomUUID();

/** A panel in a tab at the profile of that name: asks as its page, and reads its view. */
async function panelOf(vanity: string, fullName: string, tab: number) {
  const sender = fromTab(tab, addressOf(vanity));
  const capability = await capabilityFor(db, sender, vanity);
  const glimpse = page({ fullName }, { value: vanity });
  const ask = <Name extends RouteName>(name: Name, input: object) =>
    askAs(db, sender, name, sent<Name>({ capability, requestId: requestId(), glimpse, ...input }));
  const read = async () => (await askAs(db, sender, 'readPanel', { capability } as never)) as PanelView;
  return { ask, read };
}

/** As a message arrives: what is undefined is not in it. */
const sent = <Name extends RouteName>(input: object): Input<Name> => JSON.parse(JSON.stringify(input));

type Panel = Awaited<ReturnType<typeof panelOf>>;

/** Every write of a panel about keeping in touch, each on somebody else's rows where it names one. */
const WRITES: [RouteName, object][] = [
  ['logInteraction', TALKED],
  ['addFavour', { on: TODAY, side: 'gave', kind: 'article', text: 'Sampling bias' }],
  ['setCadence', { cadence: { every: 1, unit: 'month' } }],
  ['setStanding', { importance: 3 }],
  ['editFacts', { interests: ['sailing'] }],
  ['joinGroup', { name: 'Researchers' }],
  ['setKeyDate', { kind: 'birthday', date: '--03-14', leadDays: 3 }],
];

test('a panel logs, sets and edits about its own person, who becomes a contact by it', async () => {
  const mara = await panelOf('mara-okafor', 'Mara Okafor', 1);
  for (const [name, input] of WRITES) expect(await mara.ask(name, input)).not.toBeTypeOf('string');
  const view = await mara.read();
  expect(view).toMatchObject({
    contact: { fullName: 'Mara Okafor', importance: 3, interests: ['sailing'] },
    cadence: { cadence: { every: 1, unit: 'month' } },
    groups: [{ name: 'Researchers' }],
    keyDates: [{ date: '--03-14', leadDays: 3 }],
    spoke: TODAY,
  });
  expect(view.line?.reasons.map(({ kind }) => kind).toSorted()).toEqual(['cadence', 'keyDate']);
  expect(await db.contacts.count()).toBe(1);
});

test('a panel names no contact, and nobody else who was there', async () => {
  const mara = await panelOf('mara-okafor', 'Mara Okafor', 1);
  const jun = await panelOf('jun-li', 'Jun Li', 2);
  await jun.ask('keepContact', {});
  const other = (await jun.read()).contact?.uid;
  expect(await mara.ask('logInteraction', { ...TALKED, with: [other] })).toBe('not-allowed');
  for (const [name, input] of [...WRITES, ['readTimeline', {}] as const]) {
    const named = { ...input, capability: undefined, contactUid: other };
    const asked = name === 'readTimeline' ? { ...named, requestId: undefined } : named;
    expect(await mara.ask(name, asked), name).toBe('not-allowed');
  }
  expect(await db.interactions.count()).toBe(0);
  expect((await jun.read()).contact).not.toHaveProperty('interests');
});

test('rows of somebody else are not there for a panel', async () => {
  const mara = await panelOf('mara-okafor', 'Mara Okafor', 1);
  const jun = await panelOf('jun-li', 'Jun Li', 2);
  for (const [name, input] of WRITES) await jun.ask(name, input);
  await mara.ask('keepContact', {});
  const [talk] = await db.interactions.toArray();
  const [keyDate] = await db.keyDates.toArray();
  const foreign: [RouteName, object][] = [
    ['changeInteraction', { interactionUid: talk?.uid, text: 'Read by others.' }],
    ['deleteInteraction', { interactionUid: talk?.uid }],
    ['deleteKeyDate', { keyDateUid: keyDate?.uid }],
    ['setKeyDate', { keyDateUid: keyDate?.uid, kind: 'birthday', date: '--01-01', leadDays: 0 }],
  ];
  for (const [name, input] of foreign) expect(await mara.ask(name, input), name).toBe('not-found');
  expect((await jun.read()).keyDates).toMatchObject([{ date: '--03-14' }]);
  expect(await timelineOf(mara)).toEqual([]);
  expect((await timelineOf(jun)).toSorted()).toEqual(['favour', 'interaction']);
});

test('the line is put off as a whole, and the undo of it is the panel’s own', async () => {
  const mara = await panelOf('mara-okafor', 'Mara Okafor', 1);
  await mara.ask('setFollowUp', { due: TODAY, summary: 'send the notes' });
  const undoes = requestId();
  const shown = (await mara.read()).line?.reasons.map(reasonKey) ?? [];
  await mara.ask('answerLine', { requestId: undoes, shown, answer: 'snoozed', until: '2026-11-25' });
  expect((await mara.read()).line?.next).toBe('2026-11-25');
  const jun = await panelOf('jun-li', 'Jun Li', 2);
  expect(await jun.ask('undo', { undoes, glimpse: undefined })).toBeTypeOf('string');
  expect((await mara.read()).line?.next).toBe('2026-11-25');
  await mara.ask('undo', { undoes, glimpse: undefined });
  expect((await mara.read()).line?.next).toBe(TODAY);
});

async function timelineOf({ ask }: Panel): Promise<string[]> {
  const answer = await ask('readTimeline', { requestId: undefined });
  return typeof answer === 'string' ? [answer] : answer.items.map(({ kind }) => kind);
}

test('a panel’s timeline names nobody but its own person, whoever else took part', async () => {
  const mara = await panelOf('mara-okafor', 'Mara Okafor', 1);
  const jun = await panelOf('jun-li', 'Jun Li', 2);
  for (const { ask } of [mara, jun]) await ask('keepContact', {});
  const [contactUid = '', other = ''] = [(await mara.read()).contact?.uid, (await jun.read()).contact?.uid];
  const talk = { requestId: requestId(), contactUid, with: [other], ...TALKED };
  await askAs(db, ownPage, 'logInteraction', talk);
  const told = async (answer: unknown) => (await (answer as Promise<unknown>)) as { items: unknown[] };
  const of = (participants: string[]) => ({ items: [{ interaction: { participants } }] });
  expect(await told(mara.ask('readTimeline', { requestId: undefined }))).toMatchObject(of([contactUid]));
  expect(await told(askAs(db, ownPage, 'readTimeline', { contactUid }))).toMatchObject(
    of([contactUid, other]),
  );
});

test('a panel tells, changes and deletes favours of its own person alone, and names no goal', async () => {
  const mara = await panelOf('mara-okafor', 'Mara Okafor', 1);
  const jun = await panelOf('jun-li', 'Jun Li', 2);
  const favour = { on: TODAY, side: 'asked', kind: 'intro', text: 'to the harbour' };
  await db.goals.add(goal({ uid: crypto.randomUUID() }));
  const [one] = await db.goals.toArray();
  expect(await mara.ask('addFavour', { ...favour, goal: one?.uid })).toBe('not-allowed');
  await mara.ask('addFavour', favour);
  const [{ uid: favourUid = '', contactUid = '' } = {}] = await db.favours.toArray();
  expect(await mara.ask('changeFavour', { favourUid, goal: '' })).toBe('not-allowed');
  for (const name of ['changeFavour', 'deleteFavour'] as const) {
    expect(await jun.ask(name, { favourUid }), name).toBe('not-found');
    expect(await mara.ask(name, { favourUid }), name).toEqual({});
  }
  expect(await mara.ask('listFavours', { contactUid, ...bare })).toBe('not-allowed');
});

/** Without what a panel's writes carry. */
const bare = { capability: undefined, requestId: undefined, glimpse: undefined };
