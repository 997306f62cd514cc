import type { NearDays } from '../../domain/near-days.ts';
import { TalkFields } from '../../ui/agenda/talk-fields.tsx';
import type { TalkModel } from '../../ui/agenda/talk-model.ts';
import { closeOnEscape } from '../../ui/close-on-escape.ts';
import { FormFoot } from '../../ui/panel/form-foot.tsx';
import { say } from '../../words/index.ts';
import { focusWhileOpen } from '../focus-inside.ts';

const borrowFocus = focusWhileOpen();

/** A conversation, to be put right. */
export function JustTalked({ talk, days }: { talk: TalkModel; days: NearDays }) {
  if (!talk.interactionUid) return null;
  return (
    <form
      class="card form talk"
      ref={borrowFocus}
      aria-label={say('talk_change')}
      noValidate
      onKeyDown={(event) => closeOnEscape(event, talk.close)}
      onSubmit={(event) => {
        event.preventDefault();
        void talk.save();
      }}
    >
      <TalkFields said={talk.said} update={talk.update} today={days.today} />
      <FormFoot problem={talk.problem} cancel={talk.close} />
    </form>
  );
}
