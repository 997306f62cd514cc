import type { PanelView } from '../../api/contract.ts';
import { CAPTURED_FIELDS, type CapturedField, type FactList } from '../../domain/contact.ts';
import type { Glimpse } from '../../domain/glimpse.ts';
import { isPartialDate, type KeyDateKind } from '../../domain/key-date.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Doer } from '../deeds.ts';

/** Which fact is being edited: what a page tells, a list, how they met, a group's name, or a key date (with the uid of one there is). */
export type FactName = CapturedField | FactList | 'met' | 'group' | 'keyDate';

/** Whether it is one that a page tells. */
export function isField(name: string): name is CapturedField {
  return (CAPTURED_FIELDS as readonly string[]).includes(name);
}

/** What is typed while a fact is edited. */
export interface FactEdit {
  name: FactName;
  /** Of the key date that is changed. */
  uid?: string | undefined;
  texts: Record<string, string>;
  /** What stood in the fields at first, or as it is known by now. */
  known: Record<string, string>;
  /** That something was changed elsewhere meanwhile. */
  note?: string | undefined;
  problem?: string | undefined;
}

/** The facts about a person, edited in their place. */
export interface FactEdits {
  open: FactEdit | undefined;
  begin(name: FactName, key?: { uid?: string; kind?: KeyDateKind }): void;
  type(texts: Record<string, string>): void;
  cancel(): void;
  /** Takes a new view: what was changed elsewhere joins what is typed. */
  take(): void;
  save(): Promise<void>;
  deleteKeyDate(uid: string): void;
  leave(groupUid: string): void;
}

/** Where facts are edited: what is known there, and how it is drawn anew. */
interface FactPlace {
  view?: Pick<PanelView, 'contact' | 'keyDates'> | undefined;
  /** What the page in sight shows; none where there is no page. */
  glimpse?(): Promise<Glimpse | undefined>;
  changed(focus?: string): void;
}

export function factEditsOf(panel: FactPlace, deeds: Pick<Doer, 'write' | 'attempt'>): FactEdits {
  const show = (open: FactEdit | undefined, focus?: string) => {
    edits.open = open;
    panel.changed(focus);
  };

  /** What stands in the fields at first. */
  function textsOf(name: FactName, key: { uid?: string; kind?: KeyDateKind }): Record<string, string> {
    const { contact, keyDates = [] } = panel.view ?? {};
    if (name === 'met') return { ...contact?.howMet } as Record<string, string>;
    if (name === 'group') return { name: '' };
    if (isField(name)) return { [name]: contact?.[name] ?? '' };
    if (name !== 'keyDate') return { list: commas(contact?.[name] ?? []) };
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
    if (isField(name)) {
      const glimpse = await panel.glimpse?.(); // an emptied one is again as the page says
      return deeds.write('editFields', { [name]: texts[name] ?? '' }, done, { glimpse });
    }
    if (name === 'met') {
      const { on = '', where = '', via = '', text = '' } = texts;
      return deeds.write('editFacts', { howMet: { on, where, via, text } }, done);
    }
    return deeds.write('editFacts', { [name]: itemsOf(texts.list) }, done);
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
      const texts = textsOf(name, key);
      show({ name, uid: key.uid, texts, known: texts }, '.fact-form :is(input, textarea, select)');
    },
    type(texts) {
      if (edits.open) show({ ...edits.open, problem: undefined, texts: { ...edits.open.texts, ...texts } });
    },
    cancel: () => show(undefined, '.adds button'),
    take() {
      const { open } = edits;
      if (!open) return;
      const { name, uid } = open;
      if (uid && !panel.view?.keyDates.some((one) => one.uid === uid)) return; // saving it says that it is gone
      const known = textsOf(name, { ...(uid && { uid }), kind: open.texts.kind as KeyDateKind });
      const texts = merged(open, known);
      const isNews = Object.keys(texts).some((field) => texts[field] !== open.texts[field]);
      edits.open = { ...open, known, texts, ...(isNews && { note: say('panel_fact_merged') }) };
    },
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

/** What was typed, a thing each. */
function itemsOf(list = ''): string[] {
  return list
    .split(/[,،、;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);
}

/** What is typed with what was changed elsewhere: new items of a list, and fields that the user left as they were. */
function merged({ texts, known }: FactEdit, now: Record<string, string>): Record<string, string> {
  const both = { ...texts };
  for (const field of Object.keys({ ...known, ...now })) {
    const text = now[field] ?? '';
    if (text === known[field]) continue;
    const there = [...itemsOf(known.list), ...itemsOf(texts.list)];
    const others = itemsOf(text).filter((item) => !there.includes(item));
    // Before what is typed, behind which the caret stays.
    if (field === 'list') both.list = commas([...others, texts.list]);
    else if ((texts[field] ?? '') === (known[field] ?? '')) both[field] = text;
  }
  return both;
}

/** What was typed cannot be read; says so in a sentence. */
class Unread extends Error {}
