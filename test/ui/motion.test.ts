import { expect, test } from 'vitest';
import { sources } from './style-sheets.ts';

/** Nothing in Tend moves by itself, so that there is nothing to reduce; what is to move must ask first. */
const ASKS_FIRST = /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]|\{[^{}]*\})*\}/g;

/** Where something matches in those files, without what asks first. */
function found(ending: RegExp, what: RegExp): string[] {
  return [...sources(ending)].flatMap(([path, text]) =>
    (text.replaceAll(ASKS_FIRST, '').match(what) ?? []).map((one) => `${path}: ${one}`),
  );
}

test('no style sheet moves anything', () => {
  const moving =
    /(?<![\w-])(animation|transition|scroll-behavior|view-transition-name)[\w-]*\s*:[^;]*|@keyframes/g;
  expect(found(/\.css$/, moving)).toEqual([]);
});

test('no script moves anything or scrolls smoothly', () => {
  const moving = /behavior:\s*['"`](?!auto|instant)\w+|\.animate\(|startViewTransition|<(animate|marquee)\b/g;
  expect(found(/\.(tsx?|html)$/, moving)).toEqual([]);
});

test('what asks first may move', () => {
  const asking = '@media (prefers-reduced-motion: no-preference) { .a { transition: all 1s; } }';
  expect(asking.replaceAll(ASKS_FIRST, '')).toBe('');
});
