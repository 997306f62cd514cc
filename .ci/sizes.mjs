// Sizes of what a person's browser loads on every page and keeps awake, gzipped. Above the limits it fails.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

const gzipped = (text) => gzipSync(text, { level: 9 }).length;
const read = (path) => readFileSync(join(dist, path), 'utf8');

/** A script and every script it imports, once each. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, from] of read(path).matchAll(/(?:from|import)\s*["']([./][^"']+)["']/g)) {
    withImports(from.startsWith('/') ? from.slice(1) : join(dirname(path), from), seen);
  }
  return seen;
}

/** All that a page of Tend's own loads before anybody acts. */
function page(path) {
  const html = read(path);
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  return [...new Set(scripts.flatMap((file) => [...withImports(file)]))].map(read);
}

/** The longest file of a folder. */
function largestOf(folder) {
  const texts = readdirSync(join(dist, folder)).map((name) => read(join(folder, name)));
  return texts.reduce((longest, text) => (gzipped(text) > gzipped(longest) ? text : longest), '');
}

const content = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
const rows = [
  // All that a visit to a profile brings into the page, Preact, icons and style sheet included: well under a third of
  // the lightest React peer (73 kB). The words are the browser's own.
  {
    name: 'visit of a profile',
    limit: 20_000,
    texts: [...new Set(content.flatMap((path) => [...withImports(path)]))].map(read),
  },
  {
    name: 'visit of a profile on further networks',
    limit: 20_000,
    texts: [read('src/content/further.js')],
  },
  // What the panel needs beside somebody who is kept, after its first paint; beside others, once somebody acts.
  { name: 'late parts', limit: 20_000, texts: [read('src/content/parts.js')] },
  // What a message is written with beside a profile, once somebody writes one.
  { name: 'message part', limit: 20_000, texts: [read('src/content/message-part.js')] },
  // All that every start of the worker reads; its parts come when they are needed.
  {
    name: 'service worker',
    limit: 70_000,
    texts: [...withImports(manifest.background.service_worker)].map(read),
  },
  { name: 'popup', limit: 30_000, texts: page('src/popup/index.html') },
  { name: 'dashboard', limit: 90_000, texts: page('src/dashboard/index.html') },
  // All that Tend says in one language, here the largest: data that comes with the late parts, and before the first
  // drawing of the dashboard and the sidebar.
  { name: 'words of a language', limit: 40_000, texts: [largestOf('words')] },
];

for (const { name, limit, texts } of rows) {
  const size = texts.reduce((sum, text) => sum + gzipped(text), 0);
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${name}: ${kB(size)} gzipped, limit ${kB(limit)}`);
  if (size > limit || size === 0) process.exitCode = 1;
}
