import { textWords } from '../../domain/name.ts';
import { foldedText, hasWord } from './people-find.ts';

/** Something that can be done from the search box. */
export interface BoxAction {
  /** What it is called; also what it is found by. */
  text: string;
  run(): void;
}

/** The actions that a text in the search box asks for: after '>' any, else those that its words name. */
export function actionsFor(text: string, all: BoxAction[]): BoxAction[] {
  const asks = text.trimStart().startsWith('>');
  const words = textWords(text.replace('>', '')).filter((word) => word !== '>');
  if (words.length === 0) return asks ? all : [];
  return all.filter((action) => {
    const named = foldedText(action.text);
    return words.every((word) => hasWord(named, word));
  });
}

/** Whether the text is a wish for an action and no search. */
export function isWish(text: string): boolean {
  return text.trimStart().startsWith('>');
}
