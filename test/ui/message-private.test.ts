import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearDays } from '../../src/domain/near-days.ts';
import { keepContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { addFavour } from '../../src/store/favours.ts';
import { contactAt } from '../../src/store/handles.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { readMessage } from '../../src/store/message.ts';
import { addNote } from '../../src/store/notes.ts';
import { write } from '../../src/store/write.ts';
import { offeredTexts, offeringFor } from '../../src/ui/message/offered.ts';
import { action, freshStore, mara, shows, TODAY } from '../store/fresh-store.ts';
import { getMessage } from './catalogue.ts';

Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => 'en' } } });

interface Told {
  note: string;
  talk: string;
  favour: string;
  met: string;
  interests: string[];
  canHelpWith: string[];
  goal: string;
}

const NOTHING: Told = { note: '', talk: '', favour: '', met: '', interests: [], canHelpWith: [], goal: '' };

/** All that Tend offers to begin a message to Mara with, who is asked for a goal. */
async function offeredTo(told: Partial<Told>): Promise<string[]> {
  const { note, talk, favour, met, goal, ...facts } = { ...NOTHING, ...told };
  const db: TendDatabase = freshStore();
  await keepContact(db, { ...action(), ...shows(mara, { fullName: 'Mara Okafor' }) });
  const contact = await contactAt(db, mara);
  if (!contact) throw new Error('nobody was kept');
  const target = { contactUid: contact.uid };
  await write(db, { ...action(), op: 'test' }, (log) =>
    log.change('contacts', contact, { ...contact, ...facts, howMet: { text: met, where: met, via: met } }),
  );
  if (note) await addNote(db, { ...action(), handle: mara, text: note });
  const said = { kind: 'meeting', direction: 'mutual', on: TODAY, text: talk, touch: true } as never;
  if (talk) await logInteraction(db, { ...action(), target, today: TODAY, said });
  const owed = { on: TODAY, side: 'received', kind: 'intro', text: favour } as const;
  if (favour) await addFavour(db, { ...action(), target, today: TODAY, said: owed });
  const base = { created: '2026-11-01T00:00:00.000Z', updated: '2026-11-01T00:00:00.000Z', uid: 'goal' };
  await db.goals.add({ ...base, summary: goal, text: goal, until: '2026-12-31', status: 'open' });
  const { known } = await readMessage(db, target, TODAY, 'goal');
  return offeredTexts(offeringFor(known, nearDays(TODAY)));
}

test('what the user noted about somebody is never quoted to them, even where it is why a goal asks them', async () => {
  const note = 'Difficult person, probably fired soon; but knows tidal modelling grants. Do not trust.';
  const [asked] = await offeredTo({ note, goal: 'Tidal modelling grants' });
  expect(asked).toBe('I am working on this: Tidal modelling grants. I thought of you, because');
});

test('what they can help with is the reason where the note has more of the goal’s words', async () => {
  const [asked] = await offeredTo({
    note: 'Vain about her tidal modelling grants.',
    canHelpWith: ['Tidal charts'],
    goal: 'Tidal modelling grants',
  });
  expect(asked).toContain('because of this: Tidal charts.');
  expect(asked).not.toContain('ain about');
});

/** Words that no sentence of Tend's own has. */
const word = fc.constantFrom(
  'tidalo',
  'zornig',
  'quellon',
  'brivast',
  'mondek',
  'fruxel',
  'havlin',
  'joppen',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));

test('whatever was noted, said, done and met, a beginning has none of its words but those of facts and goal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        note: words,
        talk: words,
        favour: words,
        met: words,
        interests: fc.array(word, { maxLength: 2 }),
        canHelpWith: fc.array(words, { maxLength: 1 }),
        goal: words,
      }),
      async (told) => {
        const open = [...told.interests, ...told.canHelpWith, told.goal].join(' ').split(' ');
        const hidden = [told.note, told.talk, told.favour, told.met].join(' ').split(' ');
        const offered = await offeredTo(told);
        expect(offered.length).toBeGreaterThan(2);
        for (const one of hidden.filter((own) => !open.includes(own)))
          expect(offered.join('\n')).not.toContain(one);
      },
    ),
    { numRuns: 40 },
  );
});
