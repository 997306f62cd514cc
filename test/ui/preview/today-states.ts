import type { FakeBackground } from '../fake-background.ts';
import { friends, many, unfoldFirst } from './agenda-people.ts';
import { load, type Show } from './load.ts';

const later = (milliseconds = 120) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function open(room: string): Promise<void> {
  location.hash = room;
  await load('dashboard');
  await later();
}

function groups(background: FakeBackground): void {
  const base = { created: '2026-10-01T09:00:00.000Z', updated: '2026-10-01T09:00:00.000Z' };
  background.groups = [
    { uid: 'g1', ...base, name: 'Mentors', cadence: { every: 1, unit: 'month' } },
    { uid: 'g2', ...base, name: 'الباحثون', cadence: { every: 45, unit: 'day' } },
    { uid: 'g3', ...base, name: 'People met at the conference in Lisbon two years ago' },
  ];
}

/** The room of today, and what the settings say of reminders. */
export const TODAY_STATES: Record<string, Show> = {
  today: async (background) => {
    friends(background);
    await open('today');
  },
  todayEmpty: async () => open('today'),
  todayMany: async (background) => {
    many(background);
    await open('today');
  },
  todayUnfolded: async (background) => {
    friends(background);
    await open('today');
    await unfoldFirst();
  },
  todayLog: async (background) => {
    friends(background);
    await open('today');
    document.querySelector<HTMLElement>('main .btn')?.click();
    await later();
    for (const name of ['Mara', 'ليلى', 'a']) {
      const field = document.querySelector<HTMLInputElement>('.participants input');
      if (!field) return;
      field.value = name;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await later();
      if (name !== 'a') document.querySelector<HTMLElement>('.participants .quiet')?.click();
      await later();
    }
  },
  reminders: async (background, browser) => {
    groups(background);
    browser.allowed.add('notifications');
    background.reminding.notify = { at: '09:00', quietDays: [0, 6] };
    await open('settings');
    document.querySelector('#reminders')?.scrollIntoView();
  },
};
