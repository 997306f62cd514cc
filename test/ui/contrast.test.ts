import { expect, test } from 'vitest';
import { rulesOf, sources } from './style-sheets.ts';

/** WCAG 1.4.3 and 1.4.11: for text, and for what must be told apart without words. */
const TEXT = 4.5;
const SHAPE = 3;

const sheets = [...sources(/\.css$/).values()];

/** Every token that names a colour, as it is in light and in dark. */
const TOKENS = new Map(
  sheets
    .flatMap((sheet) => [...sheet.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)])
    .map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** The tokens that stand as a property's value anywhere. */
function usedFor(property: RegExp): string[] {
  const found = sheets
    .flatMap(rulesOf)
    .flatMap((rule) => [...rule.matchAll(/(?:^|[\s;])([a-z-]+):[^;]*?var\(--([a-z-]+)\)/g)])
    .flatMap(([, name = '', token = '']) => (property.test(name) && TOKENS.has(token) ? [token] : []));
  return [...new Set(found)];
}

/** How bright a colour is, as WCAG reckons it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

/** Those of the pairs that are too near to one another in a scheme. */
function tooNear(pairs: string[][], scheme: 'light' | 'dark', least: number): string[] {
  return pairs.flatMap(([over = '', under = '']) => {
    const colours = [over, under].map((token) => TOKENS.get(token)?.[scheme] ?? '');
    const ratio = contrast(colours[0] ?? '', colours[1] ?? '');
    return ratio >= least ? [] : [`${over} on ${under} in ${scheme}: ${ratio.toFixed(2)}`];
  });
}

/** What text is written with. The surface is, too, on filled buttons; the strong line is of a marker, no text. */
const INKS = usedFor(/^color$/).filter((token) => !/^(surface|line-strong)$/.test(token));
/** What text is written on; of the inks, those that fill buttons and carry the surface's own colour. */
const GROUNDS = usedFor(/^background(-color)?$/).filter((token) => /^surface|-soft$/.test(token));
const FILLED = usedFor(/^background(-color)?$/).filter((token) => INKS.includes(token));

test('the reckoning is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('the tokens are found', () => {
  expect(INKS.toSorted()).toEqual(['due', 'leaf', 'news', 'overdue', 'text', 'text-soft']);
  expect(GROUNDS.toSorted()).toEqual([
    'due-soft',
    'leaf-soft',
    'news-soft',
    'overdue-soft',
    'surface',
    'surface-sunk',
  ]);
});

test.each(['light', 'dark'] as const)('in %s every text can be read on every ground', (scheme) => {
  const pairs = INKS.flatMap((ink) => GROUNDS.map((ground) => [ink, ground]));
  const filled = FILLED.map((fill) => ['surface', fill]);
  expect(tooNear([...pairs, ...filled], scheme, TEXT)).toEqual([]);
});

test.each(['light', 'dark'] as const)('in %s the edge of a field and of the focus are seen', (scheme) => {
  const pairs = ['line-strong', 'leaf'].flatMap((edge) => GROUNDS.map((ground) => [edge, ground]));
  expect(tooNear(pairs, scheme, SHAPE)).toEqual([]);
});

test('no colour is named but by a token', () => {
  const shades = /box-shadow: [^;]*|light-dark\(#1c1f1d40, #00000080\)|--[a-z-]+: light-dark\([^;]*/g;
  const bare = sheets.flatMap(
    (sheet) => sheet.replaceAll(shades, '').match(/#[0-9a-f]{3,8}\b(?=[;,)])/g) ?? [],
  );
  expect(bare).toEqual([]);
});

test('with the user’s own colours, what is chosen is told by them, and the focus keeps its outline', () => {
  const all = sheets.join('\n');
  expect(all).toMatch(
    /@media \(forced-colors: active\) \{\s*\.btn\[aria-pressed="true"\],\s*a\[aria-current="page"\]/,
  );
  expect(all).toMatch(/:focus-visible \{\s*outline: 2px solid/);
});
