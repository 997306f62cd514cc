import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelFrame } from '../panel-frame.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addNote, chooseHome, openProfile, seePanel, typeNote, word } from '../steps.ts';
import { lookInside } from '../store-inside.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const TEXT = 'Moves to Bergen in May.';
const SAVE = '.composer button[type=submit]';

/** Where a write fails, and where even opening the store does. */
const REFUSED = [word('refusal_store_failed'), word('refusal_store_unavailable')];

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
let disk: string;

beforeAll(() => {
  if (!mayMount) return;
  disk = mkdtempSync(join(tmpdir(), 'tend-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tend-test', disk]);
});
afterAll(() => {
  if (!mayMount) return;
  execFileSync('umount', ['--lazy', disk]);
  rmdirSync(disk);
});

/** So many looks find no more room, once the browser has put away what it needs no more. */
const QUIET = 20;

/** Fills the disk to the last byte, with what nothing can compress; gives back the way to make room again. */
async function fill(): Promise<() => void> {
  const path = join(disk, 'filler');
  const fillUp = () => {
    for (let size = 1 << 20; size > 0; size >>= 1) {
      try {
        for (;;) appendFileSync(path, randomBytes(size));
      } catch {
        // So much does not fit any more; try less.
      }
    }
    return statSync(path).size;
  };
  let [last, quiet] = [fillUp(), 0];
  await until('the browser frees no more of the disk', async () => {
    const size = fillUp();
    quiet = size === last ? quiet + 1 : 0;
    last = size;
    return quiet >= QUIET || undefined;
  });
  return () => rmSync(path);
}

test('on a full disk nothing is called saved or kept and the text stays; once there is room it is saved, once', async (context) => {
  if (!mayMount) return context.skip('not run: needs root, to mount a small disk');
  const tend = await startDemo('chromium', { profile: join(disk, 'profile') });
  try {
    const store = await lookInside(tend, await chooseHome(tend, 'page'));
    const page = await openProfile(tend, MARA);
    await addNote(tend, page, 'Written before.');
    const makeRoom = await fill();
    await typeNote(tend, page, TEXT);
    for (let tries = 0; tries < 2; tries++) {
      await tend.press(await panelFrame(page), SAVE);
      const { draft, notes } = await seePanel(page, 'that the disk may be full', ({ status }) => {
        if ([word('saved'), word('draft_kept')].includes(status)) throw new Error(`“${status}” is not true`);
        return REFUSED.includes(status);
      });
      expect({ draft, notes }).toEqual({ draft: TEXT, notes: ['Written before.'] });
    }
    makeRoom();
    await tend.press(await panelFrame(page), SAVE);
    await seePanel(page, `“${word('saved')}”`, ({ status }) => status === word('saved'));
    const { notes, drafts } = await store.read();
    expect(notes.map(({ text }) => text).toSorted()).toEqual([TEXT, 'Written before.']);
    expect(drafts).toEqual([]);
  } finally {
    await endDemo(tend);
  }
});
