import { ask } from '../../api/ask.ts';
import type { MessageRule } from '../../domain/message-check.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Template } from '../../domain/template.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { byName } from '../by-name.ts';

/** A template as far as it is typed; `uid` where one that is there is changed. */
interface TemplateForm {
  uid?: string;
  name: string;
  text: string;
  problem?: string;
}

/** The user's templates, and which rules of the quiet check are on. */
export interface TemplatesModel {
  /** Undefined until they are known. */
  templates: Template[] | undefined;
  off: MessageRule[];
  trouble: RefusalCode | undefined;
  /** The one that is written. */
  form: TemplateForm | undefined;
  /** What came of the last change of a rule. */
  said: string;
  refresh(): Promise<void>;
  /** Opens the form, for a new one or one that is there. */
  begin(template?: Template): void;
  type(change: Partial<TemplateForm>): void;
  cancel(): void;
  save(): Promise<void>;
  remove(template: Template): void;
  setRule(rule: MessageRule, on: boolean): Promise<void>;
}

export function createTemplates(redraw: () => void, doer: Pick<Doer, 'attempt' | 'write'>): TemplatesModel {
  let turn = 0;
  const update = (change: Partial<TemplatesModel>) => {
    Object.assign(model, change);
    redraw();
  };
  const model: TemplatesModel = {
    templates: undefined,
    off: [],
    trouble: undefined,
    form: undefined,
    said: '',
    async refresh() {
      const mine = ++turn;
      try {
        const { templates, off } = await ask('listTemplates', {});
        templates.sort(byName(({ name }) => name));
        if (mine === turn) update({ templates, off, trouble: undefined });
      } catch (error) {
        if (mine === turn) update({ trouble: codeOf(error) });
      }
    },
    begin: (template) => {
      const { uid, name = '', text = '' } = template ?? {};
      update({ form: { ...(uid !== undefined && { uid }), name, text } });
    },
    type({ problem: _, ...typed }) {
      const { problem: __, ...form } = model.form ?? { name: '', text: '' };
      update({ form: { ...form, ...typed } });
    },
    cancel: () => update({ form: undefined }),
    async save() {
      const { form } = model;
      if (!form) return;
      const { uid: templateUid, name, text } = form;
      if (!name.trim() || !text.trim())
        return update({ form: { ...form, problem: say('template_nameless') } });
      try {
        await doer.write('setTemplate', { templateUid, name, text }, 'template_saved');
        update({ form: undefined });
        await model.refresh();
      } catch (error) {
        update({ form: { ...form, problem: refusal(codeOf(error)) } });
      }
    },
    remove: ({ uid: templateUid }) =>
      void doer.attempt('deleteTemplate', { templateUid }, 'template_deleted', {
        after: model.refresh,
        undone: model.refresh,
      }),
    async setRule(rule, on) {
      const others = model.off.filter((one) => one !== rule);
      turn++; // an answer on its way tells of before
      update({ off: on ? others : [...others, rule], said: '' });
      try {
        await ask('setMessageRule', { rule, on });
      } catch (error) {
        update({ said: refusal(codeOf(error)) });
      }
      await model.refresh();
    },
  };
  return model;
}
