import { ask } from '../../api/ask.ts';
import type { AnswerTo } from '../../api/contract.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf } from '../../words/refusals.ts';
import { goWithin } from '../place.ts';
import { type AddShareModel, createAddShare } from './add-share-model.ts';
import { createSharePage, type Everybody, type SharePageModel } from './share-page-model.ts';

/** Pages shown at first, and added at each "Show more". */
const MORE = 50;

/** The reading list, one page of it, and the form for a new one. */
export interface ReadingModel {
  /** What the address says after the room's name: '' for the list, 'new', or a page's uid. */
  rest: string;
  /** Undefined until it is known. */
  list: AnswerTo<'listShares'> | undefined;
  trouble: RefusalCode | undefined;
  page: SharePageModel;
  adding: AddShareModel;
  enter(rest: string): void;
  leave(): void;
  showMore(): void;
}

/** Whether the address names the form; what it may carry was not kept where the user pressed. */
export function isNew(rest: string): boolean {
  return rest === 'new' || rest.startsWith('new?');
}

/** @param goTo shows another place of the dashboard */
export function createReading(
  redraw: () => void,
  { doer, goTo, people }: { doer: Doer; goTo(hash: string): void; people: Everybody },
): ReadingModel {
  let turn = 0;
  let limit = MORE;

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const list = await ask('listShares', { limit });
      if (mine !== turn) return;
      Object.assign(model, { list, trouble: undefined });
    } catch (error) {
      if (mine !== turn) return;
      model.trouble = codeOf(error);
    }
    redraw();
  }

  const model: ReadingModel = {
    rest: '',
    list: undefined,
    trouble: undefined,
    page: createSharePage(redraw, { doer, goTo, people }),
    adding: createAddShare(redraw, doer, (uid) => goTo(`#reading/${uid}`)),
    enter(rest) {
      const isOther = rest !== model.rest;
      if (isOther) model.leave();
      model.rest = rest;
      if (isNew(rest)) {
        if (isOther) model.adding.begin(rest);
        // What the address carried is in the form now, and in the browser's history no longer.
        if (rest !== 'new') goWithin('reading', 'new', false);
        redraw();
      } else if (rest) model.page.enter(rest);
      else void read();
    },
    leave() {
      turn++;
      model.page.leave();
      model.rest = '';
    },
    showMore() {
      limit += MORE;
      void read();
    },
  };
  return model;
}
