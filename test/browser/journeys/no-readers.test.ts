import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Running } from '../running.ts';
import { BUILDS, endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  chooseHome,
  openProfile,
  seeBadge,
  seePanel,
  seePopup,
  setFollowUp,
  walkTo,
  word,
} from '../steps.ts';

const TODAY = 'Pacific/Pago_Pago';
const TOMORROW = 'Pacific/Kiritimati';

let extension: string;
let tend: Running | undefined;

/** Tend as it is built, with the panel of the further networks, which has no readers, in the pages of LinkedIn. */
beforeAll(() => {
  extension = mkdtempSync(join(tmpdir(), 'tend-no-readers-'));
  cpSync(BUILDS.chromium, extension, { recursive: true });
  const script = (name: string) => join(extension, 'src/content', name);
  copyFileSync(script('further.js'), script('index.js'));
});
afterAll(async () => {
  await endDemo(tend);
  rmSync(extension, { recursive: true, force: true });
});

test('with every reader broken, notes, reminders, popup and badge work by the address and the title', async () => {
  tend = await startDemo('chromium', { zone: TODAY, extension });
  await chooseHome(tend, 'page');
  const page = await openProfile(tend, 'mara-okafor');
  const { line } = await seePanel(page, 'the name of the title', ({ title }) => title === 'Mara Okafor');
  expect(line).toBe(word('name_from_tab'));
  await addNote(tend, page, 'Prefers voice calls before ten.');
  await setFollowUp(tend, page, 'chip_tomorrow', 'send the portfolio notes');
  await walkTo(page, 'tomas-brekke-4b81c7');
  const walked = await seePanel(page, 'whom it walked to', ({ title }) => title === 'Tomas Brekke');
  expect(walked.notes).toEqual([]);
  tend.kill();
  tend = await tend.restart({ zone: TOMORROW });
  await seeBadge(tend, '1');
  await tend.open('https://www.linkedin.com/feed/');
  const popup = await tend.openPopup();
  const { lines } = await seePopup(popup, 'who is due', (text) => text.lines.length === 1);
  expect(lines[0], 'a name that only the title told is not kept as if it were sure').toMatch(
    /^mara-okafor: /,
  );
});
