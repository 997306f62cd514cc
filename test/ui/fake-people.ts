import type { Reminding } from '../../src/api/contract.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { FollowUp } from '../../src/domain/follow-up.ts';
import type { Goal } from '../../src/domain/goal.ts';
import type { Group } from '../../src/domain/group.ts';
import type { Home } from '../../src/domain/home.ts';
import type { Doubt } from '../../src/domain/identity.ts';
import type { LocaleChoice } from '../../src/domain/locale.ts';
import type { Note } from '../../src/domain/note.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Page, Share } from '../../src/domain/share.ts';
import type { Person } from './fake-agenda.ts';
import { FakeCopies } from './fake-copies.ts';
import { FakeMessages } from './fake-message.ts';
import { FakeOccasions } from './fake-occasions.ts';
import { FakeReviews } from './fake-review.ts';

/** What the fake background keeps, in memory; tests put people in before a view is opened. */
export class FakePeople {
  /** By the vanity of their address. */
  people = new Map<string, Person>();
  home: Home | undefined = 'page';
  locale: LocaleChoice = {};
  drafts: Record<string, string> = {};
  /** Whether the page shows whom it keeps is asked until it is answered. */
  doubt: Doubt | undefined;
  /** A panel has told that the page is the user's own. */
  own = false;
  groups: Group[] = [];
  goals: Goal[] = [];
  shares: Share[] = [];
  reminding: Reminding = { limit: 5, notify: { quietDays: [] } };
  /** History, trash and copies. */
  readonly copies = new FakeCopies();
  readonly messages = new FakeMessages();
  readonly reviews = new FakeReviews();
  readonly occasions = new FakeOccasions();
  #count = 0;

  keep(handle: string, person: Partial<Contact> = {}): Person {
    const contact: Contact = {
      ...this.#base(),
      fullName: '',
      phase: 'build',
      importance: 1,
      tracked: true,
      fieldSource: {},
      ...person,
    };
    const kept = { contact, notes: [] as Note[], followUps: [] as FollowUp[], handle };
    this.people.set(handle, kept);
    return kept;
  }

  note(handle: string, text: string, more: Partial<Note> = {}): Note {
    const person = this.people.get(handle) ?? this.keep(handle);
    const note = { ...this.#base(), contactUid: person.contact.uid, text, pinned: false, ...more };
    person.notes.push(note);
    return note;
  }

  followUp(handle: string, due: string, summary = '', more: Partial<FollowUp> = {}): FollowUp {
    const person = this.people.get(handle) ?? this.keep(handle);
    const followUp: FollowUp = {
      ...this.#base(),
      contactUid: person.contact.uid,
      summary,
      reason: 'custom',
      due,
      status: 'needs-action',
      ...more,
    };
    person.followUps.push(followUp);
    return followUp;
  }

  share(page: Partial<Page>): Share {
    const share = { ...this.#base(), title: '', url: 'https://example.org/ports', text: '', ...page };
    this.shares.push(share);
    return share;
  }

  /** The note or follow-up with that uid, whosever it is. */
  row<Kind extends 'notes' | 'followUps'>(kind: Kind, uid: string): Person[Kind][number] {
    for (const person of this.people.values()) {
      const found = person[kind].find((row) => row.uid === uid);
      if (found) return found;
    }
    throw new Refusal('not-found');
  }

  #base() {
    const at = new Date(Date.UTC(2026, 7, 24, 9, 0, this.#count++)).toISOString();
    return { uid: `uid-${this.#count}`, created: at, updated: at };
  }
}
