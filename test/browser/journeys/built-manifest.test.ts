import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { waysIntoCode } from '../../text-into-code.ts';
import type { Family } from '../choose-browser.ts';
import { BUILDS } from '../start-demo.ts';

/** What the store and the browser are given, as it was built: nothing here starts a browser. */

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; trusted-types 'none'";

/** In each page: no text becomes markup or code. In the manifest Chromium would forbid the worker to load its parts. */
const STRICT = `<meta http-equiv="content-security-policy" content="require-trusted-types-for 'script'">`;

/** In both manifests; whatever else may stand in one of them is listed below, and nothing that is not. */
const SHARED = {
  manifest_version: 3,
  short_name: 'Tend',
  default_locale: 'en',
  incognito: 'not_allowed',
  // Asked for when the daily notification is turned on.
  optional_permissions: ['notifications'],
  host_permissions: ['https://*.linkedin.com/*'],
  optional_host_permissions: ['https://*.xing.com/*', 'https://*.wellfound.com/*', 'https://*.angel.co/*'],
  content_security_policy: { extension_pages: CSP },
};
const PLAIN = [
  'name',
  'description',
  'version',
  'icons',
  'action',
  'commands',
  'background',
  'content_scripts',
];

const PERMISSIONS = ['storage', 'unlimitedStorage', 'alarms', 'scripting', 'activeTab', 'contextMenus'];

const OWN: Record<Family, object> = {
  chromium: {
    permissions: [...PERMISSIONS, 'sidePanel'],
    minimum_chrome_version: expect.stringMatching(/^\d{3}$/),
    side_panel: { default_path: 'src/sidebar/index.html' },
    externally_connectable: { ids: [], matches: [] },
  },
  firefox: {
    permissions: PERMISSIONS,
    sidebar_action: {
      default_panel: 'src/sidebar/index.html',
      default_title: '__MSG_app_name__',
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'tend@tend.example',
        strict_min_version: expect.stringMatching(/^\d{3}\.0$/),
        data_collection_permissions: { required: ['none'] },
      },
    },
  },
};

/** What leaves a page or loads something; the CSP does not reach into content scripts. */
const FORBIDDEN =
  /\bfetch\b|WebSocket|WebTransport|XMLHttpRequest|sendBeacon|RTCPeerConnection|EventSource|\bWorker\(|\bImage\(|\bimport\(|(chrome|moz)-extension:|sourceMappingURL|console\./;

/** Of each of them there is a script with all its words. */
const LOCALES = join(import.meta.dirname, '../../../public/_locales');

/** Words by which a library is known in a bundle, found where it is used: in the worker and Tend's own pages. */
const LIBRARIES = { zod: /_zod/, dexie: /Dexie/, 'date parser': /december/ };

/** A word by which webextension-polyfill is known. */
const POLYFILL = /minArgs/;

describe.each(['chromium', 'firefox'] as const)('the build for %s', (family) => {
  const text = (path: string) => readFileSync(join(BUILDS[family], path), 'utf8');
  const manifest = JSON.parse(text('manifest.json'));
  const all = readdirSync(BUILDS[family], { recursive: true, encoding: 'utf8' });
  // The words are scripts too that the background puts into pages.
  const inPages = all.filter((path) => /^(src\/content|words)\/.*\.js$/.test(path));
  const content = inPages.map(text).join('\n');

  test('asks for these permissions, has this policy, and opens no other door', () => {
    const expected = { ...SHARED, ...OWN[family] };
    expect(Object.keys(manifest).toSorted()).toEqual([...Object.keys(expected), ...PLAIN].toSorted());
    for (const [key, value] of Object.entries(expected)) expect(manifest[key], key).toEqual(value);
  });

  test('puts a small script into LinkedIn’s pages, the panel’s into its profiles, and nothing else, anywhere', () => {
    const profiles = ['in', 'mwlite', 'pub', 'profile', 'sales', 'talent'];
    expect(manifest.content_scripts).toEqual([
      { matches: ['https://*.linkedin.com/*'], js: ['src/content/detect.js'], run_at: 'document_start' },
      {
        matches: profiles.map((path) => `https://*.linkedin.com/${path}/*`),
        js: ['src/content/index.js'],
        run_at: 'document_start',
      },
    ]);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  test('has its background in one classic script, and beside it what is loaded when it is needed', () => {
    const start = 'src/background/index.js';
    const parts = ['days-in-words', 'every-language', 'later'].map((name) => `src/background/${name}.js`);
    if (family !== 'firefox') expect(manifest.background).toEqual({ service_worker: start });
    else {
      expect(manifest.background.scripts.toSorted()).toEqual([...parts, start].toSorted());
      expect(manifest.background.scripts.at(-1)).toBe(start);
    }
    expect(LIBRARIES['date parser'].test(text(start)), 'months by name at its start').toBe(false);
  });

  test('has nothing in its content scripts that sends, loads or evaluates', () => {
    expect(inPages.filter((path) => path.startsWith('words/'))).toHaveLength(readdirSync(LOCALES).length);
    expect(content.match(new RegExp(FORBIDDEN, 'g'))).toBeNull();
    const addresses = [...content.matchAll(/\bhttps?:\/\/[\w.-]+/g)].map(([address]) => address);
    expect([...new Set(addresses)].toSorted()).toEqual([
      'http://www.w3.org',
      'https://wellfound.com',
      'https://www.linkedin.com',
      'https://www.xing.com',
    ]);
  });

  test('carries no library into the page that only the worker and Tend’s own pages need', () => {
    const elsewhere = all
      .filter((path) => /^(assets|src\/background)\/.*\.js$/.test(path))
      .map(text)
      .join('\n');
    for (const [name, mark] of Object.entries(LIBRARIES)) {
      expect(mark.test(elsewhere), `${name} elsewhere`).toBe(true);
      expect(mark.test(content), `${name} in the page`).toBe(false);
    }
  });

  test('carries no polyfill anywhere: all of Tend speaks to the browser itself', () => {
    const polyfill = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');
    expect(POLYFILL.test(polyfill), 'the word is still one of it').toBe(true);
    expect(all.filter((path) => path.endsWith('.js') && POLYFILL.test(text(path)))).toEqual([]);
  });

  test('has no text that becomes markup or code, in no library either', () => {
    const ways = all
      .filter((path) => path.endsWith('.js'))
      .flatMap((path) => waysIntoCode(text(path)).map((way) => `${way} in ${path}`));
    expect(ways).toEqual([]);
    // That the marks are some: Preact as it is published has them, and what of them it has is cut out.
    const preact = createRequire(import.meta.url).resolve('preact');
    expect(waysIntoCode(readFileSync(preact, 'utf8'))).toEqual(['dangerouslySetInnerHTML', 'innerHTML']);
  });

  test('ships no source map, and no page with a script of elsewhere or in the page itself', () => {
    expect(all.filter((path) => /\.(map|tsx?)$/.test(path))).toEqual([]);
    const pages = all.filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(text(page), page).toContain(STRICT);
      const scripts = [...text(page).matchAll(/<script\b([^>]*)>([^<]*)/g)];
      expect(scripts.length, page).toBeGreaterThan(0);
      for (const [, attributes, inside] of scripts) {
        expect(attributes, page).toMatch(/\bsrc="\/[^/"]/);
        expect(inside?.trim(), page).toBe('');
      }
    }
  });
});
