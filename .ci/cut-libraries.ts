import type { Plugin } from 'vite';

/** Dexie's build for browsers of today: a module, which can be cut to what is used. */
export const DEXIE = 'dexie/dist/modern/dexie.mjs';

/** What is cut out of a library, and what stands in its place where anything must. */
type Cut = [code: RegExp, instead?: string];

/** How Preact turns text into markup, in which addons-linter sees a danger. */
export const MARKUP_IN_PREACT: Cut[] = [
  [/"dangerouslySetInnerHTML"==\w\?\w=\w:/g],
  [/(\w)\?\([^?]*?\.innerHTML=\1\.__html\),\w\.__k=\[\]\):\(\w&&\(\w\.textContent=""\),/g, '('],
];

/**
 * What libraries carry and Tend never asks for. Once it is cut out, all that only it needs falls away. A version that
 * words it otherwise fails the build.
 */
const CUTS: { library: RegExp; cuts: Cut[] }[] = [
  // The lines by which Dexie brings in live queries and their cache, hooks, and tells other pages what they would watch.
  {
    library: /dexie\/dist\/modern\/dexie\.mjs$/,
    cuts: [
      [/^ +this\.use\((cache(ExistingValues)?|observability|hooks)Middleware\);$/gm],
      [/^ +if \(wasCreated\) \{[\s\S]*?^ {8}\}$/gm],
      [/^ +(liveQuery|extendObservabilitySet|cache),$/gm],
      [/^if \(typeof dispatchEvent [\s\S]*?(?=^function add\()/gm],
    ],
  },
  { library: /preact\/dist\/preact\.mjs$/, cuts: MARKUP_IN_PREACT },
  // How zip.js loads further ways of packing from an address.
  {
    library: /zip\.js\/lib\/core\/codec-registry\.js$/,
    cuts: [[/await import\([^)]*codecURI\)/g, '{}']],
  },
];

/** Cuts it out. @throws Error where the library words it otherwise. */
export function cut(code: string, cuts: Cut[]): string {
  return cuts.reduce((rest, [what, instead = '']) => {
    if (rest.search(what) < 0) throw new Error(`A library has changed: no ${what}`);
    return rest.replace(what, instead);
  }, code);
}

/** Cuts libraries to what Tend uses, in the build and in unit tests. */
export function cutLibraries(): Plugin {
  return {
    name: 'cut-libraries',
    transform: {
      filter: { id: CUTS.map(({ library }) => library) },
      handler(code, id) {
        return cut(code, CUTS.find(({ library }) => library.test(id))?.cuts ?? []);
      },
    },
  };
}
