import { asTemplate } from '../../domain/template-fields.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Doer } from '../deeds.ts';

/** What is written, on its way to become a template. */
export interface TemplateSaving {
  /** As it is typed; undefined while nothing is saved as one. */
  name: string | undefined;
  problem: string | undefined;
  /** Opens the field for the name, which is the user's to give: words of the text would be cut. */
  begin(): void;
  type(name: string): void;
  cancel(): void;
  save(): Promise<void>;
}

/** Where it is written. */
interface TemplatePlace {
  doer: Pick<Doer, 'write'>;
  /** What is written, and to whom. */
  text(): string;
  fullName(): string;
  changed(focus?: string): void;
  /** Once there is one more, or one less again. */
  refresh(): void;
}

const OPENER = '.message .save-template';

export function templateSaving({ doer, text, fullName, changed, refresh }: TemplatePlace): TemplateSaving {
  const show = (name: string | undefined, problem?: string, focus?: string) => {
    Object.assign(saving, { name, problem });
    changed(focus);
  };
  const saving: TemplateSaving = {
    name: undefined,
    problem: undefined,
    begin: () => show('', undefined, '.message .template input'),
    type: (name) => show(name),
    cancel: () => show(undefined, undefined, OPENER),
    async save() {
      const { name = '' } = saving;
      if (!name.trim()) return show(name, say('template_nameless'));
      const template = { name, text: asTemplate(text(), fullName()) };
      try {
        await doer.write('setTemplate', template, 'template_saved', { after: refresh, undone: refresh });
        show(undefined, undefined, OPENER);
      } catch (error) {
        show(name, refusal(codeOf(error)));
      }
    },
  };
  return saving;
}
