import type { Interaction, Said } from '../../domain/interaction.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { plainTalk } from '../plain-talk.ts';
import type { Deeds } from './deeds.ts';
import type { PanelModel } from './panel-model.ts';

/** What is said of an interaction, while it is changed. */
export interface TalkChange extends Said {
  interactionUid: string;
  /** What is in the way, as a sentence. */
  problem?: string | undefined;
}

/** That they were in touch: said with one press, and told more exactly after. */
export interface Talk {
  /** What is being changed. */
  open: TalkChange | undefined;
  log(): Promise<void>;
  /** Opens the form for one that is there. */
  change(interaction: Interaction): void;
  update(change: Partial<TalkChange>): void;
  hide(): void;
  save(): Promise<void>;
  /** "No reply yet", or "they replied". */
  reply(interaction: Interaction, answered: boolean): void;
  remove(interaction: Interaction): void;
}

const FIRST = '.talk button';
const LOG = 'header .primary';

export function talkOf(panel: PanelModel, deeds: Deeds, unanswered: () => void): Talk {
  /** What the form was opened from gets the focus back. */
  let opener = LOG;
  const show = (open: TalkChange | undefined, focus?: string) => {
    talk.open = open;
    panel.changed(focus);
  };
  const talk: Talk = {
    open: undefined,
    async log() {
      const { view } = panel;
      if (!view) return;
      const said = plainTalk(view.days.today);
      const glimpse = await panel.glimpse();
      await deeds.attempt('logInteraction', said, 'panel_talk_logged', {
        glimpse,
        more: ({ interactionUid }) =>
          interactionUid === undefined
            ? undefined
            : { text: say('change'), run: () => show({ ...said, interactionUid }, FIRST) },
      });
    },
    change({ uid, kind, direction, on, text, touch, answered }) {
      opener = `[data-uid="${uid}"] button`;
      show({ interactionUid: uid, kind, direction, on, text, touch, answered }, FIRST);
    },
    update(change) {
      if (talk.open) show({ ...talk.open, problem: undefined, ...change });
    },
    hide() {
      show(undefined, opener);
      opener = LOG;
    },
    async save() {
      if (!talk.open) return;
      const { problem: _, ...said } = talk.open;
      if (!said.on) return talk.update({ problem: say('choose_day') });
      const answered = said.direction === 'out' ? said.answered : undefined;
      try {
        await deeds.write('changeInteraction', { ...said, answered }, 'panel_talk_changed');
        if (answered === false) unanswered();
        talk.hide();
      } catch (error) {
        talk.update({ problem: refusal(codeOf(error)) });
      }
    },
    reply({ uid }, answered) {
      const done = answered ? 'panel_replied' : 'panel_no_reply';
      void deeds.attempt('changeInteraction', { interactionUid: uid, answered }, done, {
        after: answered ? undefined : unanswered,
      });
    },
    remove: ({ uid }) =>
      void deeds.attempt('deleteInteraction', { interactionUid: uid }, 'panel_talk_deleted'),
  };
  return talk;
}
