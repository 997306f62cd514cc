import type { ComponentChildren } from 'preact';
import type { Span } from '../domain/words.ts';

/** A text with parts of it marked. */
export function Marked({ text, marks }: { text: string; marks: Span[] }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
