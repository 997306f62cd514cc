import type { Change } from '../domain/change.ts';
import type { Contact } from '../domain/contact.ts';
import type { Favour } from '../domain/favour.ts';
import { type HistoryAction, peopleOf, stepFrom } from '../domain/history.ts';
import type { Interaction } from '../domain/interaction.ts';
import { chunkId, isChunk, operationOf } from '../domain/operation.ts';
import { decidedCard, type Review } from '../domain/review.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { mergedInto } from './merged.ts';
import { nameOf } from './name-of.ts';
import { ofEach } from './of-each.ts';
import { operationTold } from './operation-told.ts';
import { withTurns } from './turns.ts';

/** Actions shown at a time. */
const PAGE = 50;

/** Changes of one action that are read: the thousands of an import tell no more than its first ones. */
const STEPS = 200;

/**
 * Actions before that change, the newest first, 50 at most; of one contact and of those who turned out to be the same
 * person, or of all, and then with the turns at which this became the store.
 * @param before any change of the last action known already
 */
export function listHistory(
  db: TendDatabase,
  { contactUid, before }: { contactUid?: string | undefined; before?: number | undefined },
): Promise<{ actions: HistoryAction[]; hasMore: boolean }> {
  return reading(db, () =>
    db.transaction('r', [db.changes, db.contacts, db.handles, db.groups, db.goals, db.settings], async () => {
      const seqs = contactUid === undefined ? undefined : await seqsAbout(db, contactUid);
      const found: Change[][] = [];
      const upTo = before === undefined ? Number.POSITIVE_INFINITY : await startOf(db, before);
      let end = upTo;
      while (found.length <= PAGE) {
        const changes = await actionBefore(db, end, seqs);
        const [first] = changes;
        if (!first) break;
        end = first.seq ?? 0;
        if (await isShown(db, first, seqs !== undefined)) found.push(changes);
      }
      const asked = found.slice(0, PAGE).map((changes) => told(db, changes, contactUid));
      const page = { actions: await Promise.all(asked), hasMore: found.length > PAGE };
      return contactUid === undefined ? { ...page, actions: await withTurns(db, page, upTo) } : page;
    }),
  );
}

/**
 * Whether an action that begins with this change is shown: not where it changed nothing. An operation is shown where it
 * began; in the history of one person, each of its chunks that was about them.
 */
async function isShown(db: TendDatabase, first: Change, ofOne: boolean): Promise<boolean> {
  const { requestId, table } = first;
  if (ofOne || !isChunk(requestId)) return table !== '';
  return requestId === firstChunk(first) && (await reachOf(db, operationOf(requestId))) > 0;
}

async function seqsAbout(db: TendDatabase, contactUid: string): Promise<number[]> {
  const merged = await mergedInto(db, [contactUid]);
  return seqsOf(db, [contactUid, ...merged.map(({ uid }) => uid)]);
}

/** Where the changes of these contacts are in the log. Within a transaction or on its own. */
export async function seqsOf(db: TendDatabase, contactUids: Iterable<string>): Promise<number[]> {
  const seqs = await ofEach(contactUids, async (uid) => {
    const own = await Promise.all([
      db.changes.where({ contactUid: uid }).primaryKeys(),
      db.changes.where({ others: uid }).primaryKeys(),
    ]);
    return own.flat();
  });
  return seqs.sort((a, b) => a - b);
}

/**
 * The changes of the last action that began before that `seq`, in order and 200 at most; none where there is none.
 * An action is one transaction, so its changes lie together.
 * @param seqs looks only at these
 */
export async function actionBefore(db: TendDatabase, before: number, seqs?: number[]): Promise<Change[]> {
  const below = () => db.changes.where('seq').below(before).reverse().limit(1).primaryKeys();
  const seq = seqs ? seqs.findLast((one) => one < before) : (await below())[0];
  const last = seq === undefined ? undefined : await db.changes.get(seq);
  if (!last) return [];
  if (!seqs || !isChunk(last.requestId)) return changesOf(db, last.requestId);
  // Of what was done to hundreds, what was done to these.
  const near = seqs.filter((one) => one <= (seq ?? 0)).slice(-STEPS);
  const own = (await db.changes.bulkGet(near)).filter((one) => one !== undefined);
  return own.filter(({ requestId }) => requestId === last.requestId);
}

/** The first chunk of the operation that a chunk is of. */
function firstChunk({ requestId }: Change): string {
  return chunkId(operationOf(requestId), 0);
}

function changesOf(db: TendDatabase, requestId: string): PromiseLike<Change[]> {
  return db.changes.where({ requestId }).limit(STEPS).toArray();
}

async function startOf(db: TendDatabase, seq: number): Promise<number> {
  const change = await db.changes.get(seq);
  const [first] = change && !isChunk(change.requestId) ? await changesOf(db, change.requestId) : [];
  return first?.seq ?? seq;
}

/** Whom a review decided about, also where nothing of theirs was changed by it. */
function reviewedIn(changes: Change[]): string | undefined {
  const review = changes.find(({ op, table }) => op === 'answerReview' && table === 'reviews');
  return decidedCard(review?.before as Review | undefined, review?.after as Review | undefined)?.contactUid;
}

async function told(db: TendDatabase, changes: Change[], asked: string | undefined): Promise<HistoryAction> {
  const { requestId, op, at } = changes[0] as Change;
  const operation = isChunk(requestId) ? operationOf(requestId) : undefined;
  const people = peopleOf(changes);
  // What is about many is told of nobody; about two are a merge, and a doubt that was settled.
  const contactUid = asked ?? (people.length <= 2 ? (people[0] ?? reviewedIn(changes)) : undefined);
  const [names, contact, count, undone, reached, told] = await Promise.all([
    namesIn(db, changes),
    contactUid && db.contacts.get(contactUid),
    changes.length < STEPS || operation ? changes.length : db.changes.where({ requestId }).count(),
    isUndone(db, operation ? chunkId(operation, 0) : requestId), // the first chunk is taken back last
    operation === undefined ? undefined : reachOf(db, operation),
    operation === undefined ? undefined : operationTold(db, operation),
  ]);
  return {
    requestId: operation ?? requestId,
    op,
    at,
    fullName: await nameOf(db, contact || undefined),
    ...(contactUid !== undefined && { contactUid }),
    ...(reached !== undefined && { people: reached }),
    ...(told && { told }),
    steps: changes.map(stepFrom),
    ...(count > changes.length && { more: count - changes.length }),
    ...(Object.keys(names).length > 0 && { names }),
    undone,
  };
}

/** To how many people an operation was done, as its last chunk tells. */
async function reachOf(db: TendDatabase, operation: string): Promise<number> {
  const chunks = db.changes.where('requestId').between(chunkId(operation, 0), `${operation}0`); // '0' follows '/'
  const last = await chunks.last();
  const first = last && (await db.changes.where({ requestId: last.requestId }).first());
  return first?.people ?? 0;
}

/** What in a row names others by their uid. */
type Naming = Partial<
  Pick<Contact, 'groups' | 'goals'> & Pick<Interaction, 'participants'> & Pick<Favour, 'goal'>
>;

/** What the people who took part in something, somebody's groups and goals, and the goals of favours are called today. */
async function namesIn(db: TendDatabase, changes: Change[]): Promise<Record<string, string>> {
  const rows = changes.flatMap(({ before, after }) => [before, after]) as (Naming | undefined)[];
  const [people, groups, goals] = await Promise.all([
    db.contacts.bulkGet([...new Set(rows.flatMap((row) => row?.participants ?? []))]),
    db.groups.bulkGet([...new Set(rows.flatMap((row) => row?.groups ?? []))]),
    db.goals.bulkGet([
      ...new Set(rows.flatMap((row) => [...(row?.goals ?? []), ...(row?.goal ? [row.goal] : [])])),
    ]),
  ]);
  const named = people.map(async (one) => one && ([one.uid, await nameOf(db, one)] as const));
  const called = groups.map((one) => one && ([one.uid, one.name] as const));
  const wanted = goals.map((one) => one && ([one.uid, one.summary] as const));
  const all = [...(await Promise.all(named)), ...called, ...wanted];
  return Object.fromEntries(all.filter((one) => one !== undefined));
}

/** Whether an action was taken back, and that was not taken back in its turn. */
export async function isUndone(db: TendDatabase, requestId: string): Promise<boolean> {
  // By their keys: an undo of hundreds of people has thousands of changes, which lie together.
  const seqs = await db.changes.where('undoes').equals(requestId).primaryKeys();
  for (let end = 0; ; ) {
    const seq = seqs.find((one) => one > end);
    const undo = seq === undefined ? undefined : await db.changes.get(seq);
    if (!undo) return false;
    if (!(await isUndone(db, undo.requestId))) return true;
    end = (await db.changes.where({ requestId: undo.requestId }).last())?.seq ?? undo.seq ?? 0;
  }
}
