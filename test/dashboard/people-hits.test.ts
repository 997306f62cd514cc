import { expect, test } from 'vitest';
import { createHits } from '../../src/dashboard/people/people-hits.ts';

const NOBODY = { hits: [], more: false, isClose: false };

test('who asks for people meanwhile waits for the search that is under way, whether it comes or not', async () => {
  for (const isWell of [true, false]) {
    const order: string[] = [];
    let end: (how: boolean) => void = () => {};
    const searching = new Promise<typeof NOBODY>((resolve, reject) => {
      end = (isWell) => (isWell ? resolve(NOBODY) : reject(new Error('gone')));
    });
    const hits = createHits(
      () => order.push('found'),
      () => searching,
    );
    const ask = (name: string) => hits.after(async () => order.push(name));
    await ask('before');
    hits.look('mara');
    const asked = ask('meanwhile');
    await Promise.resolve();
    order.push('answered');
    end(isWell);
    await asked;
    expect(order.filter((one) => one !== 'found')).toEqual(['before', 'answered', 'meanwhile']);
  }
});

test('what was found is said to be of what was typed before until the answer is there, or none comes', async () => {
  const answers: ((well: boolean) => void)[] = [];
  let drawn = 0;
  const hits = createHits(
    () => drawn++,
    () =>
      new Promise((resolve, reject) => {
        answers.push((well) => (well ? resolve(NOBODY) : reject(new Error('gone'))));
      }),
  );
  const answered = async (nth: number, well: boolean) => {
    answers[nth]?.(well);
    await hits.after(async () => undefined);
  };
  expect(hits.waiting).toBe(false);
  hits.look('mar');
  hits.look('mara');
  expect(hits.waiting).toBe(true);
  answers[0]?.(true);
  await Promise.resolve();
  expect(hits.waiting, 'typed on: a later answer counts').toBe(true);
  await answered(1, true);
  expect([hits.waiting, drawn]).toEqual([false, 1]);
  hits.look('mara o');
  await answered(2, false);
  expect([hits.waiting, drawn], 'who is found by name stays').toEqual([false, 2]);
  hits.look('');
  expect(hits.waiting).toBe(false);
});
