import type { MessageView } from '../../api/contract.ts';
import type { MessageRule, Remark } from '../../domain/message-check.ts';
import type { Waiting } from '../../domain/message-waiting.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { says } from '../../domain/message-words.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { filled } from '../../domain/template-fields.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Doer } from '../deeds.ts';
import type { TextBox } from '../panel/text-box.ts';
import type { Toasts } from '../toasts.ts';
import { copyText, insertParagraph } from './copy-text.ts';
import { messageLook } from './message-look.ts';
import { fieldValues } from './message-words.ts';
import type { Offered } from './offered.ts';
import { saidMessage } from './said-message.ts';
import { type TemplateSaving, templateSaving } from './template-saving.ts';

/** Where a message is written: how its person is read, where its draft is kept, and what is told. */
export interface MessagePlace {
  /** @param draft what was written so far is wanted too: the box is about to be made */
  read(draft: boolean): Promise<MessageView>;
  /** The box whose draft is kept here; made once it is known what was written so far. */
  boxFor(view: MessageView, save: (text: string) => Promise<void>): TextBox;
  doer: Pick<Doer, 'write'>;
  setRule(rule: MessageRule, on: boolean): Promise<unknown>;
  tell: Toasts['tell'];
  /** Goes where templates are changed. */
  toTemplates(): void;
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
  /** What is written, on its way to become a template. */
  saving: TemplateSaving;
  beginnings(): Offered[];
  /** Whether anything stands there that is the user's own: a beginning that was only chosen is not. */
  hasOwnText(): boolean;
  /** What it lacks, as of the last pause in typing: while somebody types, nothing moves beneath. */
  remarks(): Remark[];
  /** What it is the answer to, and is done with it unless the user says otherwise; as of the last pause too. */
  settled(): Waiting[];
  /** Not marked as done with it. */
  left: Set<string>;
  leave(followUpUid: string, isLeft: boolean): void;
  /** Reads anew what is known. */
  refresh(): Promise<void>;
  type(text: string): void;
  /** Puts a beginning in; before it thanks, where they are owed and not said yet. */
  begin(text: string): void;
  choose(): void;
  useTemplate(uid: string): void;
  toTemplates(): void;
  copy(): Promise<void>;
  /** That they went there to send it: by mail it is logged as one. */
  go(way: MessageWay): void;
  logSent(): void;
  stopSaying(rule: MessageRule): void;
}

export function createMessage(place: MessagePlace): MessageModel {
  let by: MessageWay['kind'] | undefined;
  const look = messageLook();
  let turn = 0;
  function insert(text: string): void {
    const { field } = message;
    if (!field) return;
    insertParagraph(field, text);
    message.type(field.value);
  }

  /** What is done with the message that is being logged: what the user saw when they pressed. */
  let done: string[] = [];

  const save = async (text: string) => {
    const { view } = message;
    if (!view) return;
    const said = saidMessage(text, { by: by ?? view.ways[0]?.kind, on: view.days.today, done });
    const undone = () => message.box?.text || message.box?.type(text);
    await place.doer.write('logInteraction', said, 'message_logged', { undone });
    message.copied = '';
    message.left.clear();
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
    saving: templateSaving({
      doer: place.doer,
      text: () => message.box?.text ?? '',
      fullName: () => message.view?.known.fullName ?? '',
      changed: place.changed,
      refresh: () => void message.refresh(),
    }),
    left: new Set(),
    beginnings: () => (message.view ? look.offering(message.view).offered.beginnings : []),
    hasOwnText: () => !!message.view && look.hasOwn(message.view, message.box?.text ?? ''),
    remarks() {
      const { view, box } = message;
      return view && box ? look.at(view, box).remarks.filter(({ rule }) => !view.off.includes(rule)) : [];
    },
    settled: () => (message.view && message.box ? look.at(message.view, message.box).settled : []),
    leave(followUpUid, isLeft) {
      if (isLeft) message.left.add(followUpUid);
      else message.left.delete(followUpUid);
      place.changed();
    },
    async refresh() {
      const mine = ++turn;
      try {
        const view = await place.read(!message.box);
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
    begin(text) {
      const { view, field } = message;
      if (!view || !field) return;
      const { offered, words } = look.offering(view);
      if (offered.thanks && !says(`${field.value} ${text}`, words.thanks)) insert(offered.thanks);
      insert(text);
    },
    choose() {
      message.choosing = !message.choosing;
      place.changed();
    },
    useTemplate(uid) {
      const { view } = message;
      const template = view?.templates.find((one) => one.uid === uid);
      if (view && template) insert(filled(template.text, fieldValues(view.known)));
    },
    toTemplates: place.toTemplates,
    async copy() {
      const { field } = message;
      if (!field?.value) return;
      message.copied = (await copyText(field)) ? 'message_copied' : 'message_not_copied';
      place.changed();
    },
    go(way) {
      by = way.kind;
    },
    logSent() {
      done = message.settled().flatMap(({ followUpUid: uid }) => (message.left.has(uid) ? [] : [uid]));
      message.box?.save();
    },
    stopSaying: (rule) => void setRule(rule, false),
  };
  return message;
}
