// Sizes of what a person's browser loads on every page and keeps awake, gzipped. Above the limits it fails.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

/** A script and every script it imports, once each. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = readFileSync(join(dist, path), 'utf8');
  for (const [, from] of code.matchAll(/(?:from|import)\s*["']([./][^"']+)["']/g)) {
    withImports(from.startsWith('/') ? from.slice(1) : join(dirname(path), from), seen);
  }
  return seen;
}

const content = manifest.content_scripts.flatMap(({ js = [], css = [] }) => [...js, ...css]);
const rows = [
  // Preact, icons and all that draws the panel: well under a third of the lightest React peer (73 kB).
  {
    name: 'content scripts',
    limit: 20_000,
    files: new Set(content.flatMap((path) => [...withImports(path)])),
  },
  { name: 'panel on further networks', limit: 20_000, files: new Set(['src/content/further.js']) },
  // What the panel of few visits needs, and comes when it does.
  { name: 'late parts', limit: 10_000, files: new Set(['src/content/parts.js']) },
  // A worker may not import() later: all of it is on its start path.
  { name: 'service worker', limit: 70_000, files: withImports(manifest.background.service_worker) },
];

for (const { name, limit, files } of rows) {
  const size = [...files].reduce(
    (sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length,
    0,
  );
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${name}: ${kB(size)} gzipped, limit ${kB(limit)}`);
  if (size > limit) process.exitCode = 1;
}
