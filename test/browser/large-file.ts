import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Makes a file that begins so and is that large, though hardly anything of it lies on the disk. */
export function sparseFile(path: string, size: number, begins: string): void {
  const file = openSync(path, 'w');
  writeSync(file, begins);
  ftruncateSync(file, size);
  closeSync(file);
}
