import type { PeopleList } from '../../api/contract.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { codeOf } from '../../words/refusals.ts';

/** How people are asked for. */
type AskPeople = (question: {
  after?: string | undefined;
  since?: number | undefined;
}) => Promise<PeopleList>;

/** Hears of people as they come. */
export interface Arrivals {
  /** More of them; `list` is the answer they came with. */
  some(people: PersonRow[], list: PeopleList): void;
  /** All of them anew. */
  all(people: PersonRow[], list: PeopleList): void;
  gone(uids: string[]): void;
  /** Nothing more is on its way; or why nothing came. */
  done(trouble?: RefusalCode): void;
}

/** Keeps a view's people the same as the store's. */
export interface PeopleReading {
  /** Everybody has come at least once. */
  complete: boolean;
  /** Asks for what is not known yet; a call while one is under way is done after it. */
  refresh(): void;
}

/** Reads everybody once, page by page, and from then on only whom a change touched. */
export function readingPeople(ask: AskPeople, hear: Arrivals): PeopleReading {
  let seq = 0;
  let today = '';
  let store = '';
  let isBegun = false;
  let isReading = false;
  let again = false;

  /** What was changed while the pages came is asked for with the log's place before the first one. */
  async function readAll(): Promise<void> {
    // Of whom a reading before has told, somebody may be gone by now: then all are taken in at once.
    const isFirst = !isBegun;
    isBegun = true;
    const people: PersonRow[] = [];
    let list = await ask({});
    ({ seq, store } = list);
    today = list.days.today;
    for (;;) {
      // The background reads the next page while this one is taken in.
      const further = list.next === undefined ? undefined : ask({ after: list.next });
      if (isFirst) hear.some(list.people, list);
      else people.push(...list.people);
      if (!further) break;
      list = await further;
      if (list.store !== store) return readAll();
    }
    if (!isFirst) hear.all(people, list);
    reading.complete = true;
    if (list.seq !== seq) await readNews();
  }

  async function readNews(): Promise<void> {
    const list = await ask({ since: seq });
    // On another day every line may be another.
    if (list.all || list.store !== store || list.days.today !== today) return readAll();
    seq = list.seq;
    hear.gone(list.gone ?? []);
    hear.some(list.people, list);
  }

  async function run(): Promise<void> {
    isReading = true;
    let trouble: RefusalCode | undefined;
    do {
      again = false;
      trouble = undefined;
      await (reading.complete ? readNews() : readAll()).catch((error) => {
        trouble = codeOf(error);
      });
    } while (again);
    isReading = false;
    hear.done(trouble);
  }

  const reading: PeopleReading = {
    complete: false,
    refresh() {
      again = true;
      if (!isReading) void run();
    },
  };
  return reading;
}
