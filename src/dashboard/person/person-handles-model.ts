import { ask } from '../../api/ask.ts';
import type { AnswerTo } from '../../api/contract.ts';
import { differClearly, nameToldBy } from '../../domain/address-name.ts';
import type { Handle } from '../../domain/handle.ts';
import { recognise } from '../../sites/index.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** An address that is being connected. */
export interface HandlesForm {
  open: boolean;
  text: string;
  problem: string | undefined;
  /** The address whose other name was told; saved again, it is connected all the same. */
  doubted: string;
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
  name: () => string,
): HandlesForm {
  const update = (change: Partial<HandlesForm>) => {
    Object.assign(form, { problem: undefined, doubted: '', taken: undefined }, change);
    redraw();
  };
  const form: HandlesForm = {
    open: false,
    text: '',
    problem: undefined,
    doubted: '',
    taken: undefined,
    begin: () => update({ open: true, text: '' }),
    type: (text) => update({ text }),
    async save() {
      const address = form.text;
      // A mail or a telephone number tells no name.
      const handle = recognise(address.trim().replace(/^(https?:\/\/)?/i, 'https://'));
      const told = handle ? nameToldBy(handle) : '';
      if (form.doubted !== address && differClearly(name(), told))
        return update({ problem: say('handle_other_name', told), doubted: address });
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
