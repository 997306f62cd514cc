import type { StoreState } from '../../../src/domain/copies.ts';
import type { FakeBackground } from '../fake-background.ts';
import { load, type Show } from './load.ts';

/** A store whose last copy outside is of that day, with changes since. */
export function copied(day: string, notes: number): Partial<StoreState> {
  const name = `tend-${day}.tend`;
  return {
    backup: { at: `${day}T09:30:00.000Z`, to: 'folder', name, rows: notes },
    changedSince: true,
    tally: { contacts: 128, notes, followUps: 31, handles: 140, answers: 66, changes: 1204, settings: 3 },
  };
}

const later = (milliseconds = 80) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function press(selector: string, nth = 0): Promise<void> {
  await later();
  document.querySelectorAll<HTMLElement>(selector)[nth]?.click();
  await later();
}

async function open(room: string): Promise<void> {
  location.hash = room;
  await load('dashboard');
  await later();
}

const LONG = 'Maria da Conceição Albuquerque de Vasconcelos e Figueiredo-Okafor, PhD, MBA';
const TEXT = 'Prefers voice calls before 10:00.\nTwo kids, training for the Porto half marathon.';

function deeds({ copies }: FakeBackground): void {
  const note = { uid: 'n1', contactUid: 'mara', pinned: false, created: 'c', updated: 'u' };
  const before = { ...note, text: 'Prefers voice calls.' };
  const after = { ...note, text: TEXT };
  copies.store = { ...copies.store, ...copied('2026-11-19', 340) };
  copies.act('editNote', '2026-11-22T14:05:00.000Z', {}, [{ before, after }]);
  copies.act('addNote', '2026-11-22T13:58:00.000Z', {}, [{ after: before }]);
  const due = { summary: 'ask how the half marathon went', due: '2026-11-20', status: 'needs-action' };
  const done = { ...due, status: 'completed', completedOn: '2026-11-21', outcome: 'done' };
  copies.act('answerFollowUp', '2026-11-21T17:20:00.000Z', { fullName: LONG, contactUid: 'maria' }, [
    { table: 'followUps', before: due, after: done },
    { table: 'answers', after: { answer: 'done', day: '2026-11-21' } },
  ]);
  copies.act(
    'deleteNote',
    '2026-11-21T09:01:00.000Z',
    { fullName: 'ليلى حداد', contactUid: 'layla', undone: true },
    [
      {
        before: { ...note, text: 'تفضل المكالمات الصوتية قبل العاشرة.' },
        after: { ...note, deletedAt: '2026-11-21' },
      },
    ],
  );
  copies.act('keepContact', '2026-11-18T08:12:00.000Z', { fullName: '🦊✨', contactUid: 'fox' }, [
    {
      table: 'contacts',
      after: { fullName: '🦊✨', headline: 'Illustrator', phase: 'build', tracked: true },
    },
    { table: 'handles', after: { service: 'linkedin', value: 'fox', state: 'current' } },
  ]);
  copies.act('addNote', '2026-11-18T08:10:00.000Z', { fullName: '', contactUid: 'gone' });
  const { contactUid: _, ...nobody } = copies.act('emptyTrash', '2025-12-30T20:00:00.000Z', { fullName: '' });
  copies.actions.splice(-1, 1, { ...nobody, steps: [] });
}

function bin({ copies }: FakeBackground): void {
  copies.store = { ...copies.store, ...copied('2026-11-04', 340) };
  copies.bin('contacts', LONG, '', { notes: 12, followUps: 1 });
  copies.bin('notes', 'Mara Okafor', 'Asked for an intro to the Halden design ops team. No reply yet.');
  copies.bin('notes', 'ليلى حداد', 'تفضل المكالمات الصوتية قبل العاشرة.', {
    deletedAt: '2026-11-02T09:00:00.000Z',
  });
  copies.bin('contacts', '🦊✨', '', { deletedAt: '2025-12-30T09:00:00.000Z' });
  copies.bin('followUps', 'Jun Li', '');
  copies.bin('notes', 'Jun Li', 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3));
}

function lose({ copies }: FakeBackground, why: 'empty' | 'behind' | 'unreadable'): void {
  const expected = { contacts: 128, notes: 340, followUps: 31 };
  const found = { contacts: 120, notes: 212, followUps: 31 };
  copies.store.recovery = {
    why,
    expected,
    ...(why !== 'unreadable' && { found: why === 'empty' ? {} : found }),
  };
  if (why === 'empty') return;
  const reasons = ['auto', 'upgrade', 'auto', 'merge'] as const;
  copies.store.snapshots = reasons.map((reason, index) => ({
    name: `snapshot-${index}`,
    at: `2026-11-${22 - index * 3}T08:30:00.000Z`,
    reason,
    bytes: 48_300 * (4 - index) ** 3,
  }));
}

/** What the dashboard looks like in every room and state. */
export const DASHBOARD_STATES: Record<string, Show> = {
  first: async (background) => {
    background.home = undefined;
    await open('');
  },
  chosen: async (background, browser) => {
    background.home = undefined;
    const url = 'https://www.linkedin.com/in/mara-okafor/';
    browser.tabs = [{ id: 1, windowId: 1, url, status: 'complete' }];
    await open('');
    await press('input[type=radio]');
    await press('[type=submit]');
  },
  later: async () => open('settings'),
  leaving: async (background) => {
    background.copies.store = { ...background.copies.store, ...copied('2026-09-01', 340) };
    await open('settings');
    await press('.danger-text');
  },
  farewell: async (background) => {
    background.copies.store = { ...background.copies.store, ...copied('2026-09-01', 340) };
    await open('settings');
    await press('.danger-text');
    const field = document.querySelector<HTMLInputElement>('.confirm input');
    if (field) field.value = 'delete';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press('.confirm .danger');
  },
  history: async (background) => {
    deeds(background);
    await open('history');
  },
  unfolded: async (background) => {
    deeds(background);
    await open('history');
    for (const nth of [0, 2, 3]) await press('.unfold', nth);
  },
  historyRtl: async (background) => {
    document.documentElement.dir = 'rtl';
    deeds(background);
    await open('history');
    for (const nth of [0, 3]) await press('.unfold', nth);
  },
  trashRtl: async (background) => {
    document.documentElement.dir = 'rtl';
    bin(background);
    await open('trash');
    await press('.thing .danger-text');
  },
  historyOf: async (background) => {
    deeds(background);
    await open('history/maria');
  },
  historyEmpty: async () => open('history'),
  historyTrouble: async (background) => {
    background.refuse('listHistory', 'store-unavailable');
    await open('history');
  },
  undone: async (background) => {
    deeds(background);
    await open('history');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', bubbles: true }));
  },
  trash: async (background) => {
    bin(background);
    await open('trash');
  },
  trashMany: async (background) => {
    for (let count = 0; count < 60; count++) bin(background);
    await open('trash');
    await press('.danger-text');
  },
  trashErase: async (background) => {
    bin(background);
    await open('trash');
    await press('.thing .danger-text');
  },
  trashErased: async (background) => {
    bin(background);
    await open('trash');
    await press('.danger-text');
    await press('.confirm .danger');
  },
  trashEmpty: async () => open('trash'),
  recoveryEmpty: async (background) => {
    lose(background, 'empty');
    await open('');
  },
  recoveryBehind: async (background) => {
    lose(background, 'behind');
    await open('');
    await press('.danger-text');
  },
  recoveryUnreadable: async (background) => {
    lose(background, 'unreadable');
    await open('');
    await press('.thing .btn');
  },
  recoveryFine: async () => open('recovery'),
  backup: async () => open('backup'),
};
