import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

/** A sentence as it stands in a catalogue. */
export interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The catalogue's entries by their keys. */
export const CATALOGUE: Record<string, Entry> = messages;

/** The language of the browser, as a browser writes it there. */
export const browserLocale = { is: 'en_GB' };

/** A sentence of the catalogue, its blanks filled as the browser fills them. */
export function getMessage(name: string, blanks: string | string[] = ''): string {
  if (name === '@@ui_locale') return browserLocale.is;
  const { message = '', placeholders = {} } = CATALOGUE[name] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, blank: string) => {
    const nth = Number(placeholders[blank.toLowerCase()]?.content.slice(1) ?? 1);
    return [blanks].flat()[nth - 1] ?? '';
  });
}
