import type { Due } from '../../src/domain/due.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { keepContact } from '../../src/store/contacts.ts';
import { addFavour } from '../../src/store/favours.ts';
import { setFollowUp } from '../../src/store/follow-ups.ts';
import { joinGroup, setGroupCadence } from '../../src/store/groups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { logInteraction } from '../../src/store/interactions.ts';
import { setKeyDate } from '../../src/store/key-dates.ts';
import { noticeNews } from '../../src/store/sightings.ts';
import { setCadence, setStanding } from '../../src/store/standing.ts';
import { answerShown } from '../store/answer-shown.ts';
import { person, shows } from '../store/fresh-store.ts';
import type { Days } from './calendar-clock.ts';
import type { Chance } from './chance.ts';
import { type Acquaintance, acquaintance } from './year-person.ts';

const CADENCES = [
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month' },
  { every: 3, unit: 'month' },
  { every: 45, unit: 'day' },
  { every: 1, unit: 'year' },
] as const;
const ROLES = ['Editor', 'Head of Press', 'Publisher', 'Skipper', 'Gardener', 'Harbour Master'];

/** In whom the user keeps a rhythm by group; the others by themselves, or in none. */
const GROUP = { name: 'Sailors', cadence: { every: 2, unit: 'month' } } as const;

/** Keeps people as somebody would who begins with Tend: most without a rhythm, some in a group, some with a birthday. */
export async function beginYear(days: Days, chance: Chance, many: number): Promise<Acquaintance[]> {
  const people: Acquaintance[] = [];
  for (let at = 0; at < many; at++) {
    const one = acquaintance(`person-${at}`, { since: days.today });
    await keepContact(days.db, { ...days.action(), ...page(one) });
    one.uid = (await contactAt(days.db, person(one.name)))?.uid ?? '';
    const target = { contactUid: one.uid };
    const rhythm = chance.below(10);
    if (rhythm < 4) {
      one.cadence = chance.pick(CADENCES);
      await setCadence(days.db, { ...days.action(), target, cadence: one.cadence });
    } else if (rhythm < 6) {
      one.cadence = GROUP.cadence;
      await joinGroup(days.db, { ...days.action(), target, name: GROUP.name });
    }
    if (chance.below(4) === 0) {
      one.birthday = { on: addDays('2026-01-01', chance.below(365)).slice(5), lead: chance.below(5) };
      const dated = { kind: 'birthday', date: `--${one.birthday.on}`, leadDays: one.birthday.lead } as const;
      await setKeyDate(days.db, { ...days.action(), target, dated });
    }
    people.push(one);
  }
  const [group] = await days.db.groups.toArray();
  if (group)
    await setGroupCadence(days.db, { ...days.action(), groupUid: group.uid, cadence: GROUP.cadence });
  return people;
}

function page({ name, role }: Acquaintance) {
  return shows(person(name), { fullName: name, title: role });
}

/** What happens with somebody on a day beside the agenda. */
export const HAPPENINGS: Record<string, (days: Days, one: Acquaintance, chance: Chance) => Promise<void>> = {
  async visit(days, one, chance) {
    one.role = chance.pick(ROLES);
    await noticeNews(days.db, { ...days.action(), ...page(one) });
  },
  async promise(days, one, chance) {
    const due = addDays(days.today, chance.between(1, 60));
    await setFollowUp(days.db, { ...days.action(), handle: person(one.name), due, summary: 'as promised' });
    const known = await days.db.followUps.where({ contactUid: one.uid }).toArray();
    for (const { uid, status } of known)
      if (status === 'needs-action' && !one.promises.has(uid)) one.promises.set(uid, due);
  },
  async meet(days, one, chance) {
    const isMessage = chance.below(2) === 0;
    const on = addDays(days.today, chance.below(4) === 0 ? -chance.below(200) : 0);
    if (isMessage && on === days.today) return write(days, one);
    const said = { kind: 'call', direction: 'both', on, text: '', touch: true } as const;
    await logInteraction(days.db, { ...days.action(), target: { contactUid: one.uid }, said });
    talked(one, on);
  },
  async hear(days, one) {
    const said = { kind: 'message', direction: 'in', on: days.today, text: 'Hello!', touch: true } as const;
    await logInteraction(days.db, { ...days.action(), target: { contactUid: one.uid }, said });
    talked(one, days.today);
  },
  async receive(days, one) {
    const said = { on: days.today, side: 'received', kind: 'advice', text: 'Kindly.' } as const;
    await addFavour(days.db, { ...days.action(), target: { contactUid: one.uid }, said });
    one.owed.push(days.today);
  },
  async pause(days, one, chance) {
    const until = addDays(days.today, chance.between(1, 40));
    const standing = { phase: 'maintain', pausedUntil: until } as const;
    await setStanding(days.db, { ...days.action(), target: { contactUid: one.uid }, standing });
    Object.assign(one, { awayUntil: until, pausedUntil: until });
  },
  async rest(days, one) {
    await setStanding(days.db, {
      ...days.action(),
      target: { contactUid: one.uid },
      standing: { phase: 'resting' },
    });
    one.awayUntil = '9999-12-31';
  },
  async back(days, one) {
    const standing = { phase: 'maintain', pausedUntil: '' } as const;
    await setStanding(days.db, { ...days.action(), target: { contactUid: one.uid }, standing });
    Object.assign(one, { awayUntil: '', pausedUntil: '' });
  },
};

/** A message out, on which nothing came back yet. */
async function write(days: Days, one: Acquaintance): Promise<void> {
  const said = {
    kind: 'message',
    direction: 'out',
    on: days.today,
    text: '',
    touch: true,
    answered: false,
  } as const;
  await logInteraction(days.db, { ...days.action(), target: { contactUid: one.uid }, said });
  const { unanswered } = one;
  talked(one, days.today);
  one.unanswered = unanswered + 1;
}

function talked(one: Acquaintance, on: string): void {
  const isLast = one.touches.every((touch) => touch <= on);
  one.touches.push(on);
  if (!isLast) return;
  Object.assign(one, { unanswered: 0, skipped: [], snoozedUntil: '' });
}

/** Thanks are for all that was done until then, and so is passing over them. */
function thanked(one: Acquaintance, said: 'done' | 'skipped' | 'snoozed', until: string): void {
  if (said === 'snoozed') one.thanksPutOff = until;
  else Object.assign(one, { owed: [], thanksPutOff: '' });
}

/** Answers a line of the day as the user does, and remembers what that means. */
export async function answerOf(days: Days, one: Acquaintance, line: Due, chance: Chance): Promise<string> {
  const { db, today } = days;
  const up = line.reasons.filter(({ day }) => day <= today);
  const turn = up.find(({ kind }) => kind === 'cadence' || kind === 'rest');
  const target = { contactUid: one.uid };
  const answer = chance.pick(['done', 'done', 'done', 'skipped', 'snoozed', 'written'] as const);
  const until = addDays(today, chance.pick([1, 3, 7, 30]));
  one.answeredOn = today;
  if (answer === 'written' && up.length === 1 && turn) {
    await write(days, one);
    return answer;
  }
  const said = answer === 'written' ? 'done' : answer;
  await answerShown(db, { ...days.action(), target, answer: said, ...(said === 'snoozed' && { until }) });
  for (const { kind, uid = '', due } of up) {
    if (kind === 'followUp' && said === 'snoozed') one.promises.set(uid, until);
    else if (kind === 'followUp') one.promises.delete(uid);
    if (kind === 'thanks') thanked(one, said, until);
    if (kind === 'keyDate' && said !== 'snoozed') one.wished.add(due);
    if (kind === 'keyDate' && said === 'snoozed') one.birthday = undefined; // its further days are told elsewhere
  }
  if (!turn) return said;
  if (said === 'done') talked(one, today);
  if (said === 'skipped') Object.assign(one, { skipped: [...one.skipped, today], snoozedUntil: '' });
  if (said === 'snoozed') one.snoozedUntil = until;
  return said;
}
