import type { FavourSide } from '../../src/domain/favour.ts';
import type { FakeBackground } from './fake-background.ts';
import { MARA } from './stage.ts';

/** Mara, with whom there were these, one a day, today the last. */
export const keep =
  (...sides: FavourSide[]) =>
  (background: FakeBackground) => {
    const person = background.keep('mara-okafor', { ...MARA, uid: crypto.randomUUID() });
    person.favours = sides.map((side, at) => ({
      uid: `favour-${at}`,
      created: `2026-11-22T10:0${at}:00.000Z`,
      updated: '',
      contactUid: person.contact.uid,
      on: `2026-11-${22 - sides.length + at + 1}`,
      side,
      kind: 'advice',
      text: `said ${at}`,
    }));
  };
