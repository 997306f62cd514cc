/** An entry of `_locales`, with its named blanks. */
export interface Sentence {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** Its words with the blanks by number, `$1` and `$2`, as `say` fills them. */
export function numbered({ message, placeholders }: Sentence): string {
  return message.replace(/\$(\w+)\$/g, (_, blank: string) => placeholders?.[blank]?.content ?? '');
}
