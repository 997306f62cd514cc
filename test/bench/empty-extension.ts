import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './code-of.ts';
import { withOneId } from './one-id.ts';
import { ASK_LATE, SHOW_TREE } from './profile-page.ts';
import { rawWorker } from './raw-worker.ts';
import type { Difference } from './store-rows.ts';

/** Its popup, by its path. */
export const EMPTY_POPUP = 'popup.html';

const MATCHES = ['https://*.linkedin.com/*'];

const MANIFEST = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  permissions: ['storage', 'unlimitedStorage'],
  background: { service_worker: 'worker.js' },
  action: { default_popup: EMPTY_POPUP },
  content_scripts: [
    { matches: MATCHES, js: ['content.js'], run_at: 'document_start' },
    { matches: MATCHES, include_globs: [`*?${SHOW_TREE}*`], js: ['draw.js'], run_at: 'document_start' },
  ],
};

/** One message, one text node when the page is parsed; and for saving, one message and one text node again. */
const CONTENT = `
const ask = (message) => chrome.runtime.sendMessage(message);
const isProfile = location.pathname.startsWith('/in/');
const early = !isProfile || location.search.includes('${ASK_LATE}') ? undefined : ask({ echo: 'Answered' });
const place = document.createElement('div');
if (isProfile) addEventListener('DOMContentLoaded', async () => {
  const { echo } = await (early ?? ask({ echo: 'Answered' }));
  place.className = 'empty';
  place.append(echo);
  document.documentElement.append(place);
});
addEventListener('save', async ({ detail }) => {
  place.firstChild.data = 'Saving';
  place.firstChild.data = (await ask({ note: detail })).echo;
});
`;

/** On every way to another address one message, then what Preact draws of the nodes it was told. */
const DRAWING = `
let tree, element;
addEventListener('${SHOW_TREE}', ({ detail }) => { tree = JSON.parse(detail); });
navigation.addEventListener('currententrychange', async () => {
  const last = element;
  setTimeout(() => last?.remove());
  await chrome.runtime.sendMessage({ echo: 'Answered' });
  element = inside.draw(tree);
});
`;

const POPUP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title>
<script type="module" src="popup.js"></script></head><body></body></html>`;

const POPUP_SCRIPT = `
const { echo } = await chrome.runtime.sendMessage({ echo: 'Answered' });
document.body.append(echo);
`;

let drawing: Promise<string> | undefined;

/** Writes the extension that does nothing but what the platform itself asks for; gives back its folder. */
export async function writeEmptyExtension(save: Difference): Promise<string> {
  drawing ??= codeOf(join(import.meta.dirname, 'peer-inside.ts'));
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'content.js': CONTENT,
    'draw.js': `${await drawing}${DRAWING}`,
    'worker.js': rawWorker(save),
    [EMPTY_POPUP]: POPUP,
    'popup.js': POPUP_SCRIPT,
  };
  return withOneId((folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
}
