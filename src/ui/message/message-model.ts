import type { MessageView } from '../../api/contract.ts';
import { type Beginning, beginningsFor } from '../../domain/message-beginnings.ts';
import { type MessageRule, type Remark, remarksOn } from '../../domain/message-check.ts';
import { sentLine } from '../../domain/message-draft.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { says } from '../../domain/message-words.ts';
import { oneLine } from '../../domain/one-line.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { filled } from '../../domain/template-fields.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Doer } from '../deeds.ts';
import type { TextBox } from '../panel/text-box.ts';
import type { Toasts } from '../toasts.ts';
import { copyText, insertText } from './copy-text.ts';
import { fieldValues, messageWords } from './message-words.ts';

/** Where a message is written: how its person is read, where its draft is kept, and what is told. */
export interface MessagePlace {
  read(): Promise<MessageView>;
  /** The box whose draft is kept here; made once it is known what was written so far. */
  boxFor(view: MessageView, save: (text: string) => Promise<void>): TextBox;
  doer: Pick<Doer, 'write'>;
  setRule(rule: MessageRule, on: boolean): Promise<unknown>;
  tell: Toasts['tell'];
  /** Draws anew; the first element for the selector gets the focus. */
  changed(focus?: string): void;
}

/** A message to one person, from its beginnings to "Log it as sent". Nothing is sent from here. */
export interface MessageModel {
  /** Undefined until it is known. */
  view: MessageView | undefined;
  trouble: RefusalCode | undefined;
  box: TextBox | undefined;
  /** The names of the templates are in sight. */
  choosing: boolean;
  /** What is true of the last copy; '' once it is typed on. */
  copied: '' | 'message_copied' | 'message_not_copied';
  /** The field as it is drawn. */
  field: HTMLTextAreaElement | null;
  beginnings(): Beginning[];
  /** What it lacks, as of the last pause in typing: while somebody types, nothing moves beneath. */
  remarks(): Remark[];
  /** Reads anew what is known. */
  refresh(): Promise<void>;
  type(text: string): void;
  insert(text: string): void;
  choose(): void;
  useTemplate(uid: string): void;
  copy(): Promise<void>;
  /** That they went there to send it: by mail it is logged as one. */
  go(way: MessageWay): void;
  logSent(): void;
  stopSaying(rule: MessageRule): void;
}

export function createMessage(place: MessagePlace): MessageModel {
  let by: MessageWay['kind'] | undefined;
  let remarks: Remark[] = [];
  let turn = 0;

  const save = async (text: string) => {
    const { view } = message;
    if (!view) return;
    const kind = (by ?? view.ways[0]?.kind) === 'mail' ? 'mail' : 'message';
    const out = { kind, direction: 'out', on: view.days.today, touch: true, answered: false } as const;
    const line = sentLine(text);
    const said = {
      ...out,
      text: line,
      drafted: true,
      ...(line !== oneLine(text) && { whole: text }),
      ...(says(text, messageWords().thanks) && { thanked: true }),
    };
    const undone = () => message.box?.text || message.box?.type(text);
    await place.doer.write('logInteraction', said, 'message_logged', { undone });
    message.copied = '';
    void message.refresh();
  };

  async function setRule(rule: MessageRule, on: boolean): Promise<void> {
    const undo = { text: say('undo'), run: () => setRule(rule, true) };
    try {
      await place.setRule(rule, on);
      place.tell({ text: say(on ? 'check_begun' : 'check_stopped'), ...(!on && { action: undo }) });
      const { view } = message;
      if (view)
        message.view = { ...view, off: [...view.off.filter((one) => one !== rule), ...(on ? [] : [rule])] };
      place.changed(on ? undefined : '.message textarea');
    } catch (error) {
      const again = { text: say('retry'), run: () => setRule(rule, on) };
      place.tell({ text: refusal(codeOf(error)), action: again });
    }
  }

  const message: MessageModel = {
    view: undefined,
    trouble: undefined,
    box: undefined,
    choosing: false,
    copied: '',
    field: null,
    beginnings: () => (message.view ? beginningsFor(message.view.known) : []),
    remarks() {
      const { view, box } = message;
      if (!view || !box) return [];
      const { text, status, problem } = box;
      const isAtRest = status || problem || !text;
      const all = isAtRest ? remarksOn(text, view.known, messageWords()) : remarks;
      remarks = all;
      return all.filter(({ rule }) => !view.off.includes(rule));
    },
    async refresh() {
      const mine = ++turn;
      try {
        const view = await place.read();
        if (mine !== turn) return; // asked again meanwhile
        message.view = view;
        message.trouble = undefined;
        if (!message.box) {
          const box = place.boxFor(view, save);
          message.box = box;
          box.adopt(box.text); // what was written before is looked at as well
        }
      } catch (error) {
        if (mine !== turn) return;
        message.trouble = codeOf(error);
      }
      place.changed();
    },
    type(text) {
      message.copied = '';
      message.box?.type(text);
    },
    insert(text) {
      const { field } = message;
      if (!field) return;
      insertText(field, text);
      message.type(field.value);
    },
    choose() {
      message.choosing = !message.choosing;
      place.changed();
    },
    useTemplate(uid) {
      const { view } = message;
      const template = view?.templates.find((one) => one.uid === uid);
      if (view && template) message.insert(filled(template.text, fieldValues(view.known)));
    },
    async copy() {
      const { field } = message;
      if (!field?.value) return;
      message.copied = (await copyText(field)) ? 'message_copied' : 'message_not_copied';
      place.changed();
    },
    go(way) {
      by = way.kind;
    },
    logSent: () => message.box?.save(),
    stopSaying: (rule) => void setRule(rule, false),
  };
  return message;
}
