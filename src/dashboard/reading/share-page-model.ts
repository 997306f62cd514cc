import { ask } from '../../api/ask.ts';
import type { AnswerTo } from '../../api/contract.ts';
import { isAway, type Phase } from '../../domain/contact.ts';
import type { Hit } from '../../domain/found.ts';
import { MATCH_LIMIT } from '../../domain/matching.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { MOST_SENT, type SharedWith } from '../../domain/share.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Listed } from '../people/people-find.ts';
import type { PeopleModel } from '../people/people-model.ts';

/** Characters that a search takes. */
const MOST_SOUGHT = 200;

/** Everybody who is kept, as far as they have come. */
export type Everybody = Pick<PeopleModel, 'everybody' | 'refresh'>;

/** One page of the reading list, and who would value it. */
export interface SharePageModel {
  /** '' while no page is open. */
  uid: string;
  /** Undefined until it is known. */
  page: AnswerTo<'readShare'> | undefined;
  /** Why it is not; 'not-found' of one that was deleted. */
  trouble: RefusalCode | undefined;
  /** Who would value it; undefined until that is known. */
  matched: AnswerTo<'whoMatches'> | undefined;
  /** Chosen by hand besides. */
  others: Hit[];
  /** Who is ticked, by uid. */
  chosen: string[];
  finding: string;
  found: Hit[];
  /** The title being changed; undefined while it is not. */
  title: string | undefined;
  busy: boolean;
  problem: string | undefined;
  enter(uid: string): void;
  leave(): void;
  toggle(contactUid: string): void;
  find(text: string): void;
  /** The stage of somebody who rests or was let go, and is sent nothing. */
  away(contactUid: string): Phase | undefined;
  /** Ticks somebody who was found by hand. */
  choose(hit: Hit): void;
  send(): Promise<void>;
  withdraw(person: SharedWith): void;
  typeTitle(title: string | undefined): void;
  saveTitle(): Promise<void>;
  remove(): void;
}

const NOTHING = {
  page: undefined,
  trouble: undefined,
  matched: undefined,
  others: [],
  chosen: [],
  finding: '',
  found: [],
  title: undefined,
  busy: false,
  problem: undefined,
};

/** @param goTo shows another place of the dashboard */
export function createSharePage(
  redraw: () => void,
  { doer, goTo, people }: { doer: Doer; goTo(hash: string): void; people: Everybody },
): SharePageModel {
  let known: { of: Listed[]; away: Map<string, Phase> } | undefined;
  let turn = 0;
  let asked = '';
  const update = (change: Partial<SharePageModel>) => {
    Object.assign(model, { problem: undefined }, change);
    redraw();
  };

  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const page = await ask('readShare', { shareUid: model.uid });
      if (mine !== turn) return;
      Object.assign(model, { page, trouble: undefined });
      redraw();
      const text = `${page.share.title}\n${page.share.text}`.slice(0, MATCH_LIMIT);
      if (text === asked) return;
      const matched = await ask('whoMatches', { text });
      if (mine !== turn) return;
      asked = text;
      model.matched = matched;
    } catch (error) {
      if (mine !== turn) return;
      const trouble = codeOf(error);
      Object.assign(model, { trouble, ...(trouble === 'not-found' && { page: undefined }) });
    }
    redraw();
  }

  /** Writes what a form says; a refusal is told in it. */
  async function save(write: Promise<void>, then: Partial<SharePageModel>): Promise<void> {
    const { uid } = model;
    const done = await write.then(
      () => then,
      (error) => ({ problem: refusal(codeOf(error)) }),
    );
    if (uid === model.uid) update({ busy: false, ...done });
  }

  const model: SharePageModel = {
    uid: '',
    ...NOTHING,
    enter(uid) {
      if (uid !== model.uid) {
        asked = '';
        Object.assign(model, NOTHING, { uid });
      }
      people.refresh();
      void read();
    },
    leave() {
      turn++;
      asked = '';
      Object.assign(model, NOTHING, { uid: '' });
    },
    toggle(contactUid) {
      const { chosen } = model;
      const isIn = chosen.includes(contactUid);
      if (!isIn && chosen.length >= MOST_SENT) return;
      update({ chosen: isIn ? chosen.filter((one) => one !== contactUid) : [...chosen, contactUid] });
    },
    find(finding) {
      update({ finding, ...(!finding.trim() && { found: [] }) });
      if (!finding.trim()) return;
      ask('search', { text: finding.slice(0, MOST_SOUGHT) }).then(
        ({ hits }) => {
          if (finding === model.finding) update({ found: hits }); // typed on: a later answer counts
        },
        (error) => update({ problem: refusal(codeOf(error)) }),
      );
    },
    away(contactUid) {
      const of = people.everybody();
      if (known?.of !== of) {
        const rows = of.map(({ row }) => row).filter(isAway);
        known = { of, away: new Map(rows.map(({ uid, phase }) => [uid, phase])) };
      }
      return known.away.get(contactUid);
    },
    choose(hit) {
      const { contactUid } = hit;
      const shown = [...(model.matched?.people ?? []), ...model.others];
      const isShown = shown.some((one) => one.contactUid === contactUid);
      const others = isShown ? model.others : [...model.others, hit];
      const has = model.page?.people.some((one) => one.contactUid === contactUid && one.is !== 'skipped');
      update({ others, finding: '', found: [] });
      if (!has && !model.away(contactUid) && !model.chosen.includes(contactUid)) model.toggle(contactUid);
    },
    async send() {
      const { uid: shareUid, chosen: contactUids, busy } = model;
      if (busy || contactUids.length === 0) return;
      update({ busy: true });
      const done = ({ count }: AnswerTo<'sendTo'>) =>
        count > 0 ? sayCount('reading_set', count) : say('reading_set_none');
      await save(doer.write('sendTo', { shareUid, contactUids }, done), { chosen: [], others: [] });
    },
    withdraw({ followUpUid }) {
      void doer.attempt('removeFollowUp', { followUpUid }, 'reading_withdrawn');
    },
    typeTitle: (title) => update({ title }),
    async saveTitle() {
      const { uid: shareUid, title, busy } = model;
      if (busy || title === undefined) return;
      update({ busy: true });
      await save(doer.write('editShare', { shareUid, title }, 'reading_renamed'), { title: undefined });
    },
    remove() {
      const { uid: shareUid } = model;
      void doer.attempt('deleteShare', { shareUid }, 'reading_deleted', {
        after: () => goTo('#reading'),
        undone: () => goTo(`#reading/${shareUid}`),
      });
    },
  };
  return model;
}
