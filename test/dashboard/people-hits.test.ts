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
