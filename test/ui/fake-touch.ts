import type { PersonView } from '../../src/api/contract.ts';
import { reasonKey } from '../../src/domain/answers-to.ts';
import { isLive } from '../../src/domain/base.ts';
import { closed, isOpen, openInOrder } from '../../src/domain/follow-up.ts';
import { nearDays } from '../../src/domain/near-days.ts';
import { reasonsUp } from '../../src/domain/order.ts';
import { cadenceOf } from '../../src/domain/reasons.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { newestFirstOf, type TimelineItem, timelineKey } from '../../src/domain/timeline.ts';
import { lineOf, type Person, rowsOf } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

const PAGE = 30;

type Touching =
  | 'answerLine'
  | 'logInteraction'
  | 'changeInteraction'
  | 'deleteInteraction'
  | 'setCadence'
  | 'setStanding'
  | 'editFacts'
  | 'editFields'
  | 'joinGroup'
  | 'leaveGroup'
  | 'setKeyDate'
  | 'deleteKeyDate'
  | 'judgeNews'
  | 'readTimeline'
  | 'readPerson'
  | 'listGroups'
  | 'setGroupCadence'
  | 'readReminding'
  | 'comparePeople'
  | 'importPeople'
  | 'undoChunk'
  | 'readOperation'
  | 'endOperation'
  | 'setReminding';

/** The questions about being in touch, over `kept`; `current` is whose panel is open. */
export function touchRoutes(kept: FakePeople, today: string, current: () => string): Pick<Routes, Touching> {
  const base = () => ({ uid: crypto.randomUUID(), created: `${today}T10:00:00.000Z`, updated: today });
  const personOf = ({ contactUid }: { contactUid?: string | undefined }): Person => {
    const person = contactUid
      ? [...kept.people.values()].find(({ contact }) => contact.uid === contactUid)
      : kept.people.get(current());
    if (!person) throw new Refusal('not-found');
    return person;
  };
  const interaction = (uid: string) => {
    for (const { interactions = [] } of kept.people.values())
      for (const one of interactions) if (one.uid === uid) return one;
    throw new Refusal('not-found');
  };
  const around = () => ({ today, groups: kept.groups });

  return {
    answerLine({ answer, until, only, ...about }) {
      const person = personOf(about);
      for (const reason of reasonsUp(lineOf(person, around()), today)) {
        if (only !== undefined && reasonKey(reason) !== only) continue;
        const followUp = person.followUps.find(({ uid }) => uid === reason.uid);
        if (followUp && answer === 'snoozed') followUp.snoozedUntil = until ?? '';
        else if (followUp) Object.assign(followUp, closed(followUp, answer as 'done', today));
        const line = reason.uid ? `${reason.kind}/${reason.uid}` : reason.kind.replace('rest', 'cadence');
        person.answers = [
          ...(person.answers ?? []),
          {
            ...base(),
            contactUid: person.contact.uid,
            line,
            day: today,
            answer,
            ...(until && { until }),
            ...(reason.of && { of: reason.of }),
          },
        ];
      }
      return {};
    },
    logInteraction({ requestId: _, capability: __, contactUid, glimpse: ___, with: others = [], ...said }) {
      const one = personOf({ contactUid });
      const people = [one, ...others.map((uid) => personOf({ contactUid: uid }))];
      const added = { ...base(), participants: people.map(({ contact }) => contact.uid), ...said } as never;
      for (const person of people) person.interactions = [...(person.interactions ?? []), added];
      return { interactionUid: (added as { uid: string }).uid };
    },
    changeInteraction({
      requestId: _,
      capability: __,
      contactUid: ___,
      glimpse: ____,
      interactionUid,
      ...said
    }) {
      Object.assign(interaction(interactionUid), said);
      return {};
    },
    deleteInteraction({ interactionUid }) {
      interaction(interactionUid).deletedAt = today;
      return {};
    },
    setCadence({ cadence, ...about }) {
      const { contact } = personOf(about);
      delete contact.cadence;
      if (cadence) Object.assign(contact, { cadence, cadenceSince: today });
      return {};
    },
    setStanding({ phase, importance, ...about }) {
      Object.assign(personOf(about).contact, {
        ...(phase && { phase }),
        ...(importance !== undefined && { importance }),
      });
      return {};
    },
    editFacts: () => ({}),
    editFields: () => ({}),
    joinGroup: () => ({}),
    leaveGroup: () => ({}),
    setKeyDate: () => ({}),
    deleteKeyDate: () => ({}),
    judgeNews: () => ({}),
    readTimeline({ after, kinds, ...about }) {
      const items = timelineOf(personOf(about)).filter(({ kind }) => !kinds || kinds.includes(kind));
      const rest = after ? items.filter((item) => timelineKey(item) < after.key) : items;
      const page = rest.slice(0, PAGE);
      const last = page.at(-1);
      return {
        items: page,
        ...(last && rest.length > PAGE && { next: { key: timelineKey(last), noted: '' } }),
      };
    },
    readPerson(about): PersonView {
      const person = personOf(about);
      const rows = rowsOf(person, kept.groups);
      const line = lineOf(person, around());
      const set = cadenceOf(rows);
      return {
        days: nearDays(today),
        contact: person.contact,
        line,
        ...(set && { cadence: { cadence: set.cadence } }),
        groups: rows.groups,
        keyDates: rows.keyDates,
        followUps: openInOrder(rows.followUps),
        news: [],
        shares: [],
        ...(line.rank.last !== undefined && { spoke: line.rank.last }),
      };
    },
    listGroups: () => ({ groups: kept.groups }),
    setGroupCadence({ groupUid, cadence }) {
      const group = kept.groups.find(({ uid }) => uid === groupUid);
      if (!group) throw new Refusal('not-found');
      delete group.cadence;
      if (cadence) group.cadence = cadence;
      return {};
    },
    comparePeople: ({ people }) => ({ found: people.map(({ row }) => ({ row, is: 'new' })) }),
    importPeople: ({ operation, chunk, of }) => ({
      state: { operation, op: 'importPeople', done: chunk + 1, of, counts: {} },
    }),
    undoChunk: ({ operation, chunk, undoes }) => ({
      state: { operation, op: 'undo', done: chunk + 1, of: chunk + 1, counts: {}, undoes },
    }),
    readOperation: () => ({}),
    endOperation: () => ({}),
    readReminding: () => kept.reminding,
    setReminding({ limit, notify }) {
      Object.assign(kept.reminding, { ...(limit && { limit }), ...(notify && { notify }) });
      return {};
    },
  };
}

function timelineOf({
  notes,
  interactions = [],
  followUps,
  sightings = [],
  favours = [],
}: Person): TimelineItem[] {
  return newestFirstOf([
    ...notes.filter(isLive).map((note) => ({ kind: 'note' as const, on: note.created.slice(0, 10), note })),
    ...interactions
      .filter(isLive)
      .map((one) => ({ kind: 'interaction' as const, on: one.on, interaction: one })),
    ...followUps
      .filter((one) => isLive(one) && !isOpen(one))
      .map((one) => ({
        kind: 'followUp' as const,
        on: one.completedOn ?? one.updated.slice(0, 10),
        followUp: one,
      })),
    ...favours.filter(isLive).map((one) => ({ kind: 'favour' as const, on: one.on, favour: one })),
    ...sightings.filter(isLive).map((one) => ({ kind: 'news' as const, on: one.on, sighting: one })),
  ]);
}
