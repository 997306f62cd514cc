import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIELD_LIMIT } from '../src/domain/glimpse.ts';
import { furtherSites, patternsOf } from '../src/sites/index.ts';
import { openDatabase } from '../src/store/database.ts';
import { keptKeys } from './kept-keys.ts';

/** What SECURITY.md and PRIVACY.md say, as far as it can be read off the code. */

const root = join(import.meta.dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const security = text('SECURITY.md');
const privacy = text('PRIVACY.md');

/** What stands as code in the first column of the tables below a heading. */
function firstColumn(heading: string): string[] {
  const [part = ''] = privacy.split(`## ${heading}`)[1]?.split('\n## ') ?? [];
  const cells = [...part.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

test('every table of the store is named, and none that is not there', () => {
  const tables = openDatabase('named').tables.map(({ name }) => name);
  expect(tables.length).toBeGreaterThan(10);
  expect(firstColumn('What is stored, and where').toSorted()).toEqual(tables.toSorted());
});

test('every key of the browser’s small stores is named, and none under which nothing is kept', () => {
  const keys = keptKeys();
  expect(keys.length).toBeGreaterThan(10);
  expect(firstColumn('What is stored beside it, by its key').toSorted()).toEqual(keys);
});

test('every permission of either build is explained, and none that is not asked for', () => {
  const { permissions, optional_permissions, host_permissions } = JSON.parse(text('manifest.json'));
  const asked = [
    permissions,
    optional_permissions,
    host_permissions,
    furtherSites.flatMap(patternsOf),
  ].flat();
  expect(firstColumn('Why each permission').toSorted()).toEqual(asked.toSorted());
});

test('every threat names tests that are there', () => {
  const threats = security
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
  expect(threats.length).toBeGreaterThan(5);
  for (const threat of threats) {
    const tests = [...threat.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path);
    expect(tests, threat).not.toEqual([]);
    expect(tests.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  }
});

test('figures are those of the code', () => {
  expect(security).toContain(`at most ${FIELD_LIMIT} characters`);
  expect(text('src/background/open-panels.ts')).toContain('PEOPLE_A_MINUTE = 30;');
  expect(text('test/routes/hostile-messages.test.ts')).toContain('{ long: 1_000_000, short: 20_000 }');
});
