import { countStates, covered, fadingNow } from '../../src/domain/insights.ts';
import { personRow } from '../../src/domain/person-row.ts';
import { reviewPick } from '../../src/domain/review-pick.ts';
import { openRoom } from '../browser/dashboard-room.ts';
import { manyPeople } from '../browser/fill-people.ts';
import { fillPeople } from '../browser/fill-store.ts';
import { closeDemo, startDemo } from '../browser/start-demo.ts';
import { chooseHome } from '../browser/steps.ts';

/**
 * How long it takes to find whom a review is about, and to count for the insights: `tsx test/bench/review.ts`. In Node
 * over rows in memory; in real Chromium, through the worker, over a store of that many conversations.
 */

interface Runtime {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const PEOPLE = Number(process.argv[2] ?? 30_000);
const TALKS = Number(process.argv[3] ?? 100_000);
const ROUNDS = 20;

const today = new Date().toISOString().slice(0, 10);
const { contacts = [], due = [], groups = [] } = manyPeople(PEOPLE, today);
const rows = contacts.map((contact, at) =>
  personRow(contact as never, due[at] as never, groups as never, today),
);
const named = groups as { uid: string; name: string }[];
inNode('whom a review is about', () => reviewPick(rows, { today, asked: new Set() }));
inNode('the states, groups and those who fade', () => {
  countStates(rows, today);
  covered(rows, 'groups', named, today);
  fadingNow(rows, today);
});

const tend = await startDemo('chromium');
try {
  await chooseHome(tend, 'page');
  await fillPeople(tend, PEOPLE);
  const uidOf = (number: number) => `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  const already = Math.ceil(PEOPLE / 3);
  for (let from = already; from < TALKS; from += 5000) {
    const interactions = Array.from({ length: Math.min(5000, TALKS - from) }, (_, at) => {
      const created = new Date(Date.now() - ((from + at) % 1200) * 86_400_000).toISOString();
      const base = { uid: uidOf(7_000_000 + from + at), created, updated: created };
      const said = { kind: 'message', direction: 'out', touch: true, text: 'About the quay.' };
      return { ...base, ...said, participants: [uidOf(at)], on: created.slice(0, 10) };
    });
    await fillPeople(tend, 0, { interactions });
  }
  const page = await openRoom(tend, 'today');
  // No named function may stand in here: tsx would give it a helper that the page does not have.
  const taken = await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Runtime };
    const all: number[] = [];
    const waits: number[] = [];
    for (let round = 0; round < 5; round++) {
      let isDone = false;
      let waited = 0;
      const begun = performance.now();
      const counting = chrome.runtime
        .sendMessage({ ask: 'readActivity', input: { weekStart: 1 } })
        .then(() => {
          isDone = true;
          all.push(performance.now() - begun);
        });
      while (!isDone) {
        const asked = performance.now();
        await chrome.runtime.sendMessage({ ask: 'readHome', input: {} });
        waited = Math.max(waited, performance.now() - asked);
      }
      await counting;
      waits.push(waited);
    }
    return { all, waits };
  });
  const { all, waits } = taken;
  console.log(`counting ${TALKS} conversations in the worker, ms: ${all.map(Math.round).join(', ')}`);
  console.log(`the longest another question waited meanwhile, ms: ${waits.map(Math.round).join(', ')}`);
} finally {
  await closeDemo(tend);
}
process.exit(0);

function inNode(what: string, run: () => unknown): void {
  const taken = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const [median = 0, worst = 0] = [taken[ROUNDS >> 1], taken.at(-1)];
  console.log(`${what}, ${PEOPLE} rows: median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`);
}
