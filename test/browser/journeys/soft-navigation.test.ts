import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { times } from '../../torture/length.ts';
import { anyWalk, Walker } from '../interleavings.ts';
import { oneTick } from '../one-tick.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import { addressOf, chooseHome, openProfile, seePanel, seePerson, word } from '../steps.ts';
import { lookInside, type StoreInside } from '../store-inside.ts';
import { until } from '../until.ts';

const MARA = 'mara-okafor';
const NOA = 'noa-barkai-59';
const OKSANA = 'oksana-levchuk';
const isAboutNoa = ({ about }: { about: string[] }) => about.includes(`linkedin/vanity/${NOA}`);

/** Walks in each of two builds of the page. */
const WALKS = times({ long: 100, short: 50 });

let tend: Running;
let store: StoreInside;
let walker: Walker;

beforeAll(async () => {
  tend = await startDemo('chromium');
  const welcome = await chooseHome(tend, 'page');
  store = await lookInside(tend);
  walker = new Walker(welcome, '', store);
});
afterAll(() => endDemo(tend));

test.each(['b', 'a24'])(
  'in whatever order people are walked to, written about and saved, each text lies with its person (page build %s)',
  async (build) => {
    const page = await tend.open(`${addressOf(MARA)}?build=${build}`);
    await seePerson(page, MARA);
    walker.moveTo(page, MARA);
    const { walks, lateSaves } = walker;
    // A failure prints its seed and the walk; TEND_SEED=… plays it again, and makes the walk as short as it can be.
    const { TEND_SEED } = process.env;
    await fc.assert(
      fc.asyncProperty(anyWalk, (walk) => walker.walk(walk)),
      { numRuns: WALKS, ...(TEND_SEED ? { seed: Number(TEND_SEED) } : { endOnFailure: true }) },
    );
    expect(walker.walks - walks).toBeGreaterThanOrEqual(WALKS);
    expect(walker.lateSaves - lateSaves, 'notes saved while the page moved on').toBeGreaterThan(WALKS / 8);
    await page.close();
  },
);

test('a note half written about one person stays theirs, and the panel names the next one only when the page does', async () => {
  const page = await openProfile(tend, NOA);
  await oneTick(page, { types: 'Half a thought', goes: { through: [OKSANA], slow: 500 } });
  const between = await seePanel(page, 'the next person by the address', ({ title }) => title === OKSANA);
  expect(between).toMatchObject({ line: word('not_recognised'), draft: '' });
  expect((await seePerson(page, OKSANA)).draft).toBe('');
  await oneTick(page, { goes: 'back' });
  await seePerson(page, NOA);
  await seePanel(page, 'what was begun', ({ draft }) => draft === 'Half a thought');
  await page.close();
});

test('a note saved in the very moment in which the page walks on is about whom it was written, with their name', async () => {
  const page = await openProfile(tend, NOA);
  await oneTick(page, { types: ', finished', saves: true, goes: { through: [OKSANA], slow: 100 } });
  await seePerson(page, OKSANA);
  const { contacts, notes } = await until('the note is in the store', async () => {
    const stored = await store.read();
    return stored.notes.some(isAboutNoa) ? stored : undefined;
  });
  expect(notes.filter(isAboutNoa).map(({ text }) => text)).toEqual(['Half a thought, finished']);
  expect(contacts.filter(isAboutNoa).map(({ fullName }) => fullName)).toEqual(['נועה ברקאי']);
  expect(contacts.filter(({ about }) => about.join().endsWith(OKSANA))).toEqual([]);
  await oneTick(page, { goes: 'back' });
  await seePanel(
    page,
    'the note once, and no draft',
    (panel) => panel.notes.length === 1 && panel.draft === '',
  );
  await page.close();
});
