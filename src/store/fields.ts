import { CAPTURED_FIELDS, type Contact, type TypedFields } from '../domain/contact.ts';
import { FIELD_LIMIT } from '../domain/glimpse.ts';
import { oneLine } from '../domain/one-line.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from './database.ts';
import { type Target, targetOf } from './target.ts';
import { type Action, write } from './write.ts';

/**
 * Sets fields by hand: from then on no page changes them. One left as it is stays the page's.
 * @throws Refusal 'not-found', 'no-name' or 'too-long'
 */
export function editFields(
  db: TendDatabase,
  { target, fields, ...action }: Action & { target: Target; fields: TypedFields },
): Promise<void> {
  return write(db, { ...action, op: 'editFields' }, async (log) => {
    const contact = await targetOf(log, target);
    const edited = withFields(contact, fields);
    if (edited !== contact) await log.change('contacts', contact, edited);
  });
}

/**
 * The contact with these fields as the user typed them; the very same object where nothing is new.
 * @throws Refusal 'no-name' or 'too-long'
 */
export function withFields(contact: Contact, fields: TypedFields): Contact {
  let edited = contact;
  for (const field of CAPTURED_FIELDS) {
    const typed = fields[field];
    if (typed === undefined) continue;
    const value = oneLine(typed);
    if (value.length > FIELD_LIMIT) throw new Refusal('too-long');
    if (value === '' && field === 'fullName') throw new Refusal('no-name');
    if (value === (contact[field] ?? '')) continue;
    const { [field]: _, ...others } = edited.fieldSource;
    edited = { ...edited, [field]: value, fieldSource: value ? { ...others, [field]: 'user' } : others };
    if (value === '' && field !== 'fullName') delete edited[field];
  }
  return edited;
}
