import { expect } from 'vitest';
import type { AgendaRows } from '../../src/store/agenda.ts';

/** Who waits for a free place, held day by day against the bound: they come in once those before them had theirs. */
export class Queue {
  mostDaysWaited = 0;
  /** How many are to come before somebody, and since when that somebody waits. */
  #waiting = new Map<string, { ahead: number; since: string }>();

  /** Tells who has one of the day's free places. */
  look({ today: lines, later }: AgendaRows, today: string): Set<string> {
    const isUp = (day: string | undefined) => day !== undefined && day <= today;
    const free = new Set(lines.filter(({ fixed }) => !isUp(fixed)).map(({ contactUid }) => contactUid));
    const queue = later.filter(({ soft }) => isUp(soft)).map(({ contactUid }) => contactUid);
    for (const [uid, { since }] of this.#waiting) {
      if (queue.includes(uid)) continue;
      const waited = (Date.parse(today) - Date.parse(since)) / 86_400_000;
      if (free.has(uid)) this.mostDaysWaited = Math.max(this.mostDaysWaited, waited);
      this.#waiting.delete(uid);
    }
    for (const [at, uid] of queue.entries()) {
      const { ahead, since } = this.#waiting.get(uid) ?? { ahead: free.size + at, since: today };
      expect(ahead, `${uid} waits since ${since} on ${today}`).toBeGreaterThanOrEqual(free.size);
      this.#waiting.set(uid, { ahead, since });
    }
    return free;
  }

  /** So many of those with a place were answered; so many may have come before those who wait. */
  move({ answered = 0, jumped = 0 }: { answered?: number; jumped?: number }): void {
    for (const wait of this.#waiting.values()) wait.ahead += jumped - answered;
  }
}
