import ar from '../../public/_locales/ar/messages.json';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import es from '../../public/_locales/es/messages.json';
import fr from '../../public/_locales/fr/messages.json';
import ja from '../../public/_locales/ja/messages.json';
import pl from '../../public/_locales/pl/messages.json';
import ptBR from '../../public/_locales/pt_BR/messages.json';
import type { Language } from '../domain/locale.ts';
import { numbered, type Sentence } from './sentence.ts';

/** Only for the background, whose build takes nothing but the words that it says (vite.config.ts). */
const CATALOGUES: Record<Language, Record<string, Sentence>> = {
  ar,
  de,
  en,
  es,
  fr,
  ja,
  pl,
  'pt-BR': ptBR,
};

/** The words of a language, as `say` looks them up where a language is set. */
export function wordsOf(language: Language): Record<string, string> {
  const entries = Object.entries(CATALOGUES[language]);
  return Object.fromEntries(entries.map(([key, one]) => [key, numbered(one)]));
}
