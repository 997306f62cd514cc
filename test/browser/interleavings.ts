import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { people, personCalled } from '../pages/people.ts';
import { type Done, focusComposer, type Going, lookAtPanel, oneTick, type Place } from './one-tick.ts';
import { seePanel, word } from './steps.ts';
import type { Stored, StoreInside } from './store-inside.ts';
import { until } from './until.ts';

/** Four people are enough, and stay below the number that one tab may reach in a minute. */
export const WALKERS = ['mara-okafor', 'tomas-brekke-4b81c7', 'łucja-wiśniowska-3a9d17', 'yusuf-alhaddad'];

/** One step of a walk. `tick` types, saves and leaves in one and the same tick; `keys` are pressed while it leaves. */
export interface Step {
  types: 'tick' | 'keys' | 'nothing';
  saves: boolean;
  goes: Going | 'nowhere';
  /** What is waited for before the next step: nothing, that the name is shown, or that the text is kept or saved. */
  next: 'at once' | 'when named' | 'when kept';
}

const going = fc.oneof(
  { weight: 3, arbitrary: fc.constant('nowhere' as const) },
  {
    weight: 5,
    arbitrary: fc.record({
      through: fc.array(fc.constantFrom(...WALKERS), { minLength: 1, maxLength: 3 }),
      slow: fc.constantFrom(0, 30, 100), // until then the address is the next person's, and the card the last one's
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom('back' as const, 'forward' as const) },
);

/** Any interleaving of typing, saving and going from person to person. */
export const anyWalk: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    types: fc.constantFrom('tick', 'tick', 'keys', 'nothing', 'nothing'),
    saves: fc.constantFrom(true, false, false),
    goes: going,
    next: fc.constantFrom('at once', 'at once', 'at once', 'when named', 'when kept'),
  }),
  { minLength: 2, maxLength: 5 },
);

/** Walks in a tab, and knows what was typed for whom. */
export class Walker {
  walks = 0;
  /** How many notes were saved in the very tick in which the page moved on. */
  lateSaves = 0;
  /** Whether the panel is looked at after every single step, and not only when it is waited for. */
  watchful = false;
  /** Marks that surely stood in a composer, with the person it was about. Each begins with that person's letter. */
  readonly #typed = new Map<string, string>();
  #page: Page;
  /** Whom the address of the page names. */
  #vanity: string;
  readonly #store: StoreInside;

  constructor(page: Page, vanity: string, store: StoreInside) {
    this.#page = page;
    this.#vanity = vanity;
    this.#store = store;
  }

  /** Goes on in another tab, which shows that person. */
  moveTo(page: Page, vanity: string): void {
    this.#page = page;
    this.#vanity = vanity;
  }

  /** Walks it, then sees that the right person is shown and that everything typed is where it belongs. */
  async walk(steps: Step[]): Promise<void> {
    this.walks++;
    for (const [index, step] of steps.entries()) {
      await this.#step(step, `${this.walks}.${index};`);
      if (this.watchful) insistOnPlace(await lookAtPanel(this.#page));
      if (step.next === 'when kept' && step.goes === 'nowhere') await this.#seeKept();
      if (step.next === 'when named') await this.#seeName();
    }
    await Promise.all([this.#seeName(), this.#seeAllInPlace()]);
  }

  async #step({ types, saves, goes: where }: Step, number: string): Promise<void> {
    const goes = where === 'nowhere' ? undefined : where;
    const letter = letterOf(this.#vanity);
    const page = this.#page;
    let done: Done;
    if (types === 'keys') {
      this.#insist(await until('there is a composer for keys', () => focusComposer(page)));
      // Some of these keys may find no composer any more; none may find another person's.
      [done] = await Promise.all([oneTick(page, { goes }), page.keyboard.type(letter.repeat(3))]);
    } else {
      const mark = types === 'tick' ? letter + number : undefined;
      done = await oneTick(page, { types: mark, saves, goes });
      if (mark) this.#typed.set(mark, this.#vanity);
      if (saves && goes) this.lateSaves++;
    }
    this.#insist(done);
    this.#vanity = done.next;
  }

  /** The address is the one that was gone to, and the panel names nobody else. */
  #insist({ vanity, title }: Place): void {
    if (vanity !== this.#vanity) throw new Error(`${vanity} is in the address, not ${this.#vanity}`);
    insistOn(title, vanity);
  }

  async #seeName(): Promise<void> {
    const vanity = this.#vanity;
    await seePanel(this.#page, `the name of ${vanity}, whom the address names`, ({ title, next }) => {
      insistOn(title, vanity);
      return title === personCalled(vanity)?.name && next !== '';
    });
  }

  async #seeKept(): Promise<void> {
    const done = [word('draft_kept'), word('saved')];
    const kept = ({ draft, status }: { draft: string; status: string }) =>
      draft === '' || done.includes(status);
    await seePanel(this.#page, 'that the text is kept or saved', kept);
  }

  /** Every mark is in one note or draft of the person it was typed for, and nothing of anybody else's is there. */
  async #seeAllInPlace(): Promise<void> {
    let amiss: string[] = [];
    const look = async () => {
      const stored = await this.#store.read();
      const strays = straysIn(stored);
      if (strays.length > 0) throw new Error(strays.join('\n')); // waiting would not put it right
      amiss = misplaced(stored, this.#typed);
      return amiss.length === 0 || undefined;
    };
    await until('all that was typed is in the store, once', look, { patience: 5000, seen: () => amiss });
  }
}

/** A letter for everybody of the demo network, so that every text tells about whom it was typed. */
function letterOf(vanity: string): string {
  return String.fromCharCode(97 + people.findIndex((one) => one.vanity === vanity));
}

function insistOnPlace(place: Place | undefined): void {
  if (place) insistOn(place.title, place.vanity);
}

/** The panel calls a person by their own name or address, or not at all yet. */
function insistOn(title: string, vanity: string): void {
  const allowed = ['', vanity, personCalled(vanity)?.name];
  if (!allowed.includes(title)) throw new Error(`${title} is shown at the address of ${vanity}`);
}

/** Text under one person's handle that begins with another's letter, and names that another's page told. */
function straysIn({ contacts, notes, drafts }: Stored): string[] {
  const texts = [
    ...notes.map(({ about, text }) => ({ about: about.join(), text })),
    ...drafts.map(({ about, text }) => ({ about, text })),
  ];
  const stray = texts.filter(({ about, text }) => {
    const letter = letterOf(about.split('/').at(-1) ?? '');
    return !new RegExp(`^(${letter}\\d*\\.?\\d*;?|\\s)*$`).test(text);
  });
  const misnamed = contacts.filter(({ fullName, about }) => {
    const vanity = about[0]?.split('/').at(-1) ?? '';
    return about.length !== 1 || !['', personCalled(vanity)?.name].includes(fullName);
  });
  return [
    ...stray.map(({ about, text }) => `“${text}” lies with ${about}`),
    ...misnamed.map(({ about, fullName }) => `${about} is called ${fullName}`),
  ];
}

/** The marks that are not exactly once with the person they were typed for. */
function misplaced({ notes, drafts }: Stored, typed: ReadonlyMap<string, string>): string[] {
  const texts = new Map(
    people.map(({ vanity }) => {
      const handle = `linkedin/vanity/${vanity}`;
      const noted = notes.filter(({ about }) => about.includes(handle)).map(({ text }) => `note: ${text}`);
      const begun = drafts.filter(({ about }) => about === handle).map(({ text }) => `draft: ${text}`);
      return [vanity, [...noted, ...begun].join('\n')];
    }),
  );
  return [...typed].flatMap(([mark, vanity]) => {
    const all = texts.get(vanity) ?? '';
    const times = all.split(mark).length - 1;
    if (times === 1) return [];
    const where = all.split('\n').filter((line) => line.includes(mark));
    return [`${mark} is with ${vanity} ${times} times: ${where.join(' and ')}`];
  });
}
