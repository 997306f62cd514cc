import { roleOf } from '../../domain/contact.ts';
import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';
import { nameIn } from '../../domain/handle.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import type { PanelModel } from './panel-model.ts';

/** What the panel calls a person, and on whose word. */
export interface Who {
  /** The name, else what stands in the address; '' while it is not known yet. */
  title: string;
  /** '' where it is not known. */
  name: string;
  /** The line under it. */
  line: string;
  /** The user's own profile. */
  self: boolean;
}

/** Names a person: as kept, else as the page shows them, else by the address. Never guesses a name. */
export function whoIs({ home, view, look, seen, tabName = nameInTitle(look) }: PanelModel): Who {
  const shown: Partial<Record<Field, string>> = {};
  for (const [field, { value }] of Object.entries(seen?.fields ?? {})) shown[field as Field] = value;
  const person = view?.contact?.fullName ? view.contact : shown;
  const inPage = home.place === 'page';
  const unread = look ? 'unread' in look && look.unread : 'loading';
  const address = nameIn(home.handle) || say('nameless');
  const name = person.fullName || tabName || '';
  const reason = tabName ? 'name_from_tab' : inPage ? 'not_recognised' : 'not_read';
  return {
    title: name || (inPage && unread === 'loading' ? '' : address),
    name,
    line: person.fullName ? commas(roleOf(person)) : say(reason),
    self: shown.isSelf === 'true',
  };
}

/** The name that only the tab's title tells; shown as that, and never taken for sure. */
export function nameInTitle(look: Glimpse | Unread | undefined): string | undefined {
  const name = look && 'fields' in look ? look.fields.fullName : undefined;
  return name && !name.sure && name.from.endsWith('title') ? name.value : undefined;
}
