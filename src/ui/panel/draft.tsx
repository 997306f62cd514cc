import { say } from '../../words/index.ts';
import { codeOf } from '../../words/refusals.ts';
import type { LoadMessage, PanelMessage } from '../message/panel-message.tsx';
import type { Late } from './late.tsx';

/** What is written to the person of a panel: its part comes once it is wanted. */
export interface Drafting {
  message: PanelMessage | undefined;
  /** Opens the box, or closes it; the draft stays. */
  toggle(): Promise<void>;
}

export function draftingOf(late: Late, load: LoadMessage): Drafting {
  const drafting: Drafting = {
    message: undefined,
    async toggle() {
      const { panel } = late;
      try {
        drafting.message ??= (await load(panel))(late);
        if (drafting.message.isOpen) drafting.message.hide();
        else drafting.message.show();
      } catch (error) {
        panel.fail(codeOf(error));
        panel.retry = drafting.toggle;
      }
    },
  };
  return drafting;
}

/** Only beside somebody who is kept is there anything to begin with. */
export function DraftButton({ late: { panel, drafting } }: { late: Late }) {
  const { contact, drafts } = panel.view ?? {};
  const begun = drafting.message?.isBegun() ?? drafts?.message;
  return contact ? (
    <button
      type="button"
      class={`btn draft ${begun ? 'begun' : ''}`}
      aria-expanded={!!drafting.message?.isOpen}
      onClick={drafting.toggle}
    >
      {say(begun ? 'draft_message' : 'write_message')}
    </button>
  ) : null;
}
