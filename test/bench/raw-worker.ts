import { STORE } from './kept-profile.ts';
import type { Difference } from './store-rows.ts';

/** A request to the store as IndexedDB itself has it; upper bounds are open. */
export interface RawRequest {
  table: string;
  index?: string;
  get: 'get' | 'getAll' | 'getAllKeys';
  key?: string;
  range?: [from: unknown, to: unknown];
  limit?: number;
}

/** What the worker of the empty extension understands. */
export interface RawMessage {
  /** Answered as it is. */
  echo?: string;
  /** Writes what Tend writes for a note. */
  note?: string;
  /** Requests of one transaction; all their results are the answer. */
  raw?: RawRequest[];
  /** Puts one row of settings, strict, and shows how many keys a range has, 100 at most, on the badge. */
  badge?: { row: object; count: RawRequest; plus: number };
  /** Looks for all these words in texts that are kept in lower case; the first 20 of them are the answer. */
  scan?: string[];
  /** Reads the one object in which everything is kept, adds a note, and writes it again. */
  oneKey?: { profile: string; text: string };
}

/** The key under which the peer keeps everything. */
export const ONE_KEY = 'profiles';

/** Code of that worker: nothing but what the platform itself asks for. */
export const rawWorker = ({ put, gone }: Difference): string => `
const PUT = ${JSON.stringify(put)};
const GONE = ${JSON.stringify(gone)};
let opening;
const open = () => opening ??= new Promise((resolve, reject) => {
  const request = indexedDB.open('${STORE}');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const complete = (transaction) => new Promise((resolve, reject) => {
  transaction.oncomplete = resolve;
  transaction.onabort = () => reject(transaction.error);
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
  await complete(transaction);
  return { echo: 'Saved' };
}
async function read(requests) {
  const db = await open();
  const transaction = db.transaction([...new Set(requests.map(({ table }) => table))]);
  const begun = requests.map(({ table, index, get, key, range, limit }) => {
    const store = transaction.objectStore(table);
    const from = index ? store.index(index) : store;
    return get === 'get' ? from.get(key) : from[get](range && IDBKeyRange.bound(range[0], range[1], false, true), limit);
  });
  await complete(transaction);
  return begun.map(({ result }) => result);
}
async function showBadge({ row, count, plus }) {
  const db = await open();
  const transaction = db.transaction('settings', 'readwrite', { durability: 'strict' });
  transaction.objectStore('settings').put(row);
  await complete(transaction);
  const [keys] = await read([count]);
  chrome.action.setBadgeText({ text: String(keys.length + plus) });
  return {};
}
let texts;
const cacheTexts = async () => {
  const db = await open();
  const all = [];
  for (const table of ['contacts', 'notes', 'interactions']) {
    for (let after = ''; ; ) {
      const store = db.transaction(table).objectStore(table);
      const reading = store.getAll(IDBKeyRange.lowerBound(after, true), 2000);
      await new Promise((resolve, reject) => Object.assign(reading, { onsuccess: resolve, onerror: reject }));
      for (const row of reading.result) all.push([row.fullName, row.headline, row.org, row.text].join(' ').toLowerCase());
      if (reading.result.length < 2000) break;
      after = reading.result.at(-1).uid;
    }
  }
  return all;
};
async function scan(words) {
  const all = await (texts ??= cacheTexts());
  return all.filter((text) => words.every((word) => text.includes(word))).slice(0, 20);
}
async function keepUnderOneKey({ profile, text }) {
  const { ${ONE_KEY}: all } = await chrome.storage.local.get('${ONE_KEY}');
  all[profile].notes.push({ at: Date.now(), text });
  await chrome.storage.local.set({ ${ONE_KEY}: all });
  return {};
}
const answerTo = ({ note, raw, badge, scan: words, oneKey }) =>
  note !== undefined ? save(note) : raw ? read(raw) : badge ? showBadge(badge) : words ? scan(words)
    : oneKey ? keepUnderOneKey(oneKey) : undefined;
chrome.runtime.onMessage.addListener((message, sender, answer) => {
  const answering = answerTo(message);
  if (answering) answering.then(answer);
  else answer(message);
  return true;
});
`;
