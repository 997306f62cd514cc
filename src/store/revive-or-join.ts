import { isLive } from '../domain/base.ts';
import { type Contact, united } from '../domain/contact.ts';
import { type Handle, mayBeSeveral, sameHandle } from '../domain/handle.ts';
import { namesAgree } from '../domain/name.ts';
import { reading } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { contactAt, handlesAt } from './handles.ts';
import { whoeverIs } from './merged.ts';
import { moveAll } from './move-all.ts';
import { nameOf } from './name-of.ts';
import { revive } from './revive.ts';
import type { Log } from './write.ts';

/**
 * Brings a removed person back as `again`. Where the same person was kept anew at their address meanwhile, all that was
 * theirs is that one's: nobody is kept twice, and no note lies where no profile leads.
 */
export async function reviveOrJoin(log: Log, contact: Contact, again: Contact): Promise<void> {
  const { db } = log;
  const kept = await keptInstead(db, contact, again);
  await revive(log, contact, again);
  const back = kept && (await db.contacts.get(contact.uid));
  if (!back) return;
  await giveWay(log, back, kept);
  await moveAll(log, back, kept);
  await log.change('contacts', kept, united(kept, back));
}

/** Who is kept now at an address that was current when the person went; nobody where number or name say who it is not. */
async function keptInstead(db: TendDatabase, contact: Contact, again: Contact): Promise<Contact | undefined> {
  const all = await db.handles.where({ contactUid: contact.uid }).toArray();
  const went = all.filter(({ deletedAt, state }) => deletedAt === contact.deletedAt && state === 'current');
  const isNumber = ({ kind }: Handle) => kind === 'memberId';
  // The member number is the person, so it comes before an address.
  for (const handle of went.toSorted((a, b) => Number(isNumber(b)) - Number(isNumber(a)))) {
    const taken = (await handlesAt(db, handle)).some((one) => isLive(one) && one.state === 'current');
    const kept = taken ? await contactAt(db, handle) : undefined;
    if (!kept) continue;
    if (isNumber(handle)) return kept;
    const own = await db.handles.where({ contactUid: kept.uid }).toArray();
    const numbers = own.filter((one) => isLive(one) && isNumber(one) && one.service === handle.service);
    const known = went.filter((one) => isNumber(one) && one.service === handle.service);
    if (numbers.length > 0 && known.length > 0)
      return known.some((one) => numbers.some((other) => sameHandle(one, other))) ? kept : undefined;
    return !kept.fullName || !again.fullName || namesAgree(kept.fullName, again.fullName) ? kept : undefined;
  }
  return undefined;
}

/** Nobody has two addresses of one kind in one service now: that of whoever is kept stays, the other one was. */
async function giveWay(log: Log, from: Contact, to: Contact): Promise<void> {
  const of = async ({ uid: contactUid }: Contact) =>
    (await log.db.handles.where({ contactUid }).toArray()).filter(
      (one) => isLive(one) && one.state === 'current',
    );
  const [theirs, kept] = await Promise.all([of(from), of(to)]);
  for (const handle of theirs)
    if (
      !mayBeSeveral(handle) &&
      kept.some(({ service, kind }) => service === handle.service && kind === handle.kind)
    )
      await log.change('handles', handle, { ...handle, state: 'former' });
}

/** The name of whoever got what was this contact's; undefined where it stands by itself. */
export function nameOfJoined(db: TendDatabase, contactUid: string): Promise<string | undefined> {
  return reading(db, async () => {
    const joined = (await db.contacts.get(contactUid))?.mergedInto;
    return joined === undefined ? undefined : nameOf(db, await whoeverIs(db, joined));
  });
}
