import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine lets a small disk be made: Linux, and root. */
export const maySmallDisk = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of its own that can be filled. */
export interface SmallDisk {
  folder: string;
  /** Fills it with what nothing can compress, until no more than so many bytes are free; others may write meanwhile. */
  fill(free?: number): Promise<void>;
  makeRoom(): void;
  close(): void;
}

/** As large as Chromium needs for what it has not put away yet: after twenty full disks 65 MB lay there (Chromium 156). */
const SIZE = '160m';

export function makeSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'tend-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tend-test', folder]);
  const filler = join(folder, 'filler');
  return {
    folder,
    async fill(free = 0) {
      for (let size = 1 << 20; size >= 512; size >>= 1) {
        try {
          while (freeBytes(folder) - size >= free) await appendFile(filler, randomBytes(size));
        } catch {
          // So much does not fit any more; try less.
        }
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    close() {
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
