import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

/** Everything in which Firefox's manifest differs from Chromium's, in one place. */
function firefoxManifest(): ManifestV3Export {
  const { side_panel, minimum_chrome_version, externally_connectable, background, ...shared } = manifest;
  return {
    ...shared,
    permissions: shared.permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: 'module' },
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
  } as unknown as ManifestV3Export;
}

export default defineConfig(({ mode }) => {
  const firefox = mode === 'firefox';
  return {
    plugins: [
      crx({
        manifest: firefox ? firefoxManifest() : (manifest as ManifestV3Export),
        browser: firefox ? 'firefox' : 'chrome',
        // One self-contained file each, and so no web-accessible resources.
        contentScripts: { standaloneFiles: ['src/content/detect.ts', 'src/content/index.ts'] },
      }),
    ],
    resolve: {
      alias: { 'preact/jsx-runtime': fileURLToPath(new URL('src/ui/jsx-runtime.ts', import.meta.url)) },
    },
    build: {
      outDir: firefox ? 'dist-firefox' : 'dist',
      emptyOutDir: true,
      target: ['chrome123', 'firefox153'],
      modulePreload: { polyfill: false }, // its polyfill would fetch
      minify: 'terser', // 2 % smaller than the built-in one
      terserOptions: { ecma: 2020, compress: { passes: 2 } },
      rollupOptions: { input: { dashboard: 'src/dashboard/index.html', sidebar: 'src/sidebar/index.html' } },
    },
  };
});
