import type { PlainDate } from '../../domain/base.ts';
import type { Interaction, Said } from '../../domain/interaction.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Doer } from '../deeds.ts';
import { plainTalk } from '../plain-talk.ts';
import type { Toasts } from '../toasts.ts';

/** A conversation noted with one press, and what may be said of it after. */
export interface TalkModel {
  /** With whom; undefined while none was noted just now. */
  contactUid: string | undefined;
  interactionUid: string | undefined;
  said: Said;
  problem: string | undefined;
  /** Notes that they talked today. */
  log(contactUid: string, today: PlainDate): void;
  /** Opens the form for one that is there. */
  change(contactUid: string, interaction: Interaction): void;
  update(change: Partial<Said>): void;
  save(): void;
  close(): void;
}

/** What the deeds go through, and who is told. */
export interface TalkPlace extends Pick<Doer, 'attempt' | 'write'> {
  tell: Toasts['tell'];
}

/** What is said, made one: only of what went out is it known whether it was answered. */
export function saidWith(said: Said, change: Partial<Said>): Said {
  const next = { ...said, ...change };
  if (next.direction !== 'out') delete next.answered;
  return next;
}

/** The state of a conversation just noted; `redraw` is called after every change. */
export function talkAbout(redraw: () => void, { attempt, write, tell }: TalkPlace): TalkModel {
  const update = (change: Partial<TalkModel>) => {
    Object.assign(talk, { problem: undefined }, change);
    redraw();
  };
  const close = () => update({ contactUid: undefined, interactionUid: undefined });

  const talk: TalkModel = {
    contactUid: undefined,
    interactionUid: undefined,
    said: plainTalk(''),
    problem: undefined,
    log(contactUid, today) {
      const said = plainTalk(today);
      void attempt('logInteraction', { contactUid, ...said }, 'talk_logged', {
        more: ({ interactionUid }) => ({
          text: say('change'),
          run() {
            tell(undefined); // it would lie over the form
            update({ contactUid, interactionUid, said });
          },
        }),
        undone: close,
      });
    },
    change(contactUid, { uid: interactionUid, kind, direction, on, text, touch, answered }) {
      const said = saidWith({ kind, direction, on, text, touch }, { answered });
      update({ contactUid, interactionUid, said });
    },
    update: (change) => update({ said: saidWith(talk.said, change) }),
    async save() {
      const { contactUid, interactionUid, said } = talk;
      if (!interactionUid) return;
      if (!said.on) return update({ problem: say('choose_day') });
      try {
        await write('changeInteraction', { contactUid, interactionUid, ...said }, 'talk_changed');
        close();
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
    close,
  };
  return talk;
}
