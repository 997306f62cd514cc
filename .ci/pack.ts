import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';

/** A file of an archive: its name there, and where it lies. */
interface Packed {
  name: string;
  path: string;
}

/** What is in a folder of the repository beside the sources; none of it is theirs. */
const NOT_SOURCE = /^(node_modules|dist|dist-firefox|packages|coverage|\.tend|\.git)\//;

/** All files below a folder, with '/' between names. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What the repository keeps; where there is none, as in a source archive that was unpacked, what lies there. */
function sourcesOf(root: string): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    if (listed) return listed.split('\0').filter(Boolean);
  } catch {
    // No repository.
  }
  return filesBelow(root).filter((name) => !NOT_SOURCE.test(name));
}

/** The same files give the same bytes: in the order of their names, without days, owners or rights. */
async function zipOf(files: Packed[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 9,
    lastModDate: new Date(1980, 0, 1), // the earliest it can name; of local time, since that is what it holds
    extendedTimestamp: false,
    dataDescriptor: false,
    useWebWorkers: false,
  });
  for (const { name, path } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    await zip.add(name, new Uint8ArrayReader(readFileSync(path)));
  }
  return zip.close();
}

/** Packs both builds and the sources into a folder; gives back each archive's name and its SHA-256. */
export async function pack(root: string, into: string): Promise<Record<string, string>> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const inside = (folder: string, names: string[]) =>
    names.map((name) => ({ name, path: join(root, folder, name) }));
  const archives = {
    chromium: inside(
      'dist',
      filesBelow(join(root, 'dist')).filter((name) => !/(^|\/)\./.test(name)),
    ),
    firefox: inside(
      'dist-firefox',
      filesBelow(join(root, 'dist-firefox')).filter((name) => !/(^|\/)\./.test(name)),
    ),
    source: inside('', sourcesOf(root)),
  };
  mkdirSync(into, { recursive: true });
  const hashes: Record<string, string> = {};
  for (const [kind, files] of Object.entries(archives)) {
    const bytes = await zipOf(files);
    const name = `tend-${version}-${kind}.zip`;
    writeFileSync(join(into, name), bytes);
    hashes[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return hashes;
}
