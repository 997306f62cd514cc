import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../src');

/** Every file of the sources with such an ending, by its path in `src`, without its comments of CSS. */
export function sources(ending: RegExp): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => ending.test(path));
  return new Map(
    paths.map((path) => [path, readFileSync(join(root, path), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')]),
  );
}

/** The innermost rules of a style sheet: what is between their braces. */
export function rulesOf(sheet: string): string[] {
  return [...sheet.matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => body);
}
