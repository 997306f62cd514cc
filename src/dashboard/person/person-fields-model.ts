import type { PersonPage } from '../../api/contract.ts';
import { CAPTURED_FIELDS, type CapturedField, type Fields } from '../../domain/contact.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** The captured fields while they are typed over. */
export interface FieldsForm {
  open: boolean;
  texts: Fields;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  begin(): void;
  type(field: CapturedField, text: string): void;
  cancel(): void;
  save(): Promise<void>;
}

export function fieldsForm(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  around: { view?: Pick<PersonPage, 'contact'> | undefined },
): FieldsForm {
  let known: Fields = {};
  const update = (change: Partial<FieldsForm>) => {
    Object.assign(form, { problem: undefined }, change);
    redraw();
  };
  const form: FieldsForm = {
    open: false,
    texts: {},
    problem: undefined,
    begin() {
      const { contact } = around.view ?? {};
      known = Object.fromEntries(CAPTURED_FIELDS.map((field) => [field, contact?.[field] ?? '']));
      update({ open: true, texts: { ...known } });
    },
    type: (field, text) => update({ texts: { ...form.texts, [field]: text } }),
    cancel: () => update({ open: false }),
    async save() {
      // What was left as it is may have been changed elsewhere meanwhile.
      const typed = CAPTURED_FIELDS.filter((field) => form.texts[field] !== known[field]);
      if (typed.length === 0) return form.cancel();
      const fields = Object.fromEntries(typed.map((field) => [field, form.texts[field]]));
      try {
        await write('editFields', fields, 'person_saved');
        form.cancel();
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
  };
  return form;
}
