import type { PeopleEdit } from '../../src/domain/people-edit.ts';
import { freshProfile } from '../files/fake-profile.ts';
import type { FakeBackground } from './fake-background.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { type DashboardStage, openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

interface Message {
  ask: string;
  input: {
    operation?: string;
    chunk?: number;
    of?: number;
    contactUids?: string[];
    edit?: PeopleEdit;
    undoes?: string;
  };
}

/** The People room, in a browser in which edits of many are noted and, as far as a test needs it, done. */
export interface PeopleStage extends DashboardStage {
  /** Edits as they were asked for, chunk by chunk. */
  edits: Message['input'][];
  names(): string[];
  choose(id: string, value: string): Promise<void>;
}

/** Opens it at an address. */
export async function openPeople(
  hash = '#people',
  prepare: (background: FakeBackground, browser: FakeBrowser) => void = somePeople,
): Promise<PeopleStage> {
  window.scrollTo = (() => {}) as never; // jsdom has none
  freshProfile();
  const edits: Message['input'][] = [];
  const page = await openDashboard(hash, (background, browser) => {
    prepare(background, browser);
    const { answer } = background;
    const before = new Map<string, string>();
    background.answer = async (message) => {
      const { ask, input } = message as Message;
      let people = 0;
      const undone = ask === 'undoChunk' && before.get(input.undoes ?? '');
      if (undone) background.people = new Map(JSON.parse(undone));
      else if (ask === 'editPeople') {
        edits.push(input);
        if (!input.chunk) before.set(input.operation ?? '', JSON.stringify([...background.people]));
        for (const { contact } of background.people.values()) {
          if (contact.deletedAt || !input.contactUids?.includes(contact.uid)) continue;
          people++;
          if (input.edit?.kind === 'delete') contact.deletedAt = 'now';
        }
      } else return answer(message);
      background.announce();
      const { operation = '', chunk = 0, of = 1 } = input;
      const state = { operation, op: ask, done: chunk + 1, of, counts: { people } };
      return { ok: true, value: { state } };
    };
    browser.install();
  });
  return {
    ...page,
    edits,
    names: () => [...document.querySelectorAll('.rows .who a')].map(({ textContent }) => textContent ?? ''),
    async choose(id, value) {
      const field = document.querySelector<HTMLSelectElement | HTMLInputElement>(`#people-${id}`);
      const list = field?.closest('details');
      if (list) list.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
      else if (field) field.value = value;
      for (const type of ['input', 'change']) field?.dispatchEvent(new Event(type, { bubbles: true }));
      await settled();
    },
  };
}

/** Four people, in two groups. */
export function somePeople(background: FakeBackground): void {
  const base = { created: '2026-01-01T00:00:00.000Z', updated: '2026-01-01T00:00:00.000Z' };
  background.groups = ['Researchers', 'Mentors'].map((name, at) => ({ ...base, uid: `group-${at}`, name }));
  background.keep('mara', {
    fullName: 'Mara Okafor',
    title: 'Lead UX Researcher',
    org: 'Halden Labs',
    place: 'Lisbon',
    groups: ['group-0'],
  });
  background.keep('ines', { fullName: 'Inês Faria', org: 'Campo Estudos', place: 'Porto', importance: 3 });
  background.keep('tomas', { fullName: 'Tomás Brandt', place: 'Lisbon', groups: ['group-1'] });
  background.keep('yusuf', { fullName: 'يوسف الحداد', place: 'Dubai' });
  background.note('mara', 'Likes sailing.');
  background.followUp('tomas', '2026-11-04', 'send the notes');
}
