import type { Instant } from '../domain/base.ts';
import { type HandleKey, handleText } from '../domain/handle.ts';
import { DRAFT_LIMIT, type Draft } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

/**
 * One box that is typed into: whose, where ('page:<session>:<tab>', 'sidebar:<session>:<window>': no '#'), and
 * which ('note' for the composer, else the uid of the note being edited).
 */
export interface Box {
  handle: HandleKey;
  place: string;
  box: string;
}

/** Drafts of one place, by box. */
export type Drafts = Record<string, string>;

/**
 * Keeps what is typed; '' drops it. It is no action: no log, no `requestId`, the last one within a place wins.
 * @throws Refusal 'too-long' or 'store-failed'
 */
export async function saveDraft(db: TendDatabase, typed: Box & { text: string; at: Instant }): Promise<void> {
  const { handle, text, at } = typed;
  if (text.length > DRAFT_LIMIT) throw new Refusal('too-long');
  await writing(db, () => {
    if (text === '') return dropDraft(db, typed);
    const draft = { view: viewOf(typed.place, typed.box), handle: handleText(handle), text, updated: at };
    return db.drafts.put(draft).then(() => undefined);
  });
}

/** Drops one box's draft; within the transaction that made a note of it, or on its own. */
export function dropDraft(db: TendDatabase, { handle, place, box }: Box): PromiseLike<void> {
  return db.drafts.delete([viewOf(place, box), handleText(handle)]);
}

/** Every draft about a person, wherever it was typed. */
export function draftsAbout(db: TendDatabase, handle: HandleKey): PromiseLike<Draft[]> {
  return db.drafts.where('handle').equals(handleText(handle)).toArray();
}

/** A place's own drafts among those about a person. */
export function ownDrafts(drafts: Draft[], place: string): Drafts {
  return Object.fromEntries(
    drafts.filter((draft) => placeOf(draft) === place).map((draft) => [boxOf(draft), draft.text]),
  );
}

/** Drafts of other places, for boxes in which this place has none. */
export function strayDrafts(drafts: Draft[], place: string): Draft[] {
  const own = ownDrafts(drafts, place);
  return drafts.filter((draft) => placeOf(draft) !== place && !Object.hasOwn(own, boxOf(draft)));
}

/** `Draft.view` of a place and a box. */
export function viewOf(place: string, box: string): string {
  return `${place}#${box}`;
}

/** Where a draft was typed. */
export function placeOf({ view }: Pick<Draft, 'view'>): string {
  return view.slice(0, view.lastIndexOf('#'));
}

/** Into which box a draft was typed. */
export function boxOf({ view }: Pick<Draft, 'view'>): string {
  return view.slice(view.lastIndexOf('#') + 1);
}
