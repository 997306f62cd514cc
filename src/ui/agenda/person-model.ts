import { ask } from '../../api/ask.ts';
import type { PersonView } from '../../api/contract.ts';
import type { TimelineItem, TimelineKind, TimelinePlace } from '../../domain/timeline.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { readTimeline } from '../read-timeline.ts';
import { type TalkModel, type TalkPlace, talkAbout } from './talk-model.ts';

/** The one person unfolded: who they are, and what happened with them. */
export interface PersonModel {
  /** Undefined while nobody is unfolded. */
  contactUid: string | undefined;
  view: PersonView | undefined;
  items: TimelineItem[];
  /** There is more from here on. */
  next: TimelinePlace | undefined;
  /** What the timeline is of; all kinds where that is not said. */
  kinds: TimelineKind[] | undefined;
  /** Which kind alone is shown. */
  kind: TimelineKind | undefined;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  /** The conversation noted just now, which may be changed. */
  talk: TalkModel;
  /** Unfolds somebody, or folds them up. */
  toggle(contactUid: string): void;
  filter(kind: TimelineKind | undefined): void;
  more(): void;
  /** Asks again for what is shown. */
  refresh(): void;
}

const NOBODY = { view: undefined, items: [], next: undefined, kind: undefined, problem: undefined };

/** The state of the person unfolded; `redraw` is called after every change. */
export function createPerson(redraw: () => void, place: TalkPlace, kinds?: TimelineKind[]): PersonModel {
  let turn = 0;
  let reading = false;

  /** Reads as many items as are shown, so that a change does not fold up what was scrolled to. */
  async function read(atLeast: number): Promise<void> {
    const { contactUid, kind } = person;
    if (!contactUid) return;
    const mine = ++turn;
    try {
      const [view, { items, next }] = await Promise.all([
        ask('readPerson', { contactUid }),
        readTimeline(
          (after) => ask('readTimeline', { contactUid, kinds: kind ? [kind] : kinds, after }),
          atLeast,
        ),
      ]);
      if (mine !== turn) return;
      Object.assign(person, { view, items, next, problem: undefined });
    } catch (error) {
      if (mine !== turn) return;
      Object.assign(person, { problem: refusal(codeOf(error)) });
    }
    redraw();
  }

  const person: PersonModel = {
    contactUid: undefined,
    kinds,
    ...NOBODY,
    talk: talkAbout(redraw, place),
    toggle(contactUid) {
      turn++;
      const same = person.contactUid === contactUid;
      Object.assign(person, NOBODY, { contactUid: same ? undefined : contactUid });
      person.talk.close();
      redraw();
      if (!same) void read(0);
    },
    filter(kind) {
      Object.assign(person, { kind, items: [], next: undefined });
      redraw();
      void read(0);
    },
    more() {
      if (reading || !person.next) return;
      reading = true;
      void read(person.items.length + 1).finally(() => {
        reading = false;
      });
    },
    refresh: () => void read(person.items.length),
  };
  return person;
}
