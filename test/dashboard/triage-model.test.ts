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

let profile: ReturnType<typeof freshProfile>;

beforeEach(() => {
  profile = freshProfile();
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

const vanity = (value: string) => ({ service: 'linkedin', kind: 'vanity', value, raw: value }) as const;

/** So many people who were talked to, the first one lately. */
function runOf(count: number): DryRun {
  const found = Array.from({ length: count }, (_, at) => {
    const on = `2026-${String(10 - (at % 10)).padStart(2, '0')}-0${9 - Math.floor(at / 10)}`;
    const talks: Imported['talks'] = [
      { key: `${at}`, on, kind: 'message', direction: 'both', text: 'Secret' },
    ];
    const handles: Imported['handles'] = [vanity(`invented-${at}`)];
    const fields = { fullName: `Invented ${at}` };
    return { file: 'a', person: { row: at, fields, handles, talks, note: `Secret ${at}` } };
  });
  const places = found.map((_, at) => at);
  return {
    file: { name: 'a', found, left: [] },
    terms: {},
    today: TODAY,
    forecasts: [],
    lists: { new: places, changed: [], same: [], conflict: [], removed: [], twice: [] },
    earlier: new Map(),
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
    .poll(async () => JSON.parse(await (await readFile('triage', 'one')).text()).offers.length)
    .toBe(3);
  const { triage: later } = triageWith();
  await later.show('one');
  expect(uids(later)).toEqual(['uid-2', 'uid-3', 'uid-4']);
});

test('of people a file tells of no name and no words are kept, before they are kept and after', async () => {
  const { triage } = triageWith();
  const written = async () => (await readFile('triage', 'one')).text();
  await triage.prepare('one', runOf(5));
  expect(await written()).toContain('invented-3');
  expect(await written()).not.toMatch(/Invented|Secret/);
  await triage.show('one');
  expect(uids(triage)).toHaveLength(5);
  expect(await written()).not.toMatch(/invented|Secret/i);
});

test('where no file can be written people are offered all the same, and nothing fails unheard', async () => {
  const { triage } = triageWith();
  await triage.prepare('one', runOf(5));
  const write = vi.spyOn(profile.root, 'getDirectoryHandle');
  await triage.show('one');
  expect(triage.offers).toHaveLength(5);
  write.mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  for (const offer of triage.offers.slice(0, 2)) triage.notNow(offer);
  await expect.poll(() => write.mock.settledResults.length).toBeGreaterThan(2);
  await new Promise((resolve) => setTimeout(resolve));
  process.off('unhandledRejection', unheard);
  expect(unheard).not.toHaveBeenCalled();
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
