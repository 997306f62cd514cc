import type { PlainDate } from '../domain/base.ts';
import {
  CAPTURED_FIELDS,
  type CapturedField,
  type Contact,
  type FieldSource,
  type Fields,
} from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { sureField } from '../domain/identity.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, write } from './write.ts';

/**
 * Takes what the user types in the place of what a page told, a field at a time; no page replaces it from then on. An
 * emptied field goes back to what the page says, or said last. A text that is left as it was is nobody's typing. The day
 * of connecting, a page's or a file's, is put right or taken away.
 * @throws Refusal 'not-found', 'too-long', 'day-ahead' or, where nothing tells another name, 'no-name'
 */
export function editFields(
  db: TendDatabase,
  {
    target,
    fields,
    connectedOn,
    today,
    ...action
  }: Action & { target: Target; fields: Fields } & (
      | { connectedOn: PlainDate | '' | undefined; today: PlainDate }
      | { connectedOn?: undefined; today?: undefined }
    ),
): Promise<void> {
  return write(db, { ...action, op: 'editFields' }, async (log) => {
    const contact = await targetOf(log, target);
    let edited = contact;
    for (const field of CAPTURED_FIELDS) {
      if (fields[field] === undefined) continue;
      const value = fieldText(fields[field]);
      if (value === contact[field]) continue;
      const told = value ? { value, source: 'user' as const } : await toldBy(db, { contact, target, field });
      if (!told && field === 'fullName') throw new Refusal('no-name');
      edited = withField(edited, field, told);
    }
    if (connectedOn && connectedOn > today) throw new Refusal('day-ahead');
    if (connectedOn !== undefined && connectedOn !== (contact.connectedOn ?? ''))
      edited = connectedAt(edited, connectedOn);
    if (edited !== contact) await log.change('contacts', contact, edited);
  });
}

/** Nobody is reminded of a day that the user fills in; of one that a page told, also once it is put right. */
function connectedAt({ connectedOn: was, ...contact }: Contact, day: PlainDate | ''): Contact {
  const { connectedOn: _, ...others } = contact.fieldSource;
  if (!day) return { ...contact, fieldSource: others };
  const fieldSource = was ? contact.fieldSource : { ...others, connectedOn: 'user' as const };
  return { ...contact, connectedOn: day, fieldSource };
}

/** What a page or a file says of a field, and which of them. */
interface ToldField {
  value: string;
  source: FieldSource;
}

/** What the page in sight says, else what the field was before the user typed into it. */
async function toldBy(
  db: TendDatabase,
  { contact, target, field }: { contact: Contact; target: Target; field: CapturedField },
): Promise<ToldField | undefined> {
  const shown = 'handle' in target ? sureField(target, field) : '';
  if (shown) return { value: shown, source: 'page' };
  const changes = await db.changes.where({ contactUid: contact.uid }).sortBy('seq');
  for (const { uid, before } of changes.reverse()) {
    if (uid !== contact.uid || !before) continue;
    const { [field]: value, fieldSource } = before as Contact;
    const source = fieldSource[field];
    if (value && source && source !== 'user') return { value, source };
  }
  return undefined;
}

function withField(contact: Contact, field: CapturedField, told: ToldField | undefined): Contact {
  const { [field]: _, ...others } = contact;
  const { [field]: __, ...sources } = contact.fieldSource;
  const { fullName = '', ...rest } = others as Contact;
  if (!told) return { ...rest, fullName, fieldSource: sources };
  return { ...rest, fullName, [field]: told.value, fieldSource: { ...sources, [field]: told.source } };
}

/**
 * Somebody new with what the user types of them; whoever is found by an address may have no name yet.
 * @throws Refusal 'no-name' or 'too-long'
 */
export function withFields(blank: Contact, fields: Fields, isFound = false): Contact {
  const typed = CAPTURED_FIELDS.flatMap((field) => {
    const value = fieldText(fields[field] ?? '');
    if (!value && field === 'fullName' && !isFound) throw new Refusal('no-name');
    return value ? [[field, { value, source: 'user' }] as const] : [];
  });
  return typed.reduce((contact, [field, told]) => withField(contact, field, told), blank);
}

function fieldText(typed: string): string {
  const value = oneLine(typed);
  if (value.length > FIELD_LIMIT) throw new Refusal('too-long');
  return value;
}
