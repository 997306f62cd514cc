import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ASK_LATE } from './profile-page.ts';
import type { Difference } from './store-rows.ts';

/** The store of the empty extension; it has Tend's tables. */
export const EMPTY_STORE = 'empty';

/** Its popup, by its path. */
export const EMPTY_POPUP = 'popup.html';

const MANIFEST = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  permissions: ['unlimitedStorage'],
  background: { service_worker: 'worker.js' },
  action: { default_popup: EMPTY_POPUP },
  content_scripts: [{ matches: ['https://*.linkedin.com/*'], js: ['content.js'], run_at: 'document_start' }],
};

/** One message, one text node when the page is parsed; and for saving, one message and one text node again. */
const CONTENT = `
const ask = (message) => chrome.runtime.sendMessage(message);
const early = location.search.includes('${ASK_LATE}') ? undefined : ask({ echo: 'Answered' });
const place = document.createElement('div');
addEventListener('DOMContentLoaded', async () => {
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

/** Echoes; or writes what Tend writes for a note, raw, in one strict transaction, and answers when it is complete. */
const worker = ({ put, gone }: Difference) => `
const PUT = ${JSON.stringify(put)};
const GONE = ${JSON.stringify(gone)};
let opening;
const open = () => opening ??= new Promise((resolve, reject) => {
  const request = indexedDB.open('${EMPTY_STORE}');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
async function save(text) {
  const db = await open();
  const tables = new Set([...Object.keys(PUT), ...GONE.map(({ table }) => table)]);
  const transaction = db.transaction([...tables], 'readwrite', { durability: 'strict' });
  const uid = crypto.randomUUID();
  for (const [table, rows] of Object.entries(PUT)) {
    for (const { seq, ...row } of rows) transaction.objectStore(table).put(table === 'notes' ? { ...row, uid, text } : row);
  }
  for (const { table, key } of GONE) transaction.objectStore(table).delete(key);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  return { echo: 'Saved' };
}
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  if (message.note === undefined) answer(message);
  else save(message.note).then(answer);
  return true;
});
`;

const POPUP = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title>
<script type="module" src="popup.js"></script></head><body></body></html>`;

const POPUP_SCRIPT = `
const { echo } = await chrome.runtime.sendMessage({ echo: 'Answered' });
document.body.append(echo);
`;

/** Writes the extension that does nothing but what the platform itself asks for; gives back its folder. */
export function writeEmptyExtension(save: Difference): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-empty-'));
  const files = {
    'manifest.json': JSON.stringify(MANIFEST),
    'content.js': CONTENT,
    'worker.js': worker(save),
    [EMPTY_POPUP]: POPUP,
    'popup.js': POPUP_SCRIPT,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
