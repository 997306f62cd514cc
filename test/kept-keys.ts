import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const src = join(import.meta.dirname, '../src');

/** The sources without their comments. Through session.ts its callers ask: their keys count. */
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && path !== 'background/session.ts')
  .map((path) => readFileSync(join(src, path), 'utf8'))
  .map((code) => code.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|^import .*$/gm, ''));

/** Every mention of the browser's small stores that is not of all of one. */
const MENTION =
  /\bstorage\??\.(?:local|session)\b(?!\.(?:clear|onChanged)\b)|\b(?:local|session)Storage\b|\b(?:update|read)Session\b/g;

/** One that asks for a key, and what it calls it: in quotes, by a constant, or by a function that makes it. */
const ASKED =
  /(?:\bstorage\.(?:local|session)\.(?:get|set|remove)|\b(?:local|session)Storage\??\.\w+Item|\b(?:update|read)Session(?:<[^(]*>)?)\(\s*(?:\{\s*\[)?('[\w-]+'|\w+\(?)/g;

/** Under which keys the sources keep something in the browser's small stores; what varies in one is '…'. */
export function keptKeys(): string[] {
  const keys = sources.flatMap((code) => {
    const asked = [...code.matchAll(ASKED)].map(([, name = '']) => name);
    if (asked.length !== (code.match(MENTION) ?? []).length)
      throw new Error(`A key that is not seen, among those of ${asked}`);
    return asked.map((name) => keyCalled(name, code));
  });
  // Its own key: it has no other file to be seen in.
  return [...new Set([...keys, ...keysOfSession()])].sort();
}

function keysOfSession(): string[] {
  const code = readFileSync(join(src, 'background/session.ts'), 'utf8');
  return [...code.matchAll(ASKED)].flatMap(([, name = '']) =>
    name.startsWith("'") ? name.slice(1, -1) : [],
  );
}

function keyCalled(name: string, code: string): string {
  if (name.startsWith("'")) return name.slice(1, -1);
  const told = name.endsWith('(')
    ? new RegExp(`function ${name.slice(0, -1)}\\([^{]*\\{\\s*return \`([^\`]*)\``)
    : new RegExp(`const ${name} = '([^']*)'`);
  const [, value] = [code, ...sources].map((one) => told.exec(one)).find(Boolean) ?? [];
  if (value === undefined) throw new Error(`What ${name} is as a key is not seen.`);
  return value.replaceAll(/\$\{[^}]*\}/g, '…');
}
