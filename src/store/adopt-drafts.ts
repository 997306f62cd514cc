import type { HandleKey } from '../domain/handle.ts';
import type { Draft } from '../domain/note.ts';
import { Refusal } from '../domain/refusal.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';
import { boxOf, type Drafts, draftsAbout, ownDrafts, placeOf, strayDrafts, viewOf } from './drafts.ts';

/** Whether a place is still there: its tab open, its window open, in this run of the browser. */
export type IsLive = (place: string) => boolean | Promise<boolean>;

/**
 * The drafts with which a panel opens. Those whose place is gone (tab closed, browser restarted) move here, into
 * boxes that are still empty, the newest first: one draft is always in one place, so that no two panels show it,
 * none overwrites it, and nothing has to be remembered about where it came from. A profile without such drafts
 * writes nothing when it is opened.
 * Where the store takes no write they are shown from where they lie: a full disk must not hide what was typed.
 * @param only which boxes' drafts come here; all, where nothing is said
 */
export async function adoptDrafts(
  db: TendDatabase,
  {
    handle,
    place,
    isLive,
    only,
  }: { handle: HandleKey; place: string; isLive: IsLive; only?: (box: string) => boolean },
): Promise<Drafts> {
  const read = async () =>
    (await draftsAbout(db, handle)).filter((draft) => only === undefined || only(boxOf(draft)));
  const drafts = await reading(db, read);
  const gone = await placesGone(strayDrafts(drafts, place).map(placeOf), isLive);
  if (gone.size === 0) return ownDrafts(drafts, place);
  try {
    return await move(db, read, place, gone);
  } catch (cause) {
    if (!(cause instanceof Refusal && ['store-failed', 'store-newer'].includes(cause.code))) throw cause;
    return ownDrafts([...drafts, ...adoption(drafts, place, gone).adopted], place);
  }
}

function move(
  db: TendDatabase,
  read: () => Promise<Draft[]>,
  place: string,
  gone: Set<string>,
): Promise<Drafts> {
  return writing(db, () =>
    db.transaction('rw', db.drafts, async () => {
      const now = await read(); // another panel may have been quicker
      const { strays, adopted } = adoption(now, place, gone);
      await db.drafts.bulkDelete(strays.map((draft) => [draft.view, draft.handle]));
      await db.drafts.bulkPut(adopted);
      return ownDrafts([...now, ...adopted], place);
    }),
  );
}

async function placesGone(places: string[], isLive: IsLive): Promise<Set<string>> {
  const asked = await Promise.all(
    [...new Set(places)].map(async (place) => ({ place, live: await isLive(place) })),
  );
  return new Set(asked.filter(({ live }) => !live).map(({ place }) => place));
}

/** The drafts that come here, and what they become: one for each box, several of them parted by a blank line. */
function adoption(drafts: Draft[], place: string, gone: Set<string>): { strays: Draft[]; adopted: Draft[] } {
  const strays = strayDrafts(drafts, place)
    .filter((draft) => gone.has(placeOf(draft)))
    .sort((a, b) => (a.updated > b.updated ? -1 : 1));
  const adopted = new Map<string, Draft>();
  for (const stray of strays) {
    const view = viewOf(place, boxOf(stray));
    const sofar = adopted.get(view);
    adopted.set(view, sofar ? { ...sofar, text: `${sofar.text}\n\n${stray.text}` } : { ...stray, view });
  }
  return { strays, adopted: [...adopted.values()] };
}
