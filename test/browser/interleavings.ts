import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { personCalled } from '../pages/people.ts';
import { focusComposer, type Going, oneTick, type Place } from './one-tick.ts';
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
      slow: fc.constantFrom(0, 40, 150), // until then the address is the next person's, and the card the last one's
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
  { minLength: 3, maxLength: 6 },
);

/** Walks in a tab, and knows what was typed for whom. */
export class Walker {
  walks = 0;
  /** How many notes were saved in the very tick in which the page moved on. */
  lateSaves = 0;
  /** Marks that surely stood in a composer, with the person it was about. Each begins with that person's letter. */
  readonly #typed = new Map<string, string>();
  #page: Page;
  readonly #store: StoreInside;

  constructor(page: Page, store: StoreInside) {
    this.#page = page;
    this.#store = store;
  }

  /** Goes on in another tab. */
  moveTo(page: Page): void {
    this.#page = page;
  }

  /** Walks it, then sees that the right person is shown and that everything typed is where it belongs. */
  async walk(steps: Step[]): Promise<void> {
    this.walks++;
    for (const [index, step] of steps.entries()) {
      await this.#step(step, `${this.walks}.${index};`);
      if (step.next === 'when kept' && step.goes === 'nowhere') await this.#seeKept();
      if (step.next === 'when named') await this.#seeName();
    }
    await this.#seeName();
    await this.seeAllInPlace();
  }

  async #step({ types, saves, goes: where }: Step, number: string): Promise<void> {
    const goes = where === 'nowhere' ? undefined : where;
    const mark = vanityIn(this.#page.url()).charAt(0) + number;
    if (types === 'keys') {
      insist(await until('a composer stands there', () => focusComposer(this.#page)), mark);
      // Some of these keys may find no composer any more; none may find another person's.
      await Promise.all([this.#page.keyboard.type(mark), oneTick(this.#page, { goes })]);
      return;
    }
    const typed = types === 'tick' ? mark : undefined;
    const place = await oneTick(this.#page, { types: typed, saves, goes });
    insist(place, mark);
    if (typed) this.#typed.set(mark, place.vanity);
    if (saves && goes) this.lateSaves++;
  }

  async #seeName(): Promise<void> {
    const vanity = vanityIn(this.#page.url());
    const name = personCalled(vanity)?.name;
    await seePanel(this.#page, `${name}, whom the address names`, ({ title, next }) => {
      if (![name, vanity, ''].includes(title)) throw new Error(`${title} is shown at the address of ${name}`);
      return title === name && next !== '';
    });
  }

  async #seeKept(): Promise<void> {
    const done = [word('draft_kept'), word('saved')];
    const kept = ({ draft, status }: { draft: string; status: string }) =>
      draft === '' || done.includes(status);
    await seePanel(this.#page, 'that the text is kept or saved', kept);
  }

  /** Every mark is in one note or draft of the person it was typed for, and nothing of anybody else's is there. */
  async seeAllInPlace(): Promise<void> {
    let amiss: string[] = [];
    const look = async () => {
      const stored = await this.#store.read();
      const strays = straysIn(stored);
      if (strays.length > 0) throw new Error(strays.join('\n')); // waiting would not put it right
      amiss = [...this.#typed].flatMap(([mark, vanity]) => misplaced(stored, mark, vanity));
      return amiss.length === 0 || undefined;
    };
    await until('all that was typed is in the store, once', look, { patience: 5000, seen: () => amiss });
  }
}

function vanityIn(url: string): string {
  return decodeURI(new URL(url).pathname).split('/')[2] ?? '';
}

/** The panel is about the person the address names, or names nobody yet; and so is what was typed. */
function insist({ vanity, title }: Place, mark: string): void {
  const allowed = ['', vanity, personCalled(vanity)?.name];
  if (!allowed.includes(title)) throw new Error(`${title} is shown at the address of ${vanity}`);
  if (!mark.startsWith(vanity.charAt(0))) throw new Error(`${mark} was meant for another than ${vanity}`);
}

/** Text under one person's handle that begins with another's letter, and names that another's page told. */
function straysIn({ contacts, notes, drafts }: Stored): string[] {
  const texts = [
    ...notes.map(({ about, text }) => ({ about: about.join(), text })),
    ...drafts.map(({ about, text }) => ({ about, text })),
  ];
  const stray = texts.filter(({ about, text }) => {
    const letter = about.split('/').at(-1)?.charAt(0);
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

function misplaced({ notes, drafts }: Stored, mark: string, vanity: string): string[] {
  const handle = `linkedin/vanity/${vanity}`;
  const there = [
    ...notes.filter(({ about }) => about.includes(handle)).map(({ text }) => `note “${text}”`),
    ...drafts.filter(({ about }) => about === handle).map(({ view, text }) => `draft “${text}” of ${view}`),
  ].filter((one) => one.includes(mark));
  return there.length === 1
    ? []
    : [`${mark}, typed for ${vanity}, is in: ${there.join(' and ') || 'nothing'}`];
}
