import { beforeEach, expect, test, vi } from 'vitest';
import type { Input, RouteName } from '../../src/api/contract.ts';
import type { DryRun } from '../../src/dashboard/import/dry-run.ts';
import { createTriage } from '../../src/dashboard/import/triage-model.ts';
import type { Imported } from '../../src/domain/imported.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { listFiles, readFile } from '../../src/files/profile-files.ts';
import { freshProfile } from '../files/fake-profile.ts';

const TODAY = '2026-11-27';
/** Who is on a cadence already, or gone. */
const settled = new Set<string>();
const gone = new Set<string>();

beforeEach(() => {
  freshProfile();
  settled.clear();
  gone.clear();
  const sendMessage = async ({ ask, input }: { ask: RouteName; input: never }) => {
    if (ask === 'comparePeople') {
      const { people } = input as Input<'comparePeople'>;
      const found = people.map(({ row }) => ({ row, is: 'same', contactUid: `uid-${row}` }));
      return { ok: true, value: { found } };
    }
    const { contactUid } = input as Input<'readPerson'>;
    if (gone.has(contactUid)) return { ok: false, error: { code: 'not-found' } };
    const cadence = settled.has(contactUid) && { cadence: { cadence: { every: 1, unit: 'month' } } };
    const contact = { uid: contactUid, fullName: contactUid, phase: 'maintain' };
    return { ok: true, value: { contact, days: nearDays(TODAY), ...cadence } };
  };
  Object.assign(globalThis, { browser: { runtime: { id: 'tend', sendMessage } } });
});

/** So many people who were talked to, the first one lately. */
function runOf(count: number): DryRun {
  const found = Array.from({ length: count }, (_, at) => {
    const on = `2026-${String(10 - (at % 10)).padStart(2, '0')}-0${9 - Math.floor(at / 10)}`;
    const talks: Imported['talks'] = [{ key: `${at}`, on, kind: 'message', direction: 'both' }];
    return { file: 'a', person: { row: at, fields: { fullName: `Invented ${at}` }, handles: [], talks } };
  });
  const places = found.map((_, at) => at);
  return {
    file: { name: 'a', found, left: [] },
    terms: {},
    today: TODAY,
    forecasts: [],
    lists: { new: places, changed: [], same: [], conflict: [], removed: [], twice: [] },
  };
}

function triageWith() {
  const attempt = vi.fn(async (_name, _matter, _done, around) => around?.after?.());
  const triage = createTriage(() => {}, { attempt: attempt as never });
  return { triage, attempt };
}

const uids = ({ offers }: { offers: { contactUid: string }[] }) => offers.map(({ contactUid }) => contactUid);

test('twelve are offered, nobody who has a cadence or is gone by then', async () => {
  const { triage } = triageWith();
  settled.add('uid-1');
  gone.add('uid-2');
  await triage.prepare('one', runOf(30));
  await triage.show('one');
  expect(triage.offers).toHaveLength(12);
  expect(uids(triage)[0]).toBe('uid-0');
  expect(uids(triage)).not.toContain('uid-1');
  expect(uids(triage)).not.toContain('uid-2');
});

test('what was answered stays answered when the page is opened again', async () => {
  const { triage, attempt } = triageWith();
  await triage.prepare('one', runOf(5));
  await triage.show('one');
  const [first, second] = triage.offers;
  if (!first || !second) throw new Error('nobody is offered');
  triage.set(first, { every: 3, unit: 'month' });
  triage.notNow(second);
  expect(attempt.mock.calls[0]?.slice(0, 2)).toEqual([
    'setCadence',
    { contactUid: 'uid-0', cadence: { every: 3, unit: 'month' } },
  ]);
  await expect
    .poll(async () => JSON.parse(await (await readFile('triage', 'triage')).text()).offers.length)
    .toBe(3);
  const { triage: later } = triageWith();
  await later.show('one');
  expect(uids(later)).toEqual(['uid-2', 'uid-3', 'uid-4']);
});

test('once people are kept, no name of theirs is left in the file', async () => {
  const { triage } = triageWith();
  await triage.prepare('one', runOf(5));
  expect(await (await readFile('triage', 'triage')).text()).toContain('Invented 3');
  await triage.show('one');
  expect(await (await readFile('triage', 'triage')).text()).not.toContain('Invented');
});

test('passed over, nobody is offered again', async () => {
  const { triage } = triageWith();
  await triage.prepare('one', runOf(5));
  await triage.show('one');
  triage.skip();
  expect(triage.offers).toEqual([]);
  await expect.poll(() => listFiles('triage')).toEqual([]);
  const { triage: later } = triageWith();
  await later.show('one');
  expect(later.offers).toEqual([]);
});

test('of another import than the last nobody is offered', async () => {
  const { triage } = triageWith();
  await triage.prepare('one', runOf(5));
  await triage.show('another');
  expect(triage.offers).toEqual([]);
});
