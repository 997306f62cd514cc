import { type Page, pageAddress } from '../../domain/share.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** A page on its way to the reading list, as far as it is typed. */
export interface AddShareModel extends Page {
  /** It comes from where the user pressed, and could not be kept there. */
  given: boolean;
  problem: string | undefined;
  busy: boolean;
  /** Begins with what the address carries. */
  begin(rest: string): void;
  type(what: keyof Page, text: string): void;
  save(): Promise<void>;
}

/** @param after called with the page that was kept */
export function createAddShare(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  after: (shareUid: string) => void,
): AddShareModel {
  const update = (change: Partial<AddShareModel>) => {
    Object.assign(adding, { problem: undefined }, change);
    redraw();
  };
  const adding: AddShareModel = {
    title: '',
    url: '',
    text: '',
    given: false,
    problem: undefined,
    busy: false,
    begin(rest) {
      const carried = new URLSearchParams(rest.replace(/^[^?]*/, ''));
      const [title = '', url = '', text = ''] = ['title', 'url', 'text'].map(
        (name) => carried.get(name) ?? '',
      );
      const given = rest.includes('?');
      Object.assign(adding, { title, url, text, given, busy: false });
      adding.problem = given && pageAddress(url) === undefined ? say('reading_not_web') : undefined;
    },
    type: (what, text) => update({ [what]: text }),
    async save() {
      if (adding.busy) return;
      const { title, url, text } = adding;
      if (pageAddress(url) === undefined) {
        update({ problem: say('reading_not_web') });
        return;
      }
      update({ busy: true });
      let kept = '';
      try {
        await write('keepShare', { title, url, text }, ({ shareUid }) => {
          kept = shareUid;
          return say('reading_kept');
        });
        update({ busy: false });
        after(kept);
      } catch (error) {
        update({ busy: false, problem: refusal(codeOf(error)) });
      }
    },
  };
  return adding;
}
