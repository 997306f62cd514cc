import { expect } from 'vitest';
import { isLive } from '../../src/domain/base.ts';
import { type Due, dueOf } from '../../src/domain/due.ts';
import { daysLate } from '../../src/domain/order.ts';
import { type AgendaRows, countToday, readAgenda } from '../../src/store/agenda.ts';
import { keepUp } from '../../src/store/due-row.ts';
import { setReminding } from '../../src/store/reminding.ts';
import { rowsAround } from '../../src/store/rows-around.ts';
import { Days } from './calendar-clock.ts';
import type { Chance } from './chance.ts';
import { answerOf, beginYear, HAPPENINGS } from './year-life.ts';
import { type Acquaintance, birthdayTold, owesThanks, turnOf } from './year-person.ts';
import { Queue } from './year-queue.ts';

/** Happenings after which somebody may stand before others who wait already. */
const MAY_JUMP = ['visit', 'meet', 'pause', 'back', 'receive'];
const OFTEN = 'visit visit visit promise promise meet hear hear receive pause rest back back'.split(' ');

/** Days lived with a store, one after the other, each held against what the simulation itself remembers. */
export class Year {
  readonly figures = {
    contacts: 0,
    days: 0,
    slept: 0,
    restarts: 0,
    'lines answered': 0,
    'promises on their day': 0,
    'promises after a sleep or a pause': 0,
    'birthdays told': 0,
    'thanks told': 0,
    'free places': 0,
    'most days waited': 0,
    happenings: 0,
  };
  #days = new Days('2026-11-22');
  #people = new Map<string, Acquaintance>();
  #queue = new Queue();
  #shown = new Set<string>();

  constructor(private readonly chance: Chance) {}

  async begin(many: number, limit: number): Promise<void> {
    const people = await beginYear(this.#days, this.chance, many);
    this.#people = new Map(people.map((one) => [one.uid, one]));
    this.figures.contacts = many;
    await setReminding(this.#days.db, { limit });
  }

  /** One day on which the user looks, answers and lives; then the night, or several of them. */
  async live(): Promise<void> {
    const { chance, figures } = this;
    const agenda = await this.#look();
    this.#expectRemembered(agenda);
    const free = this.#queue.look(agenda, this.#days.today);
    if (agenda.later.some(({ soft = '9' }) => soft <= this.#days.today))
      expect(free.size, 'nobody is starved by promises').toBeGreaterThan(0);
    figures['free places'] += free.size;
    figures['most days waited'] = this.#queue.mostDaysWaited;
    let answered = 0;
    for (const line of agenda.today) {
      const one = this.#people.get(line.contactUid);
      if (!one || chance.below(6) === 0) continue; // left for another day
      await answerOf(this.#days, one, line, chance);
      figures['lines answered']++;
      if (free.has(line.contactUid)) answered++;
    }
    this.#queue.move({ answered });
    for (let at = chance.below(1 + Math.floor(this.#people.size / 15)); at > 0; at--) await this.#happen();
    if (chance.below(4) === 0) this.#restart();
    await this.#expectNobodyTwice();
    this.#night();
  }

  #restart(): void {
    this.#days.restart();
    this.figures.restarts++;
  }

  #night(): void {
    const nights = this.chance.below(12) === 0 ? this.chance.between(2, 9) : 1;
    this.#days.pass(nights);
    this.figures.days += nights;
    this.figures.slept += nights - 1;
  }

  async #look(): Promise<AgendaRows> {
    const { db, today } = this.#days;
    await keepUp(db, today);
    const agenda = await readAgenda(db, { today, page: 1000 });
    expect(await countToday(db, today), 'the badge').toBe(agenda.today.length);
    const shown = [...agenda.today, ...agenda.later].map(({ contactUid }) => contactUid);
    expect(new Set(shown).size, 'one line each').toBe(shown.length);
    for (const line of [...agenda.today, ...agenda.later]) {
      const up = line.reasons.filter(({ day }) => day <= today);
      if (up.length > 0 && up.every(({ calm }) => calm)) expect(daysLate(line, today), 'red').toBe(0);
      for (const { unanswered = 0, calm } of line.reasons)
        if (unanswered > 0) expect(calm, 'unanswered').toBe(true);
    }
    return agenda;
  }

  /** Nobody who is due, as the simulation remembers, is missing. */
  #expectRemembered({ today: lines, later }: AgendaRows): void {
    const { today } = this.#days;
    const ofToday = new Map(lines.map((line) => [line.contactUid, line]));
    const waiting = new Map(later.map((line) => [line.contactUid, line]));
    for (const one of this.#people.values()) {
      if (one.awayUntil > today) {
        expect(ofToday.has(one.uid), `${one.name} is left in peace on ${today}`).toBe(false);
        continue;
      }
      const up = (ofToday.get(one.uid)?.reasons ?? []).filter(({ day }) => day <= today);
      for (const [uid, day] of one.promises) if (day <= today) this.#expectPromise({ uid, day, up, one });
      const birthday = birthdayTold(one, today);
      if (birthday !== undefined) {
        expect(
          up.find(({ kind }) => kind === 'keyDate'),
          `${one.name} on ${today}`,
        ).toMatchObject({ of: birthday });
        this.figures['birthdays told']++;
      }
      const line = ofToday.get(one.uid) ?? waiting.get(one.uid);
      this.#expectTurn(one, line);
      this.#expectThanks(one, line);
    }
  }

  #expectPromise({
    uid,
    day,
    up,
    one,
  }: {
    uid: string;
    day: string;
    up: Due['reasons'];
    one: Acquaintance;
  }): void {
    expect(
      up.map((reason) => reason.uid),
      `${one.name}, promised for ${day}, on ${this.#days.today}`,
    ).toContain(uid);
    if (this.#shown.has(uid + day)) return;
    this.#shown.add(uid + day);
    this.figures[day === this.#days.today ? 'promises on their day' : 'promises after a sleep or a pause']++;
  }

  /** Whose turn it is by the last contact stands in the agenda, with that day. */
  #expectTurn(one: Acquaintance, line: Due | undefined): void {
    const turn = turnOf(one);
    if (turn === undefined || turn > this.#days.today || one.snoozedUntil > this.#days.today) return;
    const due = turn < one.pausedUntil ? one.pausedUntil : turn;
    const kind = one.unanswered >= 3 && one.skipped.length === 0 ? 'rest' : 'cadence';
    expect(line?.reasons, `${one.name} on ${this.#days.today}`).toContainEqual(
      expect.objectContaining({ kind, due }),
    );
  }

  /** Whoever is owed thanks has one line for it, and nobody else has. */
  #expectThanks(one: Acquaintance, line: Due | undefined): void {
    const told = (line?.reasons ?? []).filter(({ kind }) => kind === 'thanks').length;
    const { today } = this.#days;
    if (line) expect(told, `${one.name} on ${today}`).toBe(Math.min(1, one.owed.length));
    if (!owesThanks(one, today)) return;
    expect(told, `${one.name} on ${today}`).toBe(1);
    this.figures['thanks told']++;
  }

  async #happen(): Promise<void> {
    const one = this.chance.pick([...this.#people.values()]);
    const what = this.chance.pick(OFTEN);
    await HAPPENINGS[what]?.(this.#days, one, this.chance);
    this.figures.happenings++;
    if (MAY_JUMP.includes(what)) this.#queue.move({ jumped: 1 });
  }

  async #expectNobodyTwice(): Promise<void> {
    const { today } = await this.#look();
    const again = today.filter(
      ({ contactUid }) => this.#people.get(contactUid)?.answeredOn === this.#days.today,
    );
    expect(
      again.map(({ fullName }) => fullName),
      `again on ${this.#days.today}`,
    ).toEqual([]);
  }

  /** Every line is what the pure function says of the rows. */
  async expectDerived(): Promise<void> {
    const { db, today } = this.#days;
    await keepUp(db, today);
    for (const contact of (await db.contacts.toArray()).filter(isLive))
      expect(await db.due.get(contact.uid)).toEqual(dueOf(await rowsAround(db, contact), today));
  }
}
