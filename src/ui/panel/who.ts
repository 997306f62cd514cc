import type { PanelView } from '../../api/contract.ts';
import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';
import { say } from '../../words/index.ts';
import type { PanelHome } from './panel-home.ts';

/** What the panel calls a person, and on whose word. */
export interface Who {
  /** '' while it is not known yet. */
  title: string;
  /** The name itself; '' where the title is only the address. */
  name: string;
  /** The line under it. */
  line: string;
  /** The user's own profile. */
  self: boolean;
}

/** What is known when a person is named. */
export interface Known {
  home: Pick<PanelHome, 'place' | 'handle'>;
  view?: PanelView | undefined;
  look?: Glimpse | Unread | undefined;
  /** The name in the tab's title, in the sidebar. */
  tabName?: string | undefined;
}

/** Names a person: as kept, else as the page shows them, else by the address. Never guesses a name. */
export function whoIs({ home, view, look, tabName }: Known): Who {
  const contact = view?.contact;
  const shown = (field: Field) => {
    const reading = look && 'fields' in look ? look.fields[field] : undefined;
    return reading?.sure ? reading.value : '';
  };
  const self = shown('isSelf') === 'true';
  if (contact?.fullName)
    return { title: contact.fullName, name: contact.fullName, line: lineOf(contact), self };
  const name = shown('fullName');
  const line = lineOf({ title: shown('title'), org: shown('org'), headline: shown('headline') });
  if (name) return { title: name, name, line, self };
  if (tabName) return { title: tabName, name: tabName, line: say('name_from_tab'), self };
  const waiting = home.place === 'page' && (!look || ('unread' in look && look.unread === 'loading'));
  if (waiting) return { title: '', name: '', line: '', self };
  const reason = say(home.place === 'page' ? 'not_recognised' : 'not_read');
  return { title: addressName(home.handle), name: '', line: reason, self };
}

/** 'Lead UX Researcher, Halden Labs', or the headline where only that is known. */
function lineOf(person: { title?: string; org?: string; headline?: string }): string {
  const work = [person.title, person.org].filter(Boolean).join(', ');
  return (person.title && work) || person.headline || work;
}

/** The last part of the address, as people read it. */
function addressName({ kind, raw }: PanelHome['handle']): string {
  if (kind !== 'vanity') return say('nameless');
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw; // not every address can be decoded
  }
}
