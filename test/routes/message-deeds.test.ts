import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MessageView, PanelView } from '../../src/api/contract.ts';
import { messageBox } from '../../src/domain/message-draft.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { page } from '../domain/people.ts';
import { addressOf, askAs, freshBackground, fromTab, ownPage } from './asking.ts';
import fake, { openTabs } from './fake-browser.ts';
import { maraAsking, requestId, SENT } from './mara-asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'both' });
});
afterEach(() => vi.useRealTimers());

const { own, panelAt, keepMara, draftsOf } = maraAsking(() => db);
const textsKept = async () => (await db.drafts.toArray()).map(({ text }) => text).sort();

test('a panel adds what was written in it as a template and takes that back, and nothing else', async () => {
  const ask = await panelAt(1);
  await keepMara(ask);
  const names = async () =>
    ((await own('listTemplates', {})) as { templates: { name: string }[] }).templates.map(({ name }) => name);
  const [mine, owns] = [requestId(), requestId()];
  await own('setTemplate', { requestId: owns, name: 'Own', text: 'Hello' });
  await ask('setTemplate', { requestId: mine, name: 'Mine', text: 'Hello {{firstName}}' });
  expect(await names()).toEqual(['Mine', 'Own']);
  const [{ uid } = { uid: '' }] = await db.templates.toArray();
  const change = { requestId: requestId(), templateUid: uid, name: 'Other', text: 'Other' };
  expect(await ask('setTemplate', change)).toBe('not-allowed');
  expect(await ask('deleteTemplate', { requestId: requestId(), templateUid: uid })).toBe('not-allowed');
  expect(await ask('undo', { requestId: requestId(), undoes: owns })).toBe('not-found');
  const other = await panelAt(2, 'ivo-lindqvist');
  expect(await other('undo', { requestId: requestId(), undoes: mine })).toBe('not-found');
  expect(await names()).toEqual(['Mine', 'Own']);
  await ask('undo', { requestId: requestId(), undoes: mine });
  expect(await names()).toEqual(['Own']);
});

test('a panel opens the place where templates are changed, with its capability only', async () => {
  const ask = await panelAt(1);
  await ask('showTemplates');
  expect(fake.opened.at(-1)).toMatch(/dashboard\/index\.html#settings\/messages$/);
  fromTab(7, fake.opened.at(-1) ?? ''); // it is open from now on
  await ask('showTemplates');
  expect(fake.opened.at(-1), 'once, however often a page asks').toBe('tab 7');
  const before = fake.opened.length;
  const stolen = { capability: `page:1/${requestId()}` };
  expect(await askAs(db, fromTab(2, addressOf('ivo-lindqvist')), 'showTemplates', stolen)).toBe(
    'panel-expired',
  );
  expect(fake.opened).toHaveLength(before);
});

test('whoever is asked for a goal, or linked to one, may be begun with it and with what speaks for them', async () => {
  const ask = await panelAt(1);
  const contactUid = await keepMara(ask);
  const goal = { summary: 'Ten players', text: 'chess, draughts', until: '2026-12-31' };
  const { goalUid } = (await own('setGoal', { requestId: requestId(), ...goal })) as { goalUid: string };
  const goalOf = async (input: object) =>
    ((await own('readMessage', { contactUid, draft: false, ...input })) as MessageView).known.goal;
  expect(await goalOf({})).toBeUndefined();
  expect(await goalOf({ goalUid })).toEqual({ summary: 'Ten players', fact: 'Chess', isAsked: true });
  expect(await ask('readMessage', { draft: false, goalUid })).toBe('not-allowed');
  await own('linkGoal', { requestId: requestId(), goalUid, contactUids: [contactUid] });
  const linked = { summary: 'Ten players', fact: 'Chess', isAsked: false };
  expect(await goalOf({})).toEqual(linked);
  expect(((await ask('readMessage', { draft: false })) as MessageView).known.goal).toEqual(linked);
  const sooner = { summary: 'Another', text: 'rowing', until: '2026-11-30' };
  const other = (await own('setGoal', { requestId: requestId(), ...sooner })) as { goalUid: string };
  await own('linkGoal', { requestId: requestId(), goalUid: other.goalUid, contactUids: [contactUid] });
  expect(await goalOf({})).toEqual({ summary: 'Another', fact: '', isAsked: false });
  await own('closeGoal', { requestId: requestId(), goalUid: other.goalUid, status: 'reached' });
  expect(await goalOf({ goalUid: other.goalUid })).toEqual(linked);
});

test('what waits to be sent is told to the panel of whom it is for, and done once it is said to be', async () => {
  const ask = await panelAt(1);
  const contactUid = await keepMara(ask);
  const page = { title: 'Sampling bias', url: 'https://example.com/a', text: '' };
  const { shareUid } = (await own('keepShare', { requestId: requestId(), ...page })) as { shareUid: string };
  await own('sendTo', { requestId: requestId(), shareUid, contactUids: [contactUid] });
  const waiting = async () => ((await ask('readMessage', { draft: false })) as MessageView).waiting;
  const [{ followUpUid } = { followUpUid: '' }] = await waiting();
  expect(await waiting()).toEqual([{ followUpUid, reason: 'share', text: page.title, url: page.url }]);
  const said = { ...SENT, text: 'Sampling bias', drafted: true };
  await ask('logInteraction', { ...said, requestId: requestId() });
  expect(await waiting()).toHaveLength(1);
  await ask('logInteraction', { ...said, requestId: requestId(), done: [followUpUid] });
  expect(await waiting()).toEqual([]);
});

test('two are put together while both panels are open: what was typed in either is there where it was typed', async () => {
  const [mara, zoe] = [await panelAt(1), await panelAt(2, 'zoe-hart')];
  const keep = await keepMara(mara);
  await zoe('keepContact', {
    requestId: requestId(),
    glimpse: page({ fullName: 'Zoe Hart' }, { value: 'zoe-hart' }),
  });
  const other = ((await zoe('readPanel')) as PanelView).contact?.uid ?? '';
  await zoe('saveDraft', { box: messageBox(other), text: 'Dear Zo' });
  await own('mergePeople', { requestId: requestId(), keep, other, fields: [] });
  expect(await draftsOf(mara)).toEqual({});
  await zoe('saveDraft', { box: messageBox(other), text: 'Dear Zoe' }); // what was on its way
  expect(await draftsOf(zoe)).toEqual({ message: 'Dear Zoe' });
  expect(await zoe('readMessage', { draft: true })).toMatchObject({ draft: 'Dear Zoe' });
  await zoe('saveDraft', { box: messageBox(keep), text: 'Dear Zoe and Mara' });
  expect(await textsKept()).toEqual(['Dear Zoe and Mara']);
  openTabs.delete(2);
  expect(await mara('readMessage', { draft: true })).toMatchObject({ draft: 'Dear Zoe and Mara' });
});
