import { afterEach, expect, test } from 'vitest';
import { type Chance, chanceFrom, SEED } from '../../torture/chance.ts';
import { type Ledger, newLedger, type Verdict } from '../../torture/ledger.ts';
import { TIME_LIMIT, times } from '../../torture/length.ts';
import { type OwnPage, openOwnPage } from '../../torture/own-page.ts';
import { planWrites } from '../../torture/plan-writes.ts';
import { record } from '../../torture/summary.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { readWholeStore } from '../whole-store.ts';

const ROUNDS = times({ long: 200, short: 10 });

/** Whom the writes are about; one more in each round. */
const PEOPLE = Array.from({ length: 30 }, (_, index) => `torture-${index}`);

/** Writes under way at the same time. */
const AT_ONCE = 4;

let tend: Running | undefined;
afterEach(() => endDemo(tend));

test('a browser killed while Tend writes has every acknowledged write afterwards, whole and once', {
  timeout: TIME_LIMIT,
}, async () => {
  const chance = chanceFrom(SEED);
  const ledger = newLedger();
  tend = await startDemo('chromium');
  let own = await openOwnPage(tend);
  await own.ask('chooseHome', { home: 'both' });
  const found: Verdict = { lost: [], torn: [], doubled: [] };
  for (let round = 1; round <= ROUNDS; round++) {
    await writeUntilKilled({ chance, ledger, own, tend, newcomer: `torture-new-${round}` });
    tend = await tend.restart();
    own = await openOwnPage(tend);
    const verdict = ledger.judge(await readWholeStore(own.page));
    for (const [kind, sentences] of Object.entries(verdict)) found[kind as keyof Verdict].push(...sentences);
    expect(verdict, `round ${round} of TEND_SEED=${SEED}`).toEqual({ lost: [], torn: [], doubled: [] });
  }
  record('browser killed (-9) while writing', {
    rounds: ROUNDS,
    acknowledged: ledger.acknowledged(),
    lost: found.lost.length,
    torn: found.torn.length,
    doubled: found.doubled.length,
  });
});

interface Round {
  chance: Chance;
  ledger: Ledger;
  own: OwnPage;
  tend: Running;
  newcomer: string;
}

/** Writes, and kills the browser at a random point of it. */
async function writeUntilKilled({ chance, ledger, own, tend, newcomer }: Round): Promise<void> {
  const panels = [];
  for (const vanity of [newcomer, ...chance.shuffled(PEOPLE).slice(0, 7)])
    panels.push(await own.openPanel(vanity));
  const planned = planWrites(chance, panels);
  for (const { write } of planned) ledger.sent(write);
  const killAfter = chance.between(20, Math.min(110, planned.length - 10));
  const killLater = chance.below(12);
  let answers = 0;
  const killed = new Promise((resolve) => tend.browser.once('disconnected', resolve));
  const writing = own
    .askAll(
      planned.map(({ question }) => question),
      AT_ONCE,
      (index, outcome) => {
        const one = planned[index];
        if (one) ledger.heard(one.write, outcome);
        // The random point may lie anywhere between two answers.
        if (++answers === killAfter) setTimeout(() => tend.kill(), killLater);
      },
    )
    .catch(() => undefined); // the page dies in the middle of it
  await Promise.all([killed, writing]);
}
