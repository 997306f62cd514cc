import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, test } from 'vitest';
import { readConnections } from '../../src/formats/connections-csv.ts';
import { openExport } from '../../src/formats/export-zip.ts';
import { textOf } from '../../src/formats/text-of-bytes.ts';
import { TODAY, whyNot } from './a-file.ts';

const CONNECTIONS = 'First Name,Last Name,Connected On\nMara,Okafor,27 Jun 2026\n';

async function zipOf(files: Record<string, string | Blob>, password?: string): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false, ...(password && { password }) });
  for (const [name, content] of Object.entries(files))
    await writer.add(name, typeof content === 'string' ? new TextReader(content) : new BlobReader(content));
  return writer.close();
}

async function unpacked(
  zip: Blob,
  limits?: { bytes: number; ratio: number },
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { kind, open } of await openExport(zip, limits)) {
    found[kind] = '';
    for await (const piece of textOf(open)) found[kind] += piece;
  }
  return found;
}

/** The archive with other bytes where these are first, or last. */
async function patched(
  zip: Blob,
  from: number[],
  patch: (view: DataView, at: number) => void,
): Promise<Blob> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - from.length; at++) {
    if (from.every((byte, index) => bytes[at + index] === byte)) patch(view, at);
  }
  return new Blob([bytes]);
}
const CENTRAL = [0x50, 0x4b, 1, 2];
const LOCAL = [0x50, 0x4b, 3, 4];

test('the files of an export are found by their names, in whatever folder, and nothing else', async () => {
  const zip = await zipOf({
    'Basic_LinkedInDataExport_06-27-2026/Connections.csv': CONNECTIONS,
    '__MACOSX/Basic_LinkedInDataExport_06-27-2026/._Connections.csv': 'x',
    'deep/er/messages.csv': 'm',
    'Invitations.csv': 'i',
    'Profile.csv': 'p',
    __proto__: 'q',
  });
  expect(await unpacked(zip)).toEqual({ connections: CONNECTIONS, messages: 'm', invitations: 'i' });
});

test('an export is read straight from its archive', async () => {
  const [member] = await openExport(await zipOf({ 'Connections.csv': CONNECTIONS }));
  expect(member).toMatchObject({ kind: 'connections', name: 'Connections.csv', size: CONNECTIONS.length });
  const { people } = await readConnections(textOf(member?.open ?? (() => new Blob().stream() as never)), {
    today: TODAY,
  });
  expect(people).toMatchObject([{ fields: { fullName: 'Mara Okafor' }, connectedOn: '2026-06-27' }]);
});

test('what unpacks to far more than it should is stopped on the way', async () => {
  const zip = await zipOf({ 'Connections.csv': new Blob(Array(64).fill('a'.repeat(1024 * 1024))) });
  expect(zip.size).toBeLessThan(100_000);
  expect(await whyNot(unpacked(zip))).toBe('zip-bomb');
  const small = await zipOf({ 'Connections.csv': CONNECTIONS.repeat(100) });
  expect(await whyNot(unpacked(small, { bytes: 1000, ratio: 1000 }))).toBe('too-big');
});

test('a bomb that says it is small is stopped all the same', async () => {
  const zip = await zipOf({ 'Connections.csv': new Blob(Array(64).fill('a'.repeat(1024 * 1024))) });
  const tiny = (offset: number) => (view: DataView, at: number) => view.setUint32(at + offset, 100, true);
  const lying = await patched(await patched(zip, CENTRAL, tiny(24)), LOCAL, tiny(22));
  expect((await openExport(lying))[0]?.size).toBe(100);
  let read = 0;
  const reading = (async () => {
    for (const { open } of await openExport(lying)) for await (const piece of open()) read += piece.length;
  })();
  expect(['zip-bomb', 'zip-damaged']).toContain(await whyNot(reading));
  expect(read).toBeLessThan(20 * 1024 * 1024);
});

test('archives that are cut, damaged or locked are refused, each with its reason', async () => {
  const zip = await zipOf({ 'Connections.csv': CONNECTIONS.repeat(1000) });
  expect(await whyNot(unpacked(zip.slice(0, zip.size - 30)))).toBe('truncated');
  expect(await whyNot(unpacked(zip.slice(0, 10)))).toBe('truncated');
  const damaged = await patched(zip, LOCAL, (view, at) =>
    view.setUint8(at + 60, view.getUint8(at + 60) ^ 0xff),
  );
  expect(await whyNot(unpacked(damaged))).toBe('zip-damaged');
  expect(await whyNot(unpacked(new Blob(['PK no archive'])))).toBe('truncated');
  expect(await whyNot(unpacked(await zipOf({ 'Connections.csv': CONNECTIONS }, 'secret')))).toBe('encrypted');
  expect(await whyNot(unpacked(await zipOf({ 'Profile.csv': 'x' })))).toBe('nothing-known-inside');
  expect(await whyNot(unpacked(await zipOf({ 'xl/workbook.xml': 'x' })))).toBe('spreadsheet');
});

test('reading may stop anywhere', async () => {
  const [member] = await openExport(await zipOf({ 'messages.csv': CONNECTIONS.repeat(10_000) }));
  for await (const piece of member?.open() ?? []) {
    expect(piece.length).toBeGreaterThan(0);
    break;
  }
});
