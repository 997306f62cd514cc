import * as z from 'zod/mini';
import { isOwn } from '../../domain/identity.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Person } from '../../store/handles.ts';
import { joinHandle, meet } from '../../store/meet.ts';
import { newsOn, noticeNews } from '../../store/sightings.ts';
import { announce } from '../announce.ts';
import { Capability, Glimpse } from '../input.ts';
import { openedShowing, rememberShown } from '../open-panels.ts';
import { presentView } from '../panel-view.ts';
import { type Asking, route } from '../route.ts';

// No `changes`: it is asked again at every change, and most meetings change nothing.
export const meetContact = route('meetContact', {
  callers: ['panel', 'ownPage'],
  input: () => z.strictObject({ capability: Capability, glimpse: Glimpse }),
  run: async ({ capability, glimpse }, asking) => {
    const { handle, seat } = await openedShowing({ capability, glimpse }, asking);
    await join({ handle, glimpse }, asking);
    await notice({ handle, glimpse }, asking);
    const view = await presentView({ handle, glimpse, seat, capability }, asking);
    const goesByAddress = !view.doubt && !isOwn({ handle, glimpse });
    const isNews = await rememberShown({ seat, capability }, goesByAddress ? undefined : glimpse);
    if (isNews) announce(asking.store); // a popup that was opened before goes by the address still
    return view;
  },
});

/** Keeps what changed on the page of somebody kept; most visits change nothing, and write nothing. */
async function notice(seen: Person, { db, store, now: at, today }: Asking): Promise<void> {
  if (db.isNewer || !(await newsOn(db, seen))) return;
  try {
    await noticeNews(db, { requestId: crypto.randomUUID(), at, today, ...seen });
    announce(store);
  } catch (cause) {
    // A full disk must not hide what is known: it is noticed at a later visit.
    if (!(cause instanceof Refusal && cause.code === 'store-failed')) throw cause;
  }
}

/** Joins a new address to whom it surely is of, or popup and badge would not know them there. */
async function join(seen: Person, { db, store, now: at }: Asking): Promise<void> {
  if ((await meet(db, seen)).is !== 'join') return;
  try {
    await joinHandle(db, { requestId: crypto.randomUUID(), at, ...seen });
    announce(store);
  } catch (cause) {
    // A full disk must not hide what is known: it is joined at a later visit.
    if (!(cause instanceof Refusal && cause.code === 'store-failed')) throw cause;
  }
}
