import { firstName } from './first-name.ts';

/** What a template may leave open, to be filled with what is known of a person. */
export const TEMPLATE_FIELDS = [
  'firstName',
  'fullName',
  'org',
  'title',
  'lastSpoken',
  'news',
  'interest',
  'askNext',
  'article',
  'group',
  'thanks',
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

/** What is known for each; absent or '' where nothing is. */
export type FieldValues = { [Field in TemplateField]?: string | undefined };

/** A field as it stands in a text: {{firstName}}; blanks within are forgiven, and so is its case. */
const FIELD = /\{\{\s*([^{}\n]*?)\s*\}\}/g;

/** The field of that name; undefined where there is none. */
function fieldCalled(name: string): TemplateField | undefined {
  const plain = name.toLowerCase();
  return TEMPLATE_FIELDS.find((field) => field.toLowerCase() === plain);
}

/**
 * A template with what is known put into its fields. A field without a value stays as it stands, so that nobody sends
 * a gap; and what is put in is text and nothing else, even where it looks like a field.
 */
export function filled(template: string, values: FieldValues): string {
  return template.replace(FIELD, (whole, name: string) => {
    const field = fieldCalled(name);
    const value = field && values[field];
    return value ? withoutFields(value) : whole;
  });
}

/** A message as a template: where it names whom it is to, the name is left open. */
export function asTemplate(text: string, fullName: string): string {
  const first = firstName(fullName);
  const whole = first === fullName ? text : putFor(text, fullName, '{{fullName}}');
  return putFor(whole.trim(), first, '{{firstName}}');
}

function putFor(text: string, name: string, field: string): string {
  if (!name) return text;
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu'), field);
}

/** A text that is no template: nothing in it looks like a field. */
export function withoutFields(text: string): string {
  return text.replaceAll('{{', '{ {');
}

/** The fields that are still open in a text, each once; of them, those of which Tend knows none by that name. */
export function openFields(text: string): { open: string[]; unknown: string[] } {
  const names = [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name))];
  return { open: names, unknown: names.filter((name) => !fieldCalled(name)) };
}
