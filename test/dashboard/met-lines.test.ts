import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createMet } from '../../src/dashboard/occasions/event-model.ts';
import { metKeeper, readLine } from '../../src/dashboard/occasions/met-lines.ts';
import type { Choice } from '../../src/dashboard/occasions/person-finder.ts';
import type { Doer } from '../../src/ui/deeds.ts';
import { getMessage } from '../ui/catalogue.ts';
import { waitUntil } from '../wait-until.ts';

vi.stubGlobal('chrome', { i18n: { getMessage } });

const DEVI = 'https://www.linkedin.com/in/devi/';
const mara: Choice = { uid: 'mara', name: 'Mara Okafor', role: 'Halden Labs' };

/** A room at one event, over drafts that outlive it; `close` is what a reload is. */
function open(
  drafts: Map<string, string>,
  { write = vi.fn(async () => {}), there = undefined as Choice | undefined } = {},
) {
  const met = createMet(
    () => {},
    { write } as unknown as Pick<Doer, 'write'>,
    async (name) => (name.startsWith('Mara') ? [mara] : []),
    { save: (event, text) => void drafts.set(event, text), at: async () => there },
  );
  met.restore('uxr', drafts.get('uxr'));
  return { met, write };
}

test('what is asked about and what is typed are there again after a reload', async () => {
  const drafts = new Map<string, string>();
  const { met } = open(drafts);
  met.type('uxr', 'Mara Okafor, Halden Labs, wants the deck');
  await met.add('uxr');
  met.type('uxr', 'Jun');
  const { met: again } = open(drafts);
  await waitUntil(() =>
    expect(again.asked('uxr')).toEqual([
      { line: 'Mara Okafor, Halden Labs, wants the deck', namesakes: [mara] },
    ]),
  );
  expect(again.line('uxr')).toBe('Jun');
  const [asked] = again.asked('uxr');
  if (asked) await again.settle('uxr', asked, mara);
  again.type('uxr', '');
  expect(drafts.get('uxr')).toBe('');
});

test('a line is kept while it is on its way to the store, and no longer', async () => {
  const drafts = new Map<string, string>();
  const seen: (string | undefined)[] = [];
  const write = vi.fn(async () => void seen.push(drafts.get('uxr')));
  const { met } = open(drafts, { write });
  met.type('uxr', 'Jun Li');
  await met.add('uxr');
  expect([seen, drafts.get('uxr')]).toEqual([['Jun Li\n'], '']);
});

test('what is typed before the draft is known writes nothing over', () => {
  const drafts = new Map([['uxr', 'Mara Okafor\nJu']]);
  const save = vi.fn();
  const met = createMet(
    () => {},
    { write: async () => {} } as unknown as Pick<Doer, 'write'>,
    async () => [],
    { save },
  );
  met.type('uxr', 'Ivo');
  expect(save).not.toHaveBeenCalled();
  met.restore('uxr', drafts.get('uxr'));
  expect([met.line('uxr'), met.asked('uxr').map(({ line }) => line)]).toEqual(['Ivo', ['Mara Okafor', 'Ju']]);
});

test('an address of a profile is no name: it is kept as their address, or is whoever is kept at it', async () => {
  const { met, write } = open(new Map());
  met.type('uxr', DEVI);
  await met.add('uxr');
  const devi = { fields: {}, note: undefined, event: 'uxr', address: DEVI };
  expect(write).toHaveBeenCalledExactlyOnceWith('addPerson', devi, expect.anything());
  const known = open(new Map(), { there: { uid: 'devi', name: 'Devi Rao' } });
  known.met.type('uxr', `${DEVI}, , wants the deck`);
  await known.met.add('uxr');
  const met2 = expect.objectContaining({ contactUid: 'devi', occasionUid: 'uxr' });
  expect(known.write).toHaveBeenCalledExactlyOnceWith('meetAt', met2, expect.anything());
});

test('any other address is refused with a sentence, and stays to be mended', async () => {
  const { met, write } = open(new Map());
  met.type('uxr', 'https://example.org/devi');
  await met.add('uxr');
  expect(write).not.toHaveBeenCalled();
  expect([met.line('uxr'), met.problem]).toEqual([
    'https://example.org/devi',
    expect.stringContaining('no profile'),
  ]);
});

test.each([
  [
    'Müller, Jan, ACME GmbH',
    { fields: { fullName: 'Müller', org: 'Jan' }, note: 'ACME GmbH', isLink: false },
  ],
  [`${DEVI}, Devi Rao`, { fields: { fullName: 'Devi Rao' }, address: DEVI, isLink: false }],
  [
    `Devi Rao, ${DEVI}, Halden`,
    { fields: { fullName: 'Devi Rao', org: 'Halden' }, address: DEVI, isLink: false },
  ],
  [
    'Devi, devi@halden.example',
    { fields: { fullName: 'Devi' }, address: 'devi@halden.example', isLink: false },
  ],
  [
    'Devi, Halden, see https://example.org/a, b',
    { fields: { fullName: 'Devi', org: 'Halden' }, note: 'see https://example.org/a, b', isLink: false },
  ],
])('%s is read, and shown before it is added, so', (line, read) => expect(readLine(line)).toEqual(read));

test('however fast it is typed, one write at a time, and the last text is what stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { minLength: 1 }), async (texts) => {
      let stored = '';
      let running = 0;
      const save = metKeeper(async (_, text) => {
        expect(++running).toBe(1);
        await Promise.resolve();
        stored = text;
        running--;
      });
      for (const text of texts) save('uxr', text);
      await waitUntil(() => expect(stored).toBe(texts.at(-1)), 1);
    }),
    { numRuns: 30 },
  );
});
