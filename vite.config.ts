import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { type MinifyOptions, minify } from 'terser';
import { type BuildEnvironmentOptions, build, defineConfig, type Plugin } from 'vite';
import { cut, cutLibraries, DEXIE, MARKUP_IN_PREACT } from './.ci/cut-libraries.ts';
import source from './manifest.json' with { type: 'json' };
import { furtherSites, patternsOf } from './src/sites/index.ts';
import { numbered, type Sentence } from './src/words/sentence.ts';

/** The manifest, with the further networks that a user may turn on. */
const manifest = { ...source, optional_host_permissions: furtherSites.flatMap(patternsOf) };

const LEFT_OUT = fileURLToPath(new URL('src/background/left-out.ts', import.meta.url));
const JSX = fileURLToPath(new URL('src/ui/jsx-runtime.ts', import.meta.url));

/** Everything in which Firefox's manifest differs from Chromium's as it is built, in one place. */
function firefoxManifest(built: typeof manifest, scripts: string[]): object {
  const { side_panel, minimum_chrome_version, externally_connectable, ...shared } = built;
  return {
    ...shared,
    background: { scripts },
    permissions: shared.permissions.filter((permission) => permission !== 'sidePanel'),
    // Chromium has Alt+Shift+T itself (it focuses the toolbar) but on the Mac; Firefox leaves it free.
    commands: {
      'focus-panel': { ...shared.commands['focus-panel'], suggested_key: { default: 'Alt+Shift+T' } },
    },
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: shared.name,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'tend@tend.example',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

const inSource = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

const ALIASES = {
  'preact/jsx-runtime': JSX,
  // What Tend asks of the browser is answered by promises in both; the polyfill is 2.6 kB.
  'webextension-polyfill': inSource('api/native-browser.ts'),
  dexie: DEXIE,
};

const SMALL = {
  target: ['chrome123', 'firefox153'],
  minify: 'terser', // 2 % smaller than the built-in one
  // `context.debug` is chrono's, the others are Dexie's; what goes wrong is thrown or `console.error`.
  terserOptions: {
    ecma: 2020 as const,
    compress: {
      passes: 3,
      unsafe_arrows: true,
      inline: 1,
      pure_funcs: ['context.debug', 'console.debug', 'console.warn'],
    },
  },
} satisfies BuildEnvironmentOptions;

/**
 * What makes the scripts in every page smallest, gzipped; tried one by one. `unsafe_arrows` only asks that no function
 * expression is used for its prototype, and none is; `unsafe` that nobody has replaced String, Boolean and the like, and
 * a content script has its own. `unsafe_methods` makes them larger.
 */
const SMALLEST: MinifyOptions = {
  ecma: 2020,
  compress: {
    passes: 3,
    unsafe: true,
    unsafe_arrows: true,
    inline: 1,
    sequences: false,
    hoist_vars: true,
    lhs_constants: false,
  },
};

/** A second pass over the worker's scripts takes another 0.4 kB. */
const SMALL_TWICE: MinifyOptions = {
  ...SMALL.terserOptions,
  compress: { ...SMALL.terserOptions.compress, unsafe: true },
};

/** The builder of the content scripts takes no plugins and hands no options to terser; so they go through both here. */
function minifySingleFiles(): Plugin {
  return {
    name: 'minify-single-files',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !/^src\/(content|background|popup)\/.*\.js$/.test(file.fileName))
          continue;
        const isContent = file.fileName.startsWith('src/content/');
        const source = String(file.source);
        const whole = source.includes('innerHTML') ? cut(source, MARKUP_IN_PREACT) : source;
        const { code } = await minify(whole, isContent ? SMALLEST : SMALL_TWICE);
        if (code) file.source = code;
      }
    },
  };
}

/** What the background takes in place of others. */
const BACKGROUND_ALIASES = {
  // chrono's parts, which its `exports` do not offer; and what they would bring along: every parser and all time zones.
  'chrono-node/dist': fileURLToPath(new URL('node_modules/chrono-node/dist', import.meta.url)),
  './locales/en/configuration.js': LEFT_OUT,
  './timezone.js': LEFT_OUT,
};

/** Scripts that are one self-contained file each, with aliases of their own. */
const SINGLE_FILES: Record<string, Record<string, string>> = {
  // Those that the background puts into pages: the panel of the further networks,
  'content/further.ts': {},
  // and the panel's late parts; in them the panel's copy of Preact stands for Preact.
  'content/parts.ts': { preact: inSource('content/shared-preact.ts') },
  // and the part for messages, likewise;
  'content/message-part.ts': { preact: inSource('content/shared-preact.ts') },
  // and the popup: eight modules that it would share with the dashboard come later than one file.
  'popup/main.tsx': {},
};

const nameOf = (script: string) => `src/${script.replace(/\.tsx?$/, '.js')}`;

/** Where the background's scripts lie, and the one that starts it. */
const BACKGROUND = 'src/background/';
const START = 'index.js';

/**
 * The background is classic scripts, since a worker that is a module can load nothing later. What is imported by
 * `import()` is a part of its own, loaded when it is first needed. A worker may load only what it loaded while it was
 * installed (https://w3c.github.io/ServiceWorker/#importscripts); in Firefox the parts stand before the start.
 */
function buildBackground(): Plugin {
  const parts: string[] = [];
  return {
    name: 'build-background',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [cutLibraries(), onlyWordsOfBackground()],
        resolve: { alias: { ...ALIASES, ...BACKGROUND_ALIASES } },
        build: {
          ...SMALL,
          write: false,
          lib: { entry: inSource('background/index.ts'), formats: ['cjs'], fileName: () => START },
          rollupOptions: {
            preserveEntrySignatures: 'allow-extension', // what parts share with the start is in the start
            output: { chunkFileNames: '[name].js' },
          },
        },
      });
      const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
      parts.length = 0;
      for (const chunk of chunks) {
        if (chunk.type !== 'chunk') throw new Error('The background was built into more than scripts.');
        if (chunk.fileName !== START) parts.push(chunk.fileName);
        else if (chunk.imports.length > 0) throw new Error(`The start is in parts: ${chunk.imports}`);
      }
      for (const chunk of chunks) {
        if (chunk.type !== 'chunk') continue;
        const wrap = chunk.fileName === START ? startOf(parts) : partOf(chunk.fileName);
        this.emitFile({
          type: 'asset',
          fileName: BACKGROUND + chunk.fileName,
          source: wrap.replace('CODE', () => chunk.code),
        });
      }
    },
    writeBundle({ dir = '' }) {
      const path = join(dir, 'manifest.json');
      const background = { service_worker: BACKGROUND + START };
      writeJson(path, { ...JSON.parse(readFileSync(path, 'utf8')), background });
    },
  };
}

/** Firefox gets the same files, with a manifest of its own. */
function alsoForFirefox(): Plugin {
  let built: { dir: string; files: string[] } | undefined;
  return {
    name: 'also-for-firefox',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      built = { dir, files: Object.keys(bundle) };
    },
    closeBundle() {
      if (!built) return; // it failed
      const { dir, files } = built;
      const folder = `${dir}-firefox`;
      rmSync(folder, { recursive: true, force: true });
      cpSync(dir, folder, { recursive: true });
      const path = join(folder, 'manifest.json');
      const start = BACKGROUND + START;
      const scripts = files.filter((name) => name.startsWith(BACKGROUND) && name !== start);
      writeJson(path, firefoxManifest(JSON.parse(readFileSync(path, 'utf8')), [...scripts.sort(), start]));
    },
  };
}

function writeJson(path: string, value: object): void {
  writeFileSync(path, JSON.stringify(value, null, 2));
}

/** A part waits until it is required. */
function partOf(name: string): string {
  return `(self.tendParts ??= {})['./${name}'] = (exports, require) => { CODE };`;
}

/** The start brings what requires parts. */
function startOf(parts: string[]): string {
  const urls = JSON.stringify(parts.map((part) => `/${BACKGROUND}${part}`));
  return `{
    const exports = {};
    const loaded = { './${START}': exports };
    const parts = (self.tendParts ??= {});
    const require = (name) => {
      if (!loaded[name]) {
        if (!parts[name]) importScripts('/${BACKGROUND}' + name.slice(2));
        parts[name]((loaded[name] = {}), require);
      }
      return loaded[name];
    };
    addEventListener('install', () => importScripts(...${urls}));
    CODE
  }`;
}

/** `npm run dev` builds when any source changes: most are read by builds within this one, of which it knows nothing. */
function watchSources(): Plugin {
  return {
    name: 'watch-sources',
    apply: 'build',
    buildStart() {
      if (!this.meta.watchMode) return;
      for (const folder of ['src', 'public'])
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
          if (entry.isFile()) this.addWatchFile(join(import.meta.dirname, entry.parentPath, entry.name));
    },
  };
}

/** Builds each of them. */
function buildSingleFiles(): Plugin {
  return {
    name: 'build-single-files',
    apply: 'build',
    async generateBundle() {
      for (const [script, alias] of Object.entries(SINGLE_FILES)) {
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          plugins: [cutLibraries()],
          resolve: { alias: { ...ALIASES, ...alias } },
          build: {
            target: SMALL.target, // they are made small below
            write: false,
            lib: { entry: inSource(script), formats: ['iife'], name: 'tend' },
          },
        });
        for (const chunk of [built].flat().flatMap((one) => ('output' in one ? one.output : []))) {
          if (chunk.type !== 'chunk') throw new Error(`${script} was not built into one file.`);
          this.emitFile({ type: 'asset', fileName: nameOf(script), source: withRealImports(chunk.code) });
        }
      }
    },
  };
}

const LOCALES = fileURLToPath(new URL('public/_locales', import.meta.url));

type Catalogue = Record<string, Sentence>;

const readCatalogue = (folder: string): Catalogue =>
  JSON.parse(readFileSync(join(LOCALES, folder, 'messages.json'), 'utf8'));

/** Vite would wrap a real import of words into 0.9 kB that load nothing sooner. */
const withRealImports = (code: string): string => code.replaceAll('importWords(', 'import(');

/**
 * Of each language a script with all its words, for whoever sets another than the browser's: pages import it, and the
 * background puts it into the pages with a panel (src/words/index.ts).
 */
function buildWords(): Plugin {
  return {
    name: 'build-words',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = withRealImports(chunk.code);
      }
      for (const folder of readdirSync(LOCALES)) {
        const catalogue = readCatalogue(folder);
        const words = Object.entries(catalogue).map(([key, one]) => [key, numbered(one)]);
        const source = `globalThis.tendWords=${JSON.stringify(Object.fromEntries(words))}`;
        this.emitFile({ type: 'asset', fileName: `words/${catalogue.language?.message}.js`, source });
      }
    },
  };
}

/**
 * Leaves in `_locales` what is said at first sight: by the manifest, the panel's first part, the popup and the background.
 * A page waits for the browser to read all of a catalogue, in every process anew (17 ms for 1,900 sentences, 2 for 300);
 * everything else is said from the script of its language.
 */
function shortLocales(): Plugin {
  return {
    name: 'short-locales',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      const codeOf = (name: string): string => {
        const file = bundle[name];
        if (file?.type !== 'chunk') return String(file?.source);
        return [file.code, ...file.imports.map(codeOf)].join('\n');
      };
      const isFirst = (name: string) =>
        /^src\/(content\/(index|further)|background\/.*|popup\/main)\.js$/.test(name);
      const code =
        Object.keys(bundle).filter(isFirst).map(codeOf).join('\n') +
        JSON.stringify(manifest).replaceAll(/__(MSG_)?/g, ' ');
      const isSaid = saidIn(code);
      for (const folder of readdirSync(LOCALES)) {
        const kept = Object.entries(readCatalogue(folder)).flatMap(([key, { message, placeholders }]) =>
          isSaid(key) ? [[key, { message, placeholders }]] : [],
        );
        writeFileSync(
          join(dir, '_locales', folder, 'messages.json'),
          JSON.stringify(Object.fromEntries(kept)),
        );
      }
    },
  };
}

/** Whether a code names a key: whole, without the form of its plural, or by the beginning it is put together of. */
function saidIn(code: string): (key: string) => boolean {
  const named = new Set(code.match(/[a-z]\w+/g));
  const heads = [...code.matchAll(/[`"']([a-z]\w*_)(?:\$\{|[`"'])/g)].map(([, head = '']) => head);
  return (key) =>
    named.has(key) || named.has(key.replace(PLURAL_FORM, '')) || heads.some((head) => key.startsWith(head));
}

/** How the keys of a sentence about a number end. */
const PLURAL_FORM = /_(exactly_one|zero|one|two|few|many|other)$/;

/** Of the words in every language the background takes only those that it says. */
function onlyWordsOfBackground(): Plugin {
  const sources = readdirSync(inSource('background'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(inSource('background'), path), 'utf8'))
    .join('\n');
  const said = new Set([...sources.matchAll(/\bsay(?:Count)?\('(\w+)'/g)].map(([, word]) => word));
  const isSaid = (key: string) =>
    key === 'language' || said.has(key) || said.has(key.replace(PLURAL_FORM, ''));
  return {
    name: 'only-words-of-background',
    enforce: 'pre',
    load: {
      filter: { id: /_locales\/\w+\/messages\.json$/ },
      handler(id) {
        const catalogue: Catalogue = JSON.parse(readFileSync(id, 'utf8'));
        const kept = Object.entries(catalogue).filter(([key]) => isSaid(key));
        return JSON.stringify(Object.fromEntries(kept));
      },
    },
  };
}

export default defineConfig({
  plugins: [
    crx({
      manifest: manifest as ManifestV3Export,
      // One self-contained file each, and so no web-accessible resources.
      contentScripts: { standaloneFiles: ['src/content/detect.ts', 'src/content/index.ts'] },
    }),
    watchSources(),
    cutLibraries(),
    buildBackground(),
    buildSingleFiles(),
    buildWords(),
    shortLocales(),
    minifySingleFiles(),
    alsoForFirefox(),
  ],
  resolve: { alias: ALIASES },
  build: {
    ...SMALL,
    emptyOutDir: true,
    modulePreload: { polyfill: false }, // its polyfill would fetch
    rollupOptions: {
      checks: { pluginTimings: false }, // the builds within this one take their time
      input: { dashboard: 'src/dashboard/index.html', sidebar: 'src/sidebar/index.html' },
    },
  },
});
