/** By what text becomes markup. Whatever begins so counts too: `setHTMLUnsafe`, `document.writeln`. */
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTML',
  'parseHTML',
  'srcdoc',
  'document.write',
  'createContextualFragment',
  'DOMParser',
  'XSLTProcessor',
  'insertHTML',
];

/** By what text becomes code. */
const CODE = [
  /\beval\b/,
  /\bnew Function\b/,
  /\bFunction\(/,
  /\bexecScript\b/,
  /\bjavascript:/,
  /\bset(Timeout|Interval)\(["'`]/,
];

const TEXT_INTO_CODE = new RegExp(
  [...MARKUP.map((name) => name.replace('.', '\\.')), ...CODE.map(({ source }) => source)].join('|'),
  'g',
);

/** By which of all that a source or a built script turns text into markup or code, each once. */
export function waysIntoCode(text: string): string[] {
  return [...new Set(text.match(TEXT_INTO_CODE))];
}
