import { ask } from '../../api/ask.ts';
import type { AnswerTo } from '../../api/contract.ts';
import type { Handle } from '../../domain/handle.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** An address that is being connected. */
export interface HandlesForm {
  open: boolean;
  text: string;
  problem: string | undefined;
  /** Who is kept at it already. */
  taken: { contactUid: string; fullName: string } | undefined;
  begin(): void;
  type(text: string): void;
  save(): Promise<void>;
  remove(handle: Handle): void;
  cancel(): void;
}

export function handlesForm(
  redraw: () => void,
  { write, attempt }: Pick<Doer, 'write' | 'attempt'>,
  whose: () => string,
): HandlesForm {
  const update = (change: Partial<HandlesForm>) => {
    Object.assign(form, { problem: undefined, taken: undefined }, change);
    redraw();
  };
  const form: HandlesForm = {
    open: false,
    text: '',
    problem: undefined,
    taken: undefined,
    begin: () => update({ open: true, text: '' }),
    type: (text) => update({ text }),
    async save() {
      const address = form.text;
      try {
        await write('addHandle', { contactUid: whose(), address }, 'handle_added');
        form.cancel();
      } catch (error) {
        const code = codeOf(error);
        update({ problem: refusal(code) });
        if (code !== 'address-taken') return;
        const nobody = (): AnswerTo<'personAt'> => ({});
        const { contactUid, fullName = '' } = await ask('personAt', { address }).catch(nobody);
        if (contactUid && address === form.text)
          update({ problem: refusal(code), taken: { contactUid, fullName } });
      }
    },
    remove: ({ uid: handleUid }) =>
      void attempt('removeHandle', { contactUid: whose(), handleUid }, 'handle_removed'),
    cancel: () => update({ open: false, text: '' }),
  };
  return form;
}
