import type { PersonPage } from '../../api/contract.ts';
import { CAPTURED_FIELDS } from '../../domain/contact.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** What is typed over: what a page or a file told of them. */
const TYPED = [...CAPTURED_FIELDS, 'connectedOn'] as const;
type TypedField = (typeof TYPED)[number];
type Texts = Partial<Record<TypedField, string>>;

/** The captured fields, and the day of connecting, while they are typed over. */
export interface FieldsForm {
  open: boolean;
  texts: Texts;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  begin(): void;
  type(field: TypedField, text: string): void;
  cancel(): void;
  save(): Promise<void>;
}

export function fieldsForm(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  around: { view?: Pick<PersonPage, 'contact'> | undefined },
): FieldsForm {
  let known: Texts = {};
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
      known = Object.fromEntries(TYPED.map((field) => [field, contact?.[field] ?? '']));
      update({ open: true, texts: { ...known } });
    },
    type: (field, text) => update({ texts: { ...form.texts, [field]: text } }),
    cancel: () => update({ open: false }),
    async save() {
      // What was left as it is may have been changed elsewhere meanwhile.
      const typed = TYPED.filter((field) => form.texts[field] !== known[field]);
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
