import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { addDays } from '../../src/domain/plain-date.ts';
import { openDatabase, type TendDatabase } from '../../src/store/database.ts';
import type { Action } from '../../src/store/write.ts';

/** A store and a clock that stands until it is moved: one browser, over many days. */
export class Days {
  today: string;
  db: TendDatabase;
  #browser = { indexedDB: new IDBFactory(), IDBKeyRange };
  #second = 0;

  constructor(today: string) {
    this.today = today;
    this.db = openDatabase('tend', this.#browser);
  }

  /** The next action of the day, a second after the one before. */
  action(): Action & { today: string } {
    const [year = 0, month = 1, day = 1] = this.today.split('-').map(Number);
    const at = new Date(year, month - 1, day, 9, 0, this.#second++);
    return { requestId: crypto.randomUUID(), at: at.toISOString(), today: this.today };
  }

  pass(days: number): void {
    this.today = addDays(this.today, days);
    this.#second = 0;
  }

  /** The browser ends and starts again: everything that is not on its disk is gone. */
  restart(): void {
    this.db.close();
    this.db = openDatabase('tend', this.#browser);
  }
}
