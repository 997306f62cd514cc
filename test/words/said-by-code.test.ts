import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** How the sources say things, so that it is right in every language. */

const SRC = join(import.meta.dirname, '../../src');

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(SRC, path), 'utf8') }));

const filesWith = (pattern: RegExp) =>
  sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

test('what the background says is in the language that is set, which a worker forgets in its sleep', () => {
  const saying = filesWith(/\b(say|sayCount|sayFromOne|commas|listText|locale)\(/).filter((path) =>
    path.startsWith('background/'),
  );
  expect(saying).toContain('background/notification.ts');
  const speaking = filesWith(/await speak\(db\);|\.then\(speak\)/);
  expect(saying.filter((path) => !speaking.includes(path))).toEqual([]);
});

test('what a view tells one after the other has the commas of the language', () => {
  const views = /^(ui|content|popup|sidebar|dashboard)\//;
  expect(filesWith(/join\((['"`]), ?\1\)|\}, \$\{/).filter((path) => views.test(path))).toEqual([]);
});
