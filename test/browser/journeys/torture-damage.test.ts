import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { chanceFrom, SEED } from '../../torture/chance.ts';
import { damages } from '../../torture/damages.ts';
import { isLong, TIME_LIMIT } from '../../torture/length.ts';
import { type OwnPage, openOwnPage } from '../../torture/own-page.ts';
import { planWrites } from '../../torture/plan-writes.ts';
import { record } from '../../torture/summary.ts';
import { newProfile, removeProfile } from '../profile.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { seeText, word } from '../steps.ts';

const KINDS = Object.keys(damages).slice(0, isLong ? undefined : 4);

let tend: Running | undefined;
const profiles: string[] = [];
afterEach(async () => {
  await endDemo(tend);
  for (const profile of profiles) removeProfile(profile);
});

test('a store damaged while the browser was closed is noticed, never shown as an empty Tend, and restored from a snapshot, though the browser crashes at once', {
  timeout: TIME_LIMIT,
}, async () => {
  const chance = chanceFrom(SEED);
  const whole = profile();
  await inBrowser(whole, (own) => writeMuch(own));
  const earlier = `${levelDbOf(whole)}.earlier`;
  cpSync(levelDbOf(whole), earlier, { recursive: true });
  let before = '';
  await inBrowser(whole, async (own) => {
    await writeMuch(own);
    await own.ask('takeSnapshot', { reason: 'asked' });
    before = await own.page.evaluate(() => torture.copies.backUp());
  });
  const counts = { noticed: 0, healed: 0, restored: 0 };
  const reasons: Record<string, number> = {};
  const failures: string[] = [];
  for (const kind of KINDS) {
    const copy = profile();
    cpSync(whole, copy, { recursive: true });
    const folder = levelDbOf(copy);
    damages[kind]?.({ folder, earlier: `${folder}.earlier`, chance });
    const torn = logsIn(folder);
    try {
      await inBrowser(copy, async (own, running) => {
        const why = await reasonFor(own);
        if (!why) {
          const now = await own.page.evaluate(() => torture.copies.backUp());
          expect(now, 'it was not noticed, so nothing may be amiss').toBe(before);
          expect(logsIn(folder), 'it is written into a new log').not.toEqual(torn);
          counts.healed++;
          running.kill();
          return;
        }
        counts.noticed++;
        reasons[why] = (reasons[why] ?? 0) + 1;
        await seeRecovery(own, running);
        await restoreNewest(own);
        running.kill(); // so that nothing of the restore can be made good after its answer
        counts.restored++;
      });
      await inBrowser(copy, async (own) => {
        expect(await reasonFor(own), 'at the next start').toBeUndefined();
        const now = await own.page.evaluate(() => torture.copies.backUp());
        expect(now, 'at the next start').toBe(before);
      });
    } catch (cause) {
      failures.push(`“${kind}”: ${String(cause).slice(0, 500)}`);
      await endDemo(tend);
    }
    removeProfile(copy);
  }
  expect(failures, `TEND_SEED=${SEED}`).toEqual([]);
  record('store damaged while the browser was closed', {
    kinds: KINDS.length,
    ...counts,
    ...reasons,
    'shown as an empty Tend': 0,
  });

  async function writeMuch(own: OwnPage): Promise<void> {
    await own.ask('chooseHome', { home: 'both' });
    const panels = [];
    for (let person = 0; person < 8; person++)
      panels.push(await own.openPanel(`damaged-${chance.below(1000)}`));
    const questions = planWrites(chance, panels).map(({ question }) => question);
    await own.askAll(questions, 4, (index, outcome) => {
      if ('code' in outcome) throw new Error(`${questions[index]?.ask} was refused: ${outcome.code}`);
    });
  }
});

/** Why Tend is in recovery, after it has counted its rows, which every write waits for. */
async function reasonFor(own: OwnPage): Promise<string | undefined> {
  await own.try({ ask: 'chooseHome', input: { home: 'both' } });
  return (await own.ask('readStore', {})).recovery?.why;
}

async function restoreNewest(own: OwnPage): Promise<void> {
  const { snapshots } = await own.ask('readStore', {});
  await own.page.evaluate((name) => torture.copies.restoreSnapshot(name), snapshots[0]?.name ?? '');
  const { recovery } = await own.ask('readStore', {});
  expect(recovery, 'after the restore').toBeUndefined();
}

/** Every view says that something is wrong; none is told of an empty store. */
async function seeRecovery(own: OwnPage, running: Running): Promise<void> {
  const handle = { service: 'linkedin', kind: 'vanity', value: 'damaged-1', raw: 'damaged-1' };
  const questions = [
    { ask: 'listAgenda', input: {} },
    { ask: 'search', input: { text: 'a' } },
    { ask: 'openPanel', input: { handle, windowId: 1 } },
    { ask: 'readHome', input: {} },
  ] as const;
  for (const question of questions)
    expect(await own.try(question), question.ask).toHaveProperty('code', 'in-recovery');
  const popup = await running.openExtensionPage('src/popup/index.html');
  await seeText(popup, word('in_recovery_here'));
  await popup.close();
}

async function inBrowser(profile: string, work: (own: OwnPage, tend: Running) => Promise<void>) {
  tend = await startDemo('chromium', { profile });
  await work(await openOwnPage(tend), tend);
  await endDemo(tend);
  tend = undefined;
}

function levelDbOf(profile: string): string {
  const folder = join(profile, 'Default/IndexedDB');
  const name = existsSync(folder) && readdirSync(folder).find((one) => one.endsWith('.leveldb'));
  if (!name) throw new Error(`There is no store in ${folder}`);
  return join(folder, name);
}

function logsIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.log')) : [];
}

function profile(): string {
  const made = newProfile();
  profiles.push(made);
  return made;
}
