import { Refusal } from '../domain/refusal.ts';
import { type Bytes, bytesOf, decoded, encoded, gunzip, gzip, LARGEST } from './bytes.ts';
import { decrypt, ENCRYPTED, encrypt, type Seal, type Secret } from './encrypted.ts';

/** How a backup is packed: as it is read by people, gzipped, or gzipped and encrypted. */
export type Packing = 'plain' | 'gzip' | 'encrypted';

/** How a file is packed, by its first bytes; its name says nothing. */
export async function packingOf(file: Blob): Promise<Packing> {
  const [first = 0, second = 0, ...rest] = new Uint8Array(
    await file.slice(0, ENCRYPTED.length).arrayBuffer(),
  );
  if (first === 0x1f && second === 0x8b) return 'gzip';
  return String.fromCharCode(first, second, ...rest) === ENCRYPTED ? 'encrypted' : 'plain';
}

/**
 * The text of a backup file, however it is packed.
 * @throws Refusal 'too-large', 'wrong-passphrase', 'not-a-backup', 'backup-newer' or 'backup-damaged'
 */
export async function* unpacked(file: Blob, secret: Secret = '', largest = LARGEST): AsyncGenerator<string> {
  if (file.size > largest) throw new Refusal('too-large');
  const packing = await packingOf(file);
  if (packing === 'gzip') yield* decoded(gunzip(bytesOf(file), largest));
  else if (packing === 'encrypted') yield* decoded(gunzip(decrypt(bytesOf(file), secret), largest));
  else yield* plain(file);
}

/** A picture, say, is no damaged backup; it is none at all. */
async function* plain(file: Blob): AsyncGenerator<string> {
  const [first] = new Uint8Array(await file.slice(0, 3).arrayBuffer());
  if (first !== 0x7b && first !== 0xef) throw new Refusal('not-a-backup');
  yield* decoded(bytesOf(file));
}

/** The text of a backup as the bytes of a file: encrypted with a seal, else gzipped. */
export function packed(text: AsyncIterable<string>, seal: Seal | undefined): Bytes {
  const small = gzip(encoded(text));
  return seal ? encrypt(small, seal) : small;
}
