import type { Goal } from '../../src/domain/goal.ts';
import { byEnd } from '../../src/domain/goal-list.ts';
import { matching, matchingWords } from '../../src/domain/matching.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { spansOf } from '../../src/domain/words.ts';
import { lineOf } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Asked =
  | 'whoMatches'
  | 'listGoals'
  | 'readGoal'
  | 'goalsOf'
  | 'setGoal'
  | 'closeGoal'
  | 'deleteGoal'
  | 'linkGoal'
  | 'unlinkGoal';

/** The questions about goals, over `kept`; people are matched by their headlines. */
export function goalRoutes(kept: FakePeople, today: string): Pick<Routes, Asked> {
  const goals = new Map<string, Goal>();
  const goalOf = (uid: string): Goal => {
    const goal = goals.get(uid);
    if (!goal) throw new Refusal('not-found');
    return goal;
  };
  const around = { today, groups: kept.groups };
  const people = () => [...kept.people.values()];
  const linkedTo = (uid: string) => people().filter(({ contact }) => contact.goals?.includes(uid));
  const relink = (uids: string[], change: (goals: string[]) => string[]) => {
    for (const { contact } of people())
      if (uids.includes(contact.uid)) contact.goals = change(contact.goals ?? []);
    return {};
  };
  return {
    listGoals: () => ({
      days: nearDays(today),
      goals: [...goals.values()].sort(byEnd).map((one) => ({ ...one, people: linkedTo(one.uid).length })),
    }),
    readGoal: ({ goalUid }) => ({
      days: nearDays(today),
      goal: goalOf(goalUid),
      people: linkedTo(goalUid).map((one) => lineOf(one, around)),
      since: Object.fromEntries(linkedTo(goalUid).map(({ contact }) => [contact.uid, today])),
      deeds: [],
    }),
    goalsOf: () => ({ goals: [...goals.values()].map(({ summary }) => summary) }),
    setGoal({ goalUid = crypto.randomUUID(), summary, text, until }) {
      if (!summary) throw new Refusal('empty');
      const base = { uid: goalUid, created: `${today}T09:00:00.000Z`, updated: '', status: 'open' as const };
      goals.set(goalUid, { ...base, ...goals.get(goalUid), summary, text, until });
      return { goalUid };
    },
    closeGoal: ({ goalUid, status }) => {
      goals.set(goalUid, { ...goalOf(goalUid), status });
      return {};
    },
    deleteGoal: ({ goalUid }) => {
      goals.delete(goalUid);
      return {};
    },
    linkGoal: ({ goalUid, contactUids }) => relink(contactUids, (all) => [...all, goalUid]),
    unlinkGoal: ({ goalUid, contactUids }) =>
      relink(contactUids, (all) => all.filter((one) => one !== goalUid)),
    whoMatches({ text, limit = 20 }) {
      const words = matchingWords(text);
      const fits = matching(words);
      const found = people().flatMap((person) => {
        const { headline = '', uid, fullName } = person.contact;
        const marks = spansOf(headline, words, fits);
        const nameMarks = spansOf(fullName, words, fits);
        const line = lineOf(person, around);
        const hit = {
          contactUid: uid,
          line,
          nameMarks,
          where: 'headline' as const,
          excerpt: headline,
          marks,
        };
        return marks.length > 0 ? [hit] : [];
      });
      return { days: nearDays(today), people: found.slice(0, limit), more: found.length > limit };
    },
  };
}
