import type { PlainDate } from './base.ts';
import { CAPTURED_FIELDS, type CapturedField, type Contact } from './contact.ts';
import type { Imported } from './imported.ts';
import { dayAt } from './plain-date.ts';
import { isNews, NEWS_FIELDS, newsIn, type Told } from './sighting.ts';

/** A field that an import changes. */
export interface FieldChange {
  field: CapturedField;
  /** '' where nothing was known. */
  from: string;
  to: string;
}

/**
 * What a record changes of somebody kept. What the user typed or emptied stands, and an empty field of the record
 * takes nothing away. What an earlier import brought is replaced by what this one says. What a page showed is replaced
 * only where the file is newer, that is of a day after the last change of the contact, and says something else than
 * in other letters.
 * @param asOf the day of which the file tells, where it is known
 */
export function fieldChanges(
  contact: Contact,
  fields: Imported['fields'],
  asOf: PlainDate | undefined,
): FieldChange[] {
  const isNewer = asOf !== undefined && asOf > dayAt(contact.updated);
  return CAPTURED_FIELDS.flatMap((field) => {
    const [from = '', to = ''] = [contact[field], fields[field]];
    if (to === '' || to === from) return [];
    const source = contact.fieldSource[field];
    const may = source !== 'user' && (from === '' || source !== 'page' || (isNewer && isNews(from, to)));
    return may ? [{ field, from, to }] : [];
  });
}

/** What a record tells of somebody new. */
export function toldFields({ fields }: Imported): FieldChange[] {
  return CAPTURED_FIELDS.flatMap((field) => {
    const to = fields[field];
    return to ? [{ field, from: '', to }] : [];
  });
}

/** What of these changes is news, as it was and as it is; undefined where nothing is. */
export function newsOf(changes: FieldChange[]): { was: Told; is: Told } | undefined {
  const told = (side: 'from' | 'to'): Told =>
    Object.fromEntries(
      changes.filter(({ field }) => isNewsField(field)).map((one) => [one.field, one[side]]),
    );
  const [was, is] = [told('from'), told('to')];
  const news = newsIn(was, is);
  const of = (all: Told): Told => Object.fromEntries(news.map((field) => [field, all[field]]));
  return news.length > 0 ? { was: of(was), is: of(is) } : undefined;
}

function isNewsField(field: CapturedField): boolean {
  return (NEWS_FIELDS as readonly string[]).includes(field);
}
