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
  let isReading = false;
  let again = false;

  /** What was changed while the pages came is asked for with the log's place before the first one. */
  async function readAll(): Promise<void> {
    const people: PersonRow[] = [];
    let list = await ask({});
    [seq, today] = [list.seq, list.days.today];
    for (;;) {
      // The background reads the next page while this one is taken in.
      const further = list.next === undefined ? undefined : ask({ after: list.next });
      if (reading.complete) people.push(...list.people);
      else hear.some(list.people, list);
      if (!further) break;
      list = await further;
    }
    if (reading.complete) hear.all(people, list);
    reading.complete = true;
    if (list.seq !== seq) await readNews();
  }

  async function readNews(): Promise<void> {
    const list = await ask({ since: seq });
    // On another day every line may be another.
    if (list.all || list.days.today !== today) return readAll();
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
