import type { Instant } from '../../domain/base.ts';

/** How the file of a copy may be packed, by what its name ends with. */
export type Ending = 'json' | 'json.gz' | 'tend';

/** Who writes copies: what the user calls the device, and what tells this installation from others called the same. */
export interface Writer {
  device: string;
  /** Eight random letters and digits. */
  installation: string;
}

const NAME = /^tend-.+-([0-9a-z]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.(?:json|json\.gz|tend)$/;

/** A device's name as a part of a file name: letters, digits and hyphens, and not too long. */
export function nameForFiles(device: string): string {
  const plain = device.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = [...plain].slice(0, 40).join('');
  return short.replace(/^-+|-+$/g, '') || 'browser';
}

/** The name of the file of a copy: 'tend-Linux-Chromium-4f9c2a1b-20261127T103000Z.json.gz'. */
export function copyName({ device, installation }: Writer, made: Instant, ending: Ending): string {
  const basic = made.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return `tend-${nameForFiles(device)}-${installation}-${basic}.${ending}`;
}

/** When the copy with that name was made, if this installation made it: in a synced folder others may be called the same. */
export function madeBy(installation: string, name: string): Instant | undefined {
  const [, by, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  if (by !== installation) return undefined;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}
