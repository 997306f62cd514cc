import type { MessageView } from '../../api/contract.ts';
import type { MessageRule, Remark } from '../../domain/message-check.ts';
import type { MessageWay } from '../../domain/message-way.ts';
import { says } from '../../domain/message-words.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { filled } from '../../domain/template-fields.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { TextBox } from '../panel/text-box.ts';
import { copyText, insertParagraph } from './copy-text.ts';
import { messageLook, type Offer } from './message-look.ts';
import type { MessagePlace } from './message-place.ts';
import { fieldValues } from './message-words.ts';
import type { Offered } from './offered.ts';
import { saidMessage } from './said-message.ts';
import { type TemplateSaving, templateSaving } from './template-saving.ts';

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
  /** What is done with it once it is logged, as the user ticked it; as of the last pause too. */
  offers(): Offer[];
  tick(key: string, isTicked: boolean): void;
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
  logSent(): Promise<void>;
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

  /** The offers taken with the message that is being logged: what the user saw when they pressed. */
  let taken: string[] = [];
  /** What the user ticked, or did not want to be. */
  const ticks = new Map<string, boolean>();

  const save = async (text: string) => {
    const { view, box } = message;
    if (!view) return;
    const said = saidMessage(text, { by: by ?? view.ways[0]?.kind, on: view.days.today, taken });
    const undone = () => {
      if (!box?.text) box?.type(text);
      if (message.box === box) void box?.flush().then(place.show);
    };
    await place.doer.write('logInteraction', said, 'message_logged', { undone });
    message.copied = '';
    ticks.clear();
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
    beginnings: () => (message.view ? look.offering(message.view).offered.beginnings : []),
    hasOwnText: () => !!message.view && look.hasOwn(message.view, message.box?.text ?? ''),
    remarks() {
      const { view, box } = message;
      return view && box ? look.at(view, box).remarks.filter(({ rule }) => !view.off.includes(rule)) : [];
    },
    offers() {
      const { view, box } = message;
      const offers = view && box ? look.at(view, box).offers : [];
      return offers.map((one) => ({ ...one, isTicked: ticks.get(one.key) ?? one.isTicked }));
    },
    tick(key, isTicked) {
      ticks.set(key, isTicked);
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
    async logSent() {
      const { box } = message;
      taken = message.offers().flatMap(({ key, isTicked }) => (isTicked ? [key] : []));
      box?.save();
      await box?.flush();
      if (box?.status === 'saved' && !box.text && message.box === box) place.hide();
    },
    stopSaying: (rule) => void setRule(rule, false),
  };
  return message;
}
