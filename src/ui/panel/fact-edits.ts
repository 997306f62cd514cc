import type { FactList, HowMet } from '../../domain/contact.ts';
import { isPartialDate, type KeyDateKind } from '../../domain/key-date.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Deeds } from './deeds.ts';
import type { PanelModel } from './panel-model.ts';

/** Which fact is being edited: a list, how they met, a group's name, or a key date (with the uid of one there is). */
export type FactName = FactList | 'met' | 'group' | 'keyDate';

/** What is typed while a fact is edited. */
export interface FactEdit {
  name: FactName;
  /** Of the key date that is changed. */
  uid?: string | undefined;
  texts: Record<string, string>;
  problem?: string | undefined;
}

/** The facts about a person, edited in their place. */
export interface FactEdits {
  open: FactEdit | undefined;
  begin(name: FactName, key?: { uid?: string; kind?: KeyDateKind }): void;
  type(texts: Record<string, string>): void;
  cancel(): void;
  save(): Promise<void>;
  deleteKeyDate(uid: string): void;
  leave(groupUid: string): void;
}

export function factEditsOf(panel: PanelModel, deeds: Deeds): FactEdits {
  const show = (open: FactEdit | undefined, focus?: string) => {
    edits.open = open;
    panel.changed(focus);
  };

  /** What stands in the fields at first. */
  function textsOf(name: FactName, key: { uid?: string; kind?: KeyDateKind }): Record<string, string> {
    const { contact, keyDates = [] } = panel.view ?? {};
    if (name === 'met') return { ...contact?.howMet } as Record<string, string>;
    if (name === 'group') return { name: '' };
    if (name !== 'keyDate') return { list: contact?.[name]?.join(', ') ?? '' };
    const known = keyDates.find(({ uid }) => uid === key.uid);
    const [, year = '', month = '', day = ''] = /^(\d{4}|-)-?(\d\d)?-?(\d\d)?$/.exec(known?.date ?? '') ?? [];
    return {
      kind: known?.kind ?? key.kind ?? 'custom',
      label: known?.label ?? '',
      year: year === '-' ? '' : year,
      month: String(Number(month) || ''),
      day: String(Number(day) || ''),
      lead: String(known?.leadDays ?? 0),
    };
  }

  async function write({ name, uid, texts }: FactEdit): Promise<void> {
    if (name === 'group') return deeds.write('joinGroup', { name: texts.name ?? '' }, 'panel_joined');
    if (name === 'keyDate') return writeKeyDate(uid, texts);
    const done = 'panel_fact_saved';
    if (name === 'met') {
      const { on = '', where = '', via = '', text = '' } = texts;
      if (on.trim() && !isPartialDate(on.trim())) throw new Unread(say('panel_when_unread'));
      const howMet: HowMet = { on: on.trim(), where, via, text };
      return deeds.write('editFacts', { howMet }, done);
    }
    return deeds.write('editFacts', { [name]: (texts.list ?? '').split(/[,،、;\n]/) }, done);
  }

  function writeKeyDate(keyDateUid: string | undefined, texts: Record<string, string>): Promise<void> {
    const { kind, label = '', year = '', month = '', day = '', lead } = texts;
    const date = `${year || '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isPartialDate(date)) throw new Unread(say('panel_date_unread'));
    const own = kind === 'custom' ? { label } : {};
    const dated = { kind: kind as KeyDateKind, ...own, date, leadDays: Number(lead) || 0 };
    return deeds.write('setKeyDate', { keyDateUid, ...dated }, 'panel_date_saved');
  }

  const edits: FactEdits = {
    open: undefined,
    begin(name, key = {}) {
      show({ name, uid: key.uid, texts: textsOf(name, key) }, '.fact-form :is(input, textarea, select)');
    },
    type(texts) {
      if (edits.open) show({ ...edits.open, problem: undefined, texts: { ...edits.open.texts, ...texts } });
    },
    cancel: () => show(undefined, '.adds button'),
    async save() {
      const { open } = edits;
      if (!open) return;
      try {
        await write(open);
        edits.cancel();
      } catch (error) {
        const problem = error instanceof Unread ? error.message : refusal(codeOf(error));
        show({ ...open, problem });
      }
    },
    deleteKeyDate(uid) {
      edits.cancel();
      void deeds.attempt('deleteKeyDate', { keyDateUid: uid }, 'panel_date_deleted');
    },
    leave: (groupUid) => void deeds.attempt('leaveGroup', { groupUid }, 'panel_left_group'),
  };
  return edits;
}

/** What was typed cannot be read; says so in a sentence. */
class Unread extends Error {}
