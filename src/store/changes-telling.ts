import type { Change } from '../domain/change.ts';
import type { TendDatabase } from './database.ts';
import { ofEach } from './of-each.ts';
import { contactsOf, type Row } from './write.ts';

/**
 * Every change whose before or after has text of these rows. They are found by contact: a row that moved between
 * contacts has left changes with each, and every move says where it came from. Where two were one for a while, the
 * other had fields of theirs in between. Within a transaction.
 */
export async function changesTelling(db: TendDatabase, rows: Row[], uids: Set<string>): Promise<Change[]> {
  const spans = new Map<string, Span>(
    [...uids].map((uid) => [uid, { from: 0, to: Number.POSITIVE_INFINITY }]),
  );
  const tells = ({ uid, seq = 0 }: Change) => {
    const span = spans.get(uid);
    return span !== undefined && span.from <= seq && seq <= span.to;
  };
  const seen = new Set<string>();
  let changes: Change[] = [];
  let next = new Set(rows.flatMap(contactsOf));
  for (let wider = true; wider || next.size > 0; ) {
    changes = changes.concat(await changesAbout(db, next));
    for (const uid of next) seen.add(uid);
    next = new Set();
    wider = false;
    for (const change of changes.filter(tells))
      for (const row of [change.before, change.after] as (Row | undefined)[]) {
        const other = row && 'mergedInto' in row ? row.mergedInto : undefined;
        const whose = [...(row ? contactsOf(row) : []), ...(other === undefined ? [] : [other])];
        for (const uid of whose) if (!seen.has(uid)) next.add(uid);
        if (other !== undefined) wider = widen(spans, other, change.seq ?? 0) || wider;
      }
  }
  return changes.filter(tells);
}

/** Every change of a row that is or was one of these contacts'; some twice. Within a transaction. */
export function changesAbout(db: TendDatabase, contactUids: Iterable<string>): Promise<Change[]> {
  return ofEach(contactUids, async (uid) => {
    const own = await Promise.all([
      db.changes.where({ contactUid: uid }).toArray(),
      db.changes.where({ others: uid }).toArray(),
    ]);
    return own.flat();
  });
}

/** From which change to which a row has text that is to go; all of its own, of a row that goes itself. */
interface Span {
  from: number;
  to: number;
}

function widen(spans: Map<string, Span>, uid: string, seq: number): boolean {
  const { from, to } = spans.get(uid) ?? { from: seq, to: seq };
  const wider = !spans.has(uid) || seq < from || seq > to;
  if (wider) spans.set(uid, { from: Math.min(from, seq), to: Math.max(to, seq) });
  return wider;
}
