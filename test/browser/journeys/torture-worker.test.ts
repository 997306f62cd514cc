import type { CDPSession } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { chanceFrom, SEED } from '../../torture/chance.ts';
import { everyWriteRoute, routesLeftOut, type WriteRoute } from '../../torture/every-write-route.ts';
import type { Outcome } from '../../torture/inside.ts';
import { TIME_LIMIT, times } from '../../torture/length.ts';
import { type OwnPage, openOwnPage } from '../../torture/own-page.ts';
import { setScene } from '../../torture/scene.ts';
import { record } from '../../torture/summary.ts';
import { tearsIn } from '../../torture/tears.ts';
import { type Asked, deedOf, timesDone, UNLOGGED_TABLES } from '../../torture/times-done.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { readWholeStore } from '../whole-store.ts';

const ROUNDS = times({ long: 500, short: 50 });

let tend: Running | undefined;
afterEach(() => endDemo(tend));

test('every write whose worker is stopped at a random point is done exactly once', {
  timeout: TIME_LIMIT,
}, async () => {
  expect(routesLeftOut(), 'routes that write are in test/torture/every-write-route.ts').toEqual([]);
  const chance = chanceFrom(SEED);
  tend = await startDemo('chromium');
  const own = await openOwnPage(tend);
  await own.ask('chooseHome', { home: 'both' });
  const workers = await own.page.createCDPSession();
  await workers.send('ServiceWorker.enable');

  // Undisturbed first: what each write does, and how long it takes.
  const deeds: string[] = [];
  const lasting: number[] = [];
  for (const [index, route] of everyWriteRoute.entries()) {
    const round = await oneRound(own, route, `calm-${index}`);
    expect(round.done, `${nameOf(route)}, undisturbed`).toBe(1);
    deeds.push(deedOf(await readWholeStore(own.page, ['changes']), round.asked.requestId));
    lasting.push(round.took);
  }

  const rounds: { asked: Asked; deed: string }[] = [];
  let [interrupted, again] = [0, 0];
  for (let number = 1; number <= ROUNDS; number++) {
    const which = (number - 1) % everyWriteRoute.length;
    const route = everyWriteRoute[which] as WriteRoute;
    const point = (chance.below(1000) / 1000) * (lasting[which] ?? 0);
    const round = await oneRound(own, route, `stopped-${number}`, () => stopAfter(workers, point));
    if (round.outcome.tries > 1) interrupted++;
    if (round.askedAgain) again++;
    const where = `round ${number} of TEND_SEED=${SEED}: ${nameOf(route)}, stopped after ${point.toFixed(1)} ms`;
    expect(round.outcome, where).toHaveProperty('value');
    expect(round.done, `${where}; times done`).toBe(1);
    rounds.push({ asked: round.asked, deed: deeds[which] ?? '' });
  }

  const store = await readWholeStore(own.page);
  const amiss = rounds.flatMap(({ asked: { route, requestId }, deed }) => {
    const did = deedOf(store, requestId);
    return did === deed ? [] : [`${nameOf(route)} ${requestId} did ${did}, not ${deed}`];
  });
  const torn = tearsIn(store);
  expect({ amiss, torn }, `TEND_SEED=${SEED}`).toEqual({ amiss: [], torn: [] });
  record('worker stopped at random points of a write', {
    rounds: ROUNDS,
    routes: everyWriteRoute.length,
    'sent again by the client': interrupted,
    'asked again after no answer': again,
    'not once': amiss.length,
    torn: torn.length,
  });
});

/** One write in a scene of its own; the same question again, with the same `requestId`, where no answer came. */
async function oneRound(own: OwnPage, route: WriteRoute, name: string, disturb?: () => Promise<unknown>) {
  const scene = await setScene(own, name);
  const requestId = crypto.randomUUID();
  const input = await route.input(scene, requestId);
  const question = { ask: route.route, input };
  const begin = performance.now();
  const [first] = await Promise.all([own.try(question), disturb?.()]);
  const took = performance.now() - begin;
  const askedAgain = 'code' in first && first.code === 'no-answer';
  const outcome: Outcome = askedAgain ? await own.try(question) : first;
  const asked = { route, requestId, input: input as Asked['input'], handle: `${name}-stranger` };
  const done = timesDone(await readWholeStore(own.page, UNLOGGED_TABLES), asked) ?? 1;
  return { asked, outcome, askedAgain, done, took };
}

/** The point is random, not waited for. */
async function stopAfter(workers: CDPSession, milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await workers.send('ServiceWorker.stopAllWorkers');
}

function nameOf({ route, about }: WriteRoute): string {
  return `${route} (${about})`;
}
