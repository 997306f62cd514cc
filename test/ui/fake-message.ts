import type { MessageRule } from '../../src/domain/message-check.ts';
import type { MessageKnown } from '../../src/domain/message-known.ts';
import type { Waiting } from '../../src/domain/message-waiting.ts';
import type { MessageWay } from '../../src/domain/message-way.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Template } from '../../src/domain/template.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Messaging =
  | 'readMessage'
  | 'setMessageRule'
  | 'listTemplates'
  | 'setTemplate'
  | 'showTemplates'
  | 'deleteTemplate'
  | 'keepMessage';

/** What the fake background keeps about messages. */
export class FakeMessages {
  templates: Template[] = [];
  off: MessageRule[] = [];
  /** What else is known of whoever is written to. */
  known: Partial<MessageKnown> = {};
  ways: MessageWay[] = [];
  /** What a message may be the answer to. */
  waiting: Waiting[] = [];
  /** What is written on contact pages, by uid. */
  drafts: Record<string, string> = {};
}

/** The questions about messages, over `kept`. */
export function messageRoutes(
  kept: FakePeople,
  today: string,
  current: () => string,
): Pick<Routes, Messaging> {
  const { messages } = kept;
  return {
    readMessage: ({ contactUid, draft }) => {
      const all = [...kept.people.values()];
      const person = contactUid
        ? all.find(({ contact }) => contact.uid === contactUid)
        : kept.people.get(current());
      if (!person) throw new Refusal('not-found');
      const { fullName, interests = [], askNext = [] } = person.contact;
      const notes = person.notes.map(({ text }) => text);
      const sent = person.interactions?.findLast(({ direction }) => direction === 'out')?.text;
      return {
        days: nearDays(today),
        known: { fullName, interests, askNext, groups: [], notes, ...(sent && { sent }), ...messages.known },
        waiting: messages.waiting,
        templates: messages.templates,
        off: messages.off,
        ways: messages.ways,
        ...(draft && { draft: (contactUid ? messages.drafts[contactUid] : kept.drafts.message) ?? '' }),
      };
    },
    setMessageRule: ({ rule, on }) => {
      const others = messages.off.filter((one) => one !== rule);
      messages.off = on ? others : [...others, rule];
      return {};
    },
    listTemplates: () => ({ templates: messages.templates, off: messages.off }),
    setTemplate: ({ templateUid, name, text }) => {
      const base = { uid: templateUid ?? crypto.randomUUID(), created: today, updated: today };
      const others = messages.templates.filter(({ uid }) => uid !== templateUid);
      messages.templates = [...others, { ...base, name, text }];
      return {};
    },
    showTemplates: () => ({}),
    deleteTemplate: ({ templateUid }) => {
      messages.templates = messages.templates.filter(({ uid }) => uid !== templateUid);
      return {};
    },
    keepMessage: ({ contactUid, text }) => {
      messages.drafts[contactUid] = text;
      return {};
    },
  };
}
