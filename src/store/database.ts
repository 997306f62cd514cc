import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Change } from '../domain/change.ts';
import type { Contact } from '../domain/contact.ts';
import type { Due } from '../domain/due.ts';
import type { Favour } from '../domain/favour.ts';
import type { Answer, FollowUp } from '../domain/follow-up.ts';
import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import type { Handle } from '../domain/handle.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { KeyDate } from '../domain/key-date.ts';
import type { Draft, Note } from '../domain/note.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { Review } from '../domain/review.ts';
import type { Share } from '../domain/share.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Template } from '../domain/template.ts';
import type { Text } from '../domain/text.ts';
import type { Written } from '../domain/witness.ts';
import { bareLine } from './bare-line.ts';
import { linesOfToday } from './lines-of-today.ts';
import { TO_INDEX } from './to-index.ts';
import { renewUnanswered } from './unanswered-lines.ts';

/** The version of the tables below. A store with a later one was written by a newer Tend. */
export const VERSION = 5;

/** A note as it lies in the store: `pin` marks the pinned ones for a sparse index, since no boolean is a key. */
export type NoteRow = Note & { pin?: 1 };

/** One setting under its name. */
export interface Setting {
  key: string;
  value: unknown;
}

/** The person's whole store. Only the background opens it; only the verbs of this room write it. */
export class TendDatabase extends Dexie {
  declare contacts: Table<Contact, string>;
  declare handles: Table<Handle, string>;
  declare notes: Table<NoteRow, string>;
  declare followUps: Table<FollowUp, string>;
  declare answers: Table<Answer, string>;
  declare interactions: Table<Interaction, string>;
  declare groups: Table<Group, string>;
  declare keyDates: Table<KeyDate, string>;
  declare sightings: Table<Sighting, string>;
  declare favours: Table<Favour, string>;
  declare goals: Table<Goal, string>;
  declare occasions: Table<Occasion, string>;
  declare shares: Table<Share, string>;
  declare templates: Table<Template, string>;
  declare reviews: Table<Review, string>;
  declare drafts: Table<Draft, [view: string, handle: string]>;
  declare due: Table<Due, string>;
  declare texts: Table<Text, number>;
  declare changes: Table<Change, number>;
  declare settings: Table<Setting, string>;
  /** Written by a newer Tend: it is only read. Known once it is open. */
  isNewer = false;
  /** Hears of every write that is complete. */
  onWritten: ((written: Written) => void) | undefined;
  /** Waited for before every write. */
  beforeWriting: (() => Promise<void>) | undefined;
  /** Hears of every write that the browser let fail. */
  onFailed: (() => void) | undefined;
  /** Hears that the browser closed it by itself: it could not write, or found damage and may have deleted everything. */
  onClosed: (() => void) | undefined;
  /** Never opened again, since another may be in its place by now. */
  isSpent = false;
  /** Ranges of keys, as the browser that this is in knows them. */
  readonly keyRange: { bound(from: string, end: string): IDBKeyRange };

  constructor(name: string, browser: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>) {
    // Relaxed durability may lose what was answered "saved"; the query cache may show what was never committed.
    super(name, { ...browser, chromeTransactionDurability: 'strict', cache: 'disabled' });
    const ranges: { bound: unknown } = browser.IDBKeyRange ?? Dexie.dependencies.IDBKeyRange;
    this.keyRange = ranges as typeof this.keyRange;

    // Every version there has been; each index is paid for at every import, so only what a view reads has one.
    this.version(1).stores({
      contacts: 'uid',
      handles: 'uid, [service+kind+value], contactUid',
      notes: 'uid, [contactUid+created], [contactUid+pin]',
      followUps: 'uid, contactUid',
      answers: 'uid',
      drafts: '[view+handle], handle',
      due: 'contactUid, [next+contactUid], *words',
      changes: '++seq, requestId',
      settings: 'key',
    });
    // The trash and the history of one person. A sparse index (`deletedAt`) costs nothing where it is absent.
    this.version(2).stores({
      contacts: 'uid, deletedAt',
      notes: 'uid, [contactUid+created], [contactUid+pin], deletedAt',
      followUps: 'uid, contactUid, deletedAt',
      changes: '++seq, requestId, contactUid, undoes',
    });
    // Interactions, groups, key dates and news; what is fixed and what may wait; lines that time alone makes old; the
    // history of everybody who took part in something.
    this.version(3)
      .stores({
        contacts: 'uid, deletedAt, *groups',
        notes: 'uid, [contactUid+created], [contactUid+pin], deletedAt, created',
        answers: 'uid, contactUid, day',
        interactions: 'uid, *participants, deletedAt',
        groups: 'uid',
        keyDates: 'uid, contactUid, deletedAt',
        sightings: 'uid, contactUid',
        changes: '++seq, requestId, contactUid, *others, undoes',
        due: 'contactUid, [next+contactUid], [fixed+contactUid], [soft+contactUid], stale, *words',
      })
      .upgrade((transaction) => transaction.table('due').toCollection().modify(bareLine));
    // Everything ever written is found by its words; what there is already is indexed bit by bit, see `index-texts.ts`.
    this.version(4)
      .stores({
        texts: 'id, [contactUid+uid], *words',
        due: 'contactUid, [next+contactUid], [fixed+contactUid], [soft+contactUid], stale',
      })
      .upgrade(async (transaction) => {
        await transaction
          .table('due')
          .toCollection()
          .modify(await linesOfToday(transaction));
        await transaction.table('settings').put({ key: TO_INDEX, value: {} });
      });
    // Give and ask, goals, occasions, what is worth sending, beginnings of messages, reviews. Lines say how many messages
    // nothing came back on.
    this.version(5)
      .stores({
        contacts: 'uid, deletedAt, *groups, *goals, *greetings',
        groups: 'uid, *greetings',
        followUps: 'uid, contactUid, deletedAt, share, occasion',
        favours: 'uid, contactUid, deletedAt',
        goals: 'uid, deletedAt',
        occasions: 'uid, contactUid, deletedAt',
        shares: 'uid, deletedAt',
        templates: 'uid, deletedAt',
        reviews: 'uid',
      })
      .upgrade(renewUnanswered);

    // Dexie opens a newer store without a word and would write to it (Dexie#1880). As IndexedDB counts versions:
    // ten for each of ours, and one for a schema that Dexie had to mend.
    const look = () => {
      this.isNewer = Math.floor(this.backendDB().version / 10) > VERSION;
      this.backendDB().addEventListener('close', () => this.onClosed?.());
    };
    this.on('ready', look, true);
  }
}

/**
 * The store, not yet opened: the first question opens it, and each one refuses with 'store-unavailable' while the
 * browser lets nothing be stored. Synchronous, so that listeners can be registered at once.
 * @param browser another IndexedDB than the global one
 */
export function openDatabase(
  name = 'tend',
  browser: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
): TendDatabase {
  return new TendDatabase(name, browser);
}
