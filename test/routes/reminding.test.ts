import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AgendaPage, PersonView } from '../../src/api/contract.ts';
import { showBadge } from '../../src/background/badge.ts';
import { reasonKey } from '../../src/domain/answers-to.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addressOf, askAs, capabilityFor, freshBackground, fromTab, ownPage, storeOf } from './asking.ts';
import fake from './fake-browser.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(async () => {
  db = freshBackground();
  await askAs(db, ownPage, 'chooseHome', { home: 'page' });
});
afterEach(() => {
  vi.useRealTimers();
});

const requestId = () => crypto.randomUUID();

/** Keeps somebody; gives their uid. */
async function keep(vanity: string): Promise<string> {
  const tab = fromTab(1, addressOf(vanity));
  const capability = await capabilityFor(db, tab, vanity);
  const handle = { service: 'linkedin', kind: 'vanity' as const, value: vanity };
  await askAs(db, tab, 'keepContact', {
    capability,
    requestId: requestId(),
    glimpse: { handle, fields: {} },
  });
  const { hits } = (await askAs(db, ownPage, 'search', { text: vanity })) as {
    hits: { contactUid: string }[];
  };
  return hits[0]?.contactUid ?? '';
}

const agenda = async () => (await askAs(db, ownPage, 'listAgenda', {})) as AgendaPage;

/** Somebody who is to be written to every week, and was not for long. */
async function waiting(vanity: string): Promise<string> {
  const contactUid = await keep(vanity);
  const said = { kind: 'call', direction: 'both', on: '2026-10-01', text: '', touch: true } as const;
  await askAs(db, ownPage, 'logInteraction', { requestId: requestId(), contactUid, ...said });
  const cadence = { every: 1, unit: 'week' } as const;
  await askAs(db, ownPage, 'setCadence', { requestId: requestId(), contactUid, cadence });
  return contactUid;
}

test('the limit moves those who may wait to later, in sight; agenda and badge show the same', async () => {
  for (const vanity of ['ada', 'ben', 'cleo']) await waiting(vanity);
  expect(await askAs(db, ownPage, 'setReminding', { limit: 2 })).toEqual({});
  const { today, later, laterCount, limit } = await agenda();
  expect([today.length, later.length, laterCount, limit]).toEqual([2, 1, 1, 2]);
  await showBadge(storeOf(db));
  expect(fake.action.badge).toBe('2');
});

test('what is answered leaves the line, and undoing brings it back', async () => {
  const contactUid = await waiting('ada');
  const id = requestId();
  await askAs(db, ownPage, 'answerLine', {
    requestId: id,
    contactUid,
    shown: (await agenda()).today[0]?.reasons.map(reasonKey) ?? [],
    answer: 'snoozed',
    until: '2026-11-26',
  });
  expect((await agenda()).today).toEqual([]);
  expect((await agenda()).later[0]?.next).toBe('2026-11-26');
  await askAs(db, ownPage, 'undo', { requestId: requestId(), undoes: id });
  expect((await agenda()).today).toHaveLength(1);
});

test('somebody put to rest leaves the agenda, and keeps everything', async () => {
  const contactUid = await waiting('ada');
  await askAs(db, ownPage, 'setStanding', { requestId: requestId(), contactUid, phase: 'resting' });
  const { today, later, empty } = await agenda();
  expect([today, later, empty]).toEqual([[], [], false]);
  const person = (await askAs(db, ownPage, 'readPerson', { contactUid })) as PersonView;
  expect(person.cadence).toEqual({ cadence: { every: 1, unit: 'week' } });
});

test('the badge of a new day counts without what is over by then', async () => {
  const contactUid = await keep('ada');
  const birthday = { kind: 'birthday', date: '--11-22', leadDays: 0 } as const;
  await askAs(db, ownPage, 'setKeyDate', { requestId: requestId(), contactUid, ...birthday });
  await showBadge(storeOf(db));
  expect(fake.action.badge).toBe('1');
  vi.setSystemTime(new Date(2026, 11, 10));
  await showBadge(storeOf(db));
  expect(fake.action.badge).toBe('');
});

test.each([
  { limit: 0 },
  { limit: 101 },
  { limit: 2.5 },
  { notify: { at: '24:00', quietDays: [] } },
  { notify: { at: '9:00', quietDays: [] } },
  { notify: { quietDays: [7] } },
])('%o is refused', async (input) => {
  expect(await askAs(db, ownPage, 'setReminding', input)).toBe('malformed');
});

test('what was chosen is kept, each by itself', async () => {
  await askAs(db, ownPage, 'setReminding', { limit: 8 });
  await askAs(db, ownPage, 'setReminding', { notify: { at: '07:30', quietDays: [0, 6] } });
  expect(await askAs(db, ownPage, 'readReminding', {})).toEqual({
    limit: 8,
    notify: { at: '07:30', quietDays: [0, 6] },
  });
});
