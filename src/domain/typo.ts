/** Letters a word must have for a slip in it to be forgiven. */
const LETTERS = 4;

/** Whether a slip in that word is forgiven: it has four letters or more, and nothing else. */
export function isForgiven(asked: string): boolean {
  return asked.length >= LETTERS && /^(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}])\p{L}+$/u.test(asked);
}

/**
 * Whether a word is the one looked for but for one slip: a letter that is another, is missing, is too many, or changed
 * places with the next. The word may go on; but not where a letter is too many, or 'cars' would find all of 'car…'.
 */
export function isNear(word: string, asked: string): boolean {
  let same = 0;
  while (same < asked.length && word[same] === asked[same]) same++;
  if (same === asked.length) return true;
  const [there, typed] = [word.slice(same), asked.slice(same)];
  const swapped = typed.length > 1 && typed[1] + (typed[0] ?? '') + typed.slice(2);
  return (
    (there !== '' && there.slice(1).startsWith(typed.slice(1))) || // another letter
    there.slice(1).startsWith(typed) || // missing
    there === typed.slice(1) || // too many
    (swapped !== false && there.startsWith(swapped))
  );
}

/** What words that are near a typed one look like: `head`, any letter, `tail`; or, with `tail` absent, `head` itself. */
interface Form {
  head: string;
  tail?: string;
  /** The word may go on after it. */
  goesOn: boolean;
}

/** The forms of all that is near. */
function formsOf(asked: string): Form[] {
  const forms: Form[] = [];
  for (let at = 0; at < asked.length; at++) {
    const [head, tail] = [asked.slice(0, at), asked.slice(at)];
    forms.push({ head, tail: tail.slice(1), goesOn: true }, { head, tail, goesOn: true });
    forms.push({ head: head + tail.slice(1), goesOn: false });
    if (tail.length > 1) forms.push({ head: `${head}${tail[1]}${tail[0]}${tail.slice(2)}`, goesOn: true });
  }
  return forms;
}

/** A walk through words in order: at each one, whether it is near, and which one may be the next. */
export interface Walk {
  /** The first that may be near. */
  first: string;
  /**
   * At a word that is there. `found`: as much of it as all near words that begin so have in common; `whole` where only
   * the word itself is near.
   */
  at(word: string): { found?: string; whole?: boolean; next: string | undefined };
}

/** After every word that begins so. */
const LAST = '\uffff';

/**
 * Finds the words near a typed one in a list in order without looking at the others: it says from which word to which
 * to go on, as one does through a dictionary.
 */
export function walkNear(asked: string): Walk {
  const forms = formsOf(asked);
  const nextFrom = (word: string) => least(forms.map((form) => nextOf(form, word)));
  return {
    first: nextFrom('') ?? asked,
    at(word) {
      const begun = least(forms.map((form) => (form.goesOn ? beginningOf(form, word) : undefined)));
      if (begun !== undefined) return { found: begun, next: nextFrom(begun + LAST) };
      const whole = forms.some(({ head, goesOn }) => !goesOn && head === word);
      const next = nextFrom(`${word}\0`);
      return whole ? { found: word, whole, next } : { next };
    },
  };
}

/** The beginning of a word that has such a form. */
function beginningOf({ head, tail }: Form, word: string): string | undefined {
  if (!word.startsWith(head)) return undefined;
  if (tail === undefined) return head;
  const end = head.length + 1;
  return word.length >= end && word.startsWith(tail, end) ? word.slice(0, end) + tail : undefined;
}

/** The first of such a form at a word or after it. */
function nextOf({ head, tail }: Form, word: string): string | undefined {
  if (tail === undefined) return head >= word ? head : undefined;
  if (!word.startsWith(head)) return head > word ? `${head}\0${tail}` : undefined;
  const letter = word.charCodeAt(head.length) || 0;
  const own = head + String.fromCharCode(letter) + tail;
  if (own >= word) return own;
  return letter < 0xffff ? head + String.fromCharCode(letter + 1) + tail : undefined;
}

function least(words: (string | undefined)[]): string | undefined {
  return words.reduce(
    (best, word) => (word !== undefined && (best === undefined || word < best) ? word : best),
    undefined,
  );
}
