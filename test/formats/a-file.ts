import { bytesOf } from '../../src/formats/bytes.ts';
import type { Open } from '../../src/formats/text-of-bytes.ts';
import { textOf } from '../../src/formats/text-of-bytes.ts';
import { Unusable, type WhyUnusable } from '../../src/formats/unusable.ts';

export const TODAY = '2026-11-27';

/** The handle of a profile of LinkedIn, as every file has it. */
export function vanity(value: string): { service: string; kind: 'vanity'; value: string; raw: string } {
  return { service: 'linkedin', kind: 'vanity', value, raw: value };
}

/** A text as a file is read: in pieces, which end anywhere. */
export async function* pieces(text: string, size = 1000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** Bytes as a file is opened. */
export function opened(bytes: Uint8Array<ArrayBuffer> | string): Open {
  const file = new Blob([bytes]);
  return () => bytesOf(file);
}

/** The text of a file. */
export function read(file: Blob): AsyncGenerator<string> {
  return textOf(() => bytesOf(file));
}

/** Text in windows-1252, of which only Latin-1 is used here. */
export function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Text in UTF-16 with its mark. */
export function wide(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  [...`\ufeff${text}`.split('')].forEach((unit, at) => {
    view.setUint16(2 * at, unit.charCodeAt(0), isLittle);
  });
  return new Uint8Array(view.buffer);
}

/** Why a file is of no use; what it gave, if it was of use after all. */
export async function whyNot(reading: Promise<unknown>): Promise<WhyUnusable | unknown> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Unusable) return error.why;
    throw error;
  }
}
