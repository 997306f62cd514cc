import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** A file in the extension's part of the browser's profile. */
export interface FileInside {
  /** 'snapshots/20261127T103000000Z-asked.json.gz' */
  path: string;
  bytes: Buffer;
  /** What is to be read in it, unpacked. */
  text: string;
}

/**
 * Every file that the extension keeps in the profile, by its path; read in a page of the extension.
 * A file that is replaced or goes while it is read (a witness) has all of them read again.
 */
export async function readFilesInside(page: Page): Promise<FileInside[]> {
  const found = await page.evaluate(async () => {
    for (let tries = 5; ; tries -= 1) {
      try {
        return await readAll();
      } catch (error) {
        if (tries === 0 || (error as Error).name !== 'NotFoundError') throw error;
      }
    }

    async function readAll() {
      const files: [path: string, base64: string][] = [];
      const folders: [path: string, folder: FileSystemDirectoryHandle][] = [
        ['', await navigator.storage.getDirectory()],
      ];
      for (let next = folders.pop(); next; next = folders.pop()) {
        const [path, folder] = next;
        for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
          if (handle.kind === 'directory') {
            folders.push([`${path}${name}/`, handle as FileSystemDirectoryHandle]);
            continue;
          }
          const file = await (handle as FileSystemFileHandle).getFile();
          const bytes = new Uint8Array(await file.arrayBuffer());
          files.push([
            `${path}${name}`,
            btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')),
          ]);
        }
      }
      return files;
    }
  });
  return found
    .map(([path, base64]) => {
      const bytes = Buffer.from(base64, 'base64');
      const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
      return { path, bytes, text: text.toString('utf8') };
    })
    .toSorted((a, b) => a.path.localeCompare(b.path));
}
