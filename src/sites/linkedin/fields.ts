import { FIELD_LIMIT, type Field, type Reading } from '../../domain/glimpse.ts';
import { oneLine } from '../../domain/one-line.ts';
import { textOf } from './card.ts';

/** What has been read of a card so far. */
export type Fields = Partial<Record<Field, Reading>>;

/** The elements of a card that have names that last, in the worlds A, D and the sales ones. */
export const MARKS = {
  headline:
    '[data-generated-suggestion-target*=profileAction], .pv-top-card-section__headline, .text-body-medium.break-words, .top-card-layout__headline, [data-anonymize=headline]',
  title: '[data-anonymize=job-title]',
  org: '.pv-top-card-v2-section__company-name, [data-section=currentPositionsDetails], [data-anonymize=company-name]',
  place:
    '.pv-top-card-section__location, .text-body-small.inline.break-words, .profile-info-subheader span, .top-card__subline-item, [data-anonymize=location]',
} satisfies Partial<Record<Field, string>>;

/** 1 to 3 in the digits of Latin, Arabic and Persian pages; "· 2nd", "1.", "3rd+", "1er", "‏· ٢". */
const DEGREE = /^[·•\s]*([1-3١-٣۱-۳])\s?[^\p{Nd}\s]{0,4}$/u;

/**
 * Adds a reading, cut to the limit. Nothing for text that says nothing: "--" is how LinkedIn shows no headline,
 * "S***** ****" how it masks what a logged-out visitor may not see.
 */
export function put(fields: Fields, field: Field, text: unknown, from = `card ${field}`, sure = true): void {
  const line = typeof text === 'string' ? oneLine(text) : '';
  if (/^[\p{P}\s]*$|\*{3}/u.test(line)) return;
  // The cut may fall inside a character of two units.
  const value = line.slice(0, FIELD_LIMIT).replace(/\p{Cs}$/u, '');
  fields[field] = { value: value.trim(), from, sure };
}

/**
 * Adds the employer of a list in which it stands before a school. Alone, either may be meant: a school stands in
 * the page's part about education and not in that about employers.
 */
export function putOrg(fields: Fields, card: Element, [org = '', school]: string[]): void {
  const stands = (part: string) => {
    const section = `section:has(> #${part}), [componentkey*="${part}TopLevelSection" i]`;
    return oneLine(card.ownerDocument.querySelector(section)?.textContent).includes(org);
  };
  if (!school && stands('education') && !stands('experience')) return;
  put(fields, 'org', org, 'card org', Boolean(school));
}

/** The degree that is all an element shows, '1' to '3'. */
export function degreeOf(element: Element): string | undefined {
  const digit = DEGREE.exec(textOf(element))?.[1];
  return digit && String(digit.charCodeAt(0) & 3); // the last bits of each of these digits
}
