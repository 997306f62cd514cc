import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnswerTo } from '../../src/api/contract.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addressOf, askAs, freshBackground, fromTab, ownPage } from './asking.ts';

vi.mock('webextension-polyfill', () => import('./fake-browser.ts'));

let db: TendDatabase;
beforeEach(() => {
  db = freshBackground();
});
afterEach(() => {
  vi.useRealTimers();
});

const uid = (kind: number, number: number) =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
const at = (minute: number) => new Date(Date.UTC(2026, 9, 1, 9, minute)).toISOString();

/** So many people, each with all that can be theirs; every seventh is in the trash. */
async function keep(count: number): Promise<void> {
  const all = Array.from({ length: count }, (_, number) => number);
  const base = (kind: number, number: number) => ({
    uid: uid(kind, number),
    created: at(number),
    updated: at(number),
  });
  const groups = [1, 2].map((number) => ({ ...base(9, number), name: `Group ${number}` }));
  const rows = <Row>(rowOf: (number: number, contactUid: string) => Row) =>
    all.map((number) => rowOf(number, uid(0, number)));
  await db.groups.bulkAdd(groups);
  await db.contacts.bulkAdd(
    all.map(
      (number): Contact => ({
        ...base(0, number),
        fullName: `Person ${number}`,
        phase: 'build',
        importance: 1,
        tracked: true,
        fieldSource: {},
        groups: [uid(9, 1 + (number % 2))],
        ...(number % 7 === 6 && { deletedAt: at(90) }),
      }),
    ),
  );
  await db.handles.bulkAdd(
    [1, 2].flatMap((kind) =>
      rows((number, contactUid) => ({
        ...base(kind, number),
        contactUid,
        service: 'linkedin',
        kind: 'vanity' as const,
        value: `person-${kind}-${number}`,
        raw: `person-${kind}-${number}`,
        state: kind === 1 ? ('current' as const) : ('former' as const),
      })),
    ),
  );
  await db.notes.bulkAdd(
    [3, 4, 5].flatMap((kind) =>
      rows((number, contactUid) => ({
        ...base(kind, number),
        created: at(100 - kind),
        contactUid,
        text: `${kind} of ${number}`,
        pinned: false,
        ...(kind === 5 && { deletedAt: at(95) }),
      })),
    ),
  );
  await db.followUps.bulkAdd(
    [6, 7].flatMap((kind) =>
      rows((number, contactUid) => ({
        ...base(kind, number),
        contactUid,
        summary: 'ask',
        reason: 'custom' as const,
        due: '2026-12-01',
        status: kind === 6 ? ('needs-action' as const) : ('completed' as const),
      })),
    ),
  );
  await db.keyDates.bulkAdd(
    rows((number, contactUid) => ({
      ...base(8, number),
      contactUid,
      kind: 'birthday' as const,
      date: '--04-12',
      leadDays: 7,
    })),
  );
  await db.due.bulkAdd(
    rows((number, contactUid) => ({
      contactUid,
      next: '2026-12-01',
      reasons: [],
      rank: { importance: 1 as const, reciprocity: 0, last: '2026-11-01' },
      fullName: `Person ${number}`,
      words: [],
    })),
  );
}

type Page = AnswerTo<'readExported'>;
const ask = async (input: { uids?: string[]; after?: string; notes: boolean }) =>
  (await askAs(db, ownPage, 'readExported', input)) as Page;

test('all come page by page, each once, in order, without who is in the trash', async () => {
  await keep(520);
  const found: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    const page: Page = await ask({ ...(after && { after }), notes: true });
    found.push(...page.people.map(({ contact }) => contact.fullName));
    after = page.next;
    pages++;
  } while (after);
  const living = Array.from({ length: 520 }, (_, number) => number).filter((number) => number % 7 !== 6);
  expect(found).toEqual(living.map((number) => `Person ${number}`));
  expect(pages).toBe(3);
});

test('each with what is theirs: current handles, open follow-ups, notes in their order', async () => {
  await keep(5);
  const { people, days, now } = await ask({ notes: true });
  expect(days.today).toBe('2026-11-22');
  expect(now).toMatch(/^2026-11-22T/);
  for (const [number, person] of people.entries()) {
    expect(person.handles.map(({ value }) => value)).toEqual([`person-1-${number}`]);
    expect(person.followUps.map((one) => one.uid)).toEqual([uid(6, number)]);
    expect(person.keyDates.map((one) => one.uid)).toEqual([uid(8, number)]);
    expect(person.groups).toEqual([`Group ${1 + (number % 2)}`]);
    expect(person.notes).toEqual([`4 of ${number}`, `3 of ${number}`]);
    expect(person.line).toMatchObject({ next: '2026-12-01', rank: { last: '2026-11-01' } });
  }
  expect((await ask({ notes: false })).people.every((person) => !('notes' in person))).toBe(true);
});

test('those who are named are told the same, in the order in which they are named', async () => {
  await keep(20);
  const { people } = await ask({ notes: true });
  const named = people.toReversed();
  const uids = [...named.map(({ contact }) => contact.uid), uid(0, 6), uid(0, 999)];
  expect((await ask({ uids, notes: true })).people).toEqual(named);
});

test('a page of a website may not ask', async () => {
  const tab = fromTab(1, addressOf('mara-okafor'));
  expect(await askAs(db, tab, 'readExported', { notes: true })).toBe('not-allowed');
});
