import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Profiles of this run that nobody has thrown away yet; done at the latest when it ends, by Ctrl-C too. */
const leftover = new Set<string>();

process.once('exit', () => {
  for (const folder of leftover) {
    killProcessesOf(folder);
    removeProfile(folder);
  }
});

/** A new profile folder among this machine's temporary ones. */
export function newProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tend-profile-'));
  leftover.add(folder);
  return folder;
}

/** Throws a profile away. The browser's last processes may still be writing into it, so it is tried again. */
export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  leftover.delete(folder);
}

/** Kills every process that was started with this profile, and no other. */
export function killProcessesOf(profile: string): void {
  for (const { pid, line } of commandLines()) {
    if (!line.includes(`--user-data-dir=${profile}`) && !line.includes(`--profile ${profile}`)) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went down with its parent.
    }
  }
}

/** The command lines on this machine; read from /proc where there is one, as a bare Debian has no `ps`. */
function commandLines(): { pid: number; line: string }[] {
  if (!existsSync('/proc/self/cmdline')) {
    const rows = execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return rows.filter(Boolean).map((line) => ({ pid: Number.parseInt(line, 10), line }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          { pid: Number(name), line: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ') },
        ];
      } catch {
        return []; // it has ended since the listing
      }
    });
}
