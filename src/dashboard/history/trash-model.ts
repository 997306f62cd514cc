import { ask, LONG } from '../../api/ask.ts';
import type { Input } from '../../api/contract.ts';
import type { Erased } from '../../domain/copies.ts';
import type { TrashItem } from '../../domain/history.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { keepErased, readErased } from '../settings/preferences.ts';

/** Things added at each "Show more". */
const MORE = 50;

/** What lies in the trash. */
export interface TrashModel {
  /** Undefined until they are known. */
  items: TrashItem[] | undefined;
  hasMore: boolean;
  count: number;
  trouble: RefusalCode | undefined;
  /** What the user is asked to confirm: all of it, or the person with that uid. */
  asking: 'all' | (string & {}) | undefined;
  /** An erasing is on its way. */
  busy: boolean;
  /** Why the last erasing was not done, as a sentence. */
  problem: string | undefined;
  /** What the last erasing took away, and where copies remain: told until the user puts it away. */
  erased: Erased | undefined;
  enter(): void;
  /** Forgets what was asked. */
  leave(): void;
  /** Puts the report of the last erasing away. */
  putAway(): void;
  showMore(): void;
  restore(item: TrashItem): void;
  ask(what: TrashModel['asking']): void;
  /** Does what was asked about. */
  erase(): Promise<void>;
}

/** The trash; `redraw` is called after every change. Nothing is asked before it is entered. */
export function createTrash(redraw: () => void, { attempt }: Pick<Doer, 'attempt'>): TrashModel {
  let wanted = 0;
  let turn = 0;
  /** Of the erasing under way or refused, so that trying again does it once. */
  let requestId: string | undefined;

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const page = { ...(await ask('listTrash', {})) };
      while (page.hasMore && page.items.length < wanted) {
        const last = page.items.at(-1);
        if (!last) break;
        const further = await ask('listTrash', { after: { deletedAt: last.deletedAt, uid: last.uid } });
        page.items = [...page.items, ...further.items];
        page.hasMore = further.hasMore;
      }
      if (mine !== turn) return;
      Object.assign(trash, page, { trouble: undefined });
    } catch (error) {
      if (mine !== turn) return;
      trash.trouble = codeOf(error);
    }
    redraw();
  }

  const trash: TrashModel = {
    items: undefined,
    hasMore: false,
    count: 0,
    trouble: undefined,
    asking: undefined,
    busy: false,
    problem: undefined,
    erased: undefined,
    enter() {
      trash.erased = readErased();
      void read();
    },
    leave: () => Object.assign(trash, { asking: undefined, problem: undefined }),
    putAway() {
      keepErased(undefined);
      trash.erased = undefined;
      redraw();
    },
    showMore() {
      wanted = (trash.items?.length ?? 0) + MORE;
      void read();
    },
    restore({ table, uid }: Pick<Input<'restoreFromTrash'>, 'table' | 'uid'>) {
      void attempt('restoreFromTrash', { table, uid }, ({ to }) =>
        to === undefined ? say('restored') : say('restored_to', to || say('nameless')),
      );
    },
    ask(asking) {
      requestId = undefined;
      Object.assign(trash, { asking, problem: undefined });
      redraw();
    },
    async erase() {
      const { asking } = trash;
      if (!asking || trash.busy) return;
      requestId ??= crypto.randomUUID();
      trash.busy = true;
      redraw();
      try {
        const question = { requestId };
        trash.erased = await (asking === 'all'
          ? ask('emptyTrash', question, LONG)
          : ask('erasePerson', { ...question, contactUid: asking }, LONG));
        keepErased(trash.erased);
        trash.ask(undefined);
        await read();
      } catch (error) {
        trash.problem = refusal(codeOf(error));
      }
      trash.busy = false;
      redraw();
    },
  };
  return trash;
}
