import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface Entry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** The catalogue's entries by their keys. */
export const CATALOGUE: Record<string, Entry> = messages;

/** A sentence of the catalogue, its blanks filled as the browser fills them. */
export function getMessage(name: string, values: string[] = []): string {
  const entry = CATALOGUE[name];
  return (entry?.message ?? '').replace(/\$(\w+)\$/g, (_, blank: string) => {
    const content = entry?.placeholders?.[blank]?.content ?? '';
    return values[Number(content.slice(1)) - 1] ?? '';
  });
}
