import type { Instant } from '../domain/base.ts';

/** How the file of a copy may be packed, by what its name ends with. */
export type Ending = 'json' | 'json.gz' | 'tend';

const NAME = /^tend-(.+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(?:json|json\.gz|tend)$/;

/** A device's name as a part of a file name: letters, digits and hyphens, and not too long. */
export function nameForFiles(device: string): string {
  const plain = device.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = [...plain].slice(0, 40).join('');
  return short.replace(/^-+|-+$/g, '') || 'browser';
}

/** The name of the file of a copy: 'tend-Linux-Chromium-20261127T103000Z.json.gz'. */
export function copyName(device: string, made: Instant, ending: Ending): string {
  const basic = made.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `tend-${nameForFiles(device)}-${basic}.${ending}`;
}

/** When the copy with that name was made, if this device made it. */
export function madeBy(device: string, name: string): Instant | undefined {
  const [, by, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (by !== nameForFiles(device)) return undefined;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}
