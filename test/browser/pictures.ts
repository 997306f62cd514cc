import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** Where pictures go; git-ignored. */
const FOLDER = join(import.meta.dirname, '../../.tend');

/** Takes a picture of what the page shows, into `.tend/pictures` or `.tend/tour`; gives back its path. */
export async function picture(
  page: Page,
  name: string,
  album: 'pictures' | 'tour' = 'pictures',
): Promise<string> {
  const path = join(FOLDER, album, `${name}.png`);
  mkdirSync(join(FOLDER, album), { recursive: true });
  await page.bringToFront(); // a tab that is not in sight is not drawn, and Chromium 156 falls over the question
  await page.screenshot({ path: path as `${string}.png` });
  return path;
}

/** Pictures in the repository, for the README; each small enough to be cloned by everybody. */
const PUBLISHED = join(import.meta.dirname, '../pictures');
const MOST_BYTES = 150_000;

/** Puts a picture among those of the README. */
export function publish(path: string, name: string): void {
  const png = repacked(readFileSync(path));
  if (png.length > MOST_BYTES) throw new Error(`${name}.png has ${png.length} bytes, too many`);
  mkdirSync(PUBLISHED, { recursive: true });
  writeFileSync(join(PUBLISHED, `${name}.png`), png);
}

/** Where the first chunk of a PNG ends; it says how large the picture is. */
const HEAD = 33;

/** The very same picture a quarter smaller: a browser packs its pictures in a hurry. */
function repacked(png: Buffer): Buffer {
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const pixels = deflateSync(inflateSync(Buffer.concat(packed)), { level: 9 });
  return Buffer.concat([png.subarray(0, HEAD), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** A chunk of a PNG: its length, its name, what it holds, and a sum to check them by. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  return Buffer.concat([number(data.length), named, number(crc32(named))]);
}
