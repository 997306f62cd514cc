import type { PanelView } from '../../src/api/contract.ts';
import { dayMet } from '../../src/background/days-in-words.ts';
import { isLive } from '../../src/domain/base.ts';
import { CAPTURED_FIELDS, FACT_LISTS, isAway } from '../../src/domain/contact.ts';
import { touchesOf } from '../../src/domain/interaction.ts';
import { isPartialDate } from '../../src/domain/key-date.ts';
import { cadenceOf } from '../../src/domain/reasons.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { lineOf, type Person, rowsOf } from './fake-agenda.ts';
import type { FakePeople } from './fake-people.ts';
import type { Routes } from './fake-routes.ts';

type Keeping =
  | 'setStanding'
  | 'editFacts'
  | 'editFields'
  | 'joinGroup'
  | 'leaveGroup'
  | 'setKeyDate'
  | 'deleteKeyDate'
  | 'judgeNews';

/** The questions about what is known of a person, over `kept`; `current` is whose panel is open. */
export function keepingRoutes(kept: FakePeople, today: string, current: () => string): Pick<Routes, Keeping> {
  const base = () => ({
    uid: crypto.randomUUID(),
    created: `${today}T10:00:00.000Z`,
    updated: `${today}T10:00:00.000Z`,
  });
  const personOf = ({ contactUid }: { contactUid?: string | undefined }): Person => {
    const everybody = [...kept.people.values()];
    const person = contactUid
      ? everybody.find(({ contact }) => contact.uid === contactUid)
      : kept.people.get(current());
    if (!person) throw new Refusal('not-found');
    return person;
  };
  return {
    setStanding({ phase, importance, pausedUntil, ...about }) {
      const person = personOf(about);
      const { contact } = person;
      const wasAway = isAway(contact);
      if (phase) contact.phase = phase;
      if (importance !== undefined) contact.importance = importance;
      if (pausedUntil) contact.pausedUntil = pausedUntil;
      if (pausedUntil === '') delete contact.pausedUntil;
      const { reasons } = lineOf(person, { today, groups: kept.groups });
      const [rest] = wasAway ? reasons.filter(({ kind }) => kind === 'rest') : [];
      const said = {
        ...base(),
        contactUid: contact.uid,
        line: 'cadence',
        day: today,
        answer: 'skipped',
      } as const;
      if (rest) person.answers = [...(person.answers ?? []), { ...said, ...(rest.of && { of: rest.of }) }];
      return {};
    },
    editFacts({ howMet, ...facts }) {
      const { contact } = personOf(facts);
      if (howMet) {
        const said = { ...howMet, on: dayMet(howMet.on ?? '', 'en-GB', today) };
        contact.howMet = Object.fromEntries(Object.entries(said).filter(([, text]) => text));
      }
      for (const list of FACT_LISTS) {
        const texts = facts[list]?.map((text) => text.trim()).filter(Boolean);
        if (texts) contact[list] = texts;
        if (texts?.length === 0) delete contact[list];
      }
      return {};
    },
    editFields({ requestId: _, capability: __, contactUid, glimpse: ___, ...fields }) {
      const { contact } = personOf({ contactUid });
      for (const field of CAPTURED_FIELDS) {
        if (fields[field] === undefined) continue;
        contact[field] = fields[field].trim();
        contact.fieldSource = { ...contact.fieldSource, [field]: fields[field].trim() ? 'user' : 'page' };
      }
      if (fields.connectedOn) contact.connectedOn = fields.connectedOn;
      return {};
    },
    joinGroup({ name, ...about }) {
      if (!name.trim()) throw new Refusal('empty');
      const { contact } = personOf(about);
      const group = kept.groups.find((one) => one.name === name) ?? { ...base(), name };
      kept.groups = [...new Set([...kept.groups, group])];
      contact.groups = [...(contact.groups ?? []), group.uid];
      return {};
    },
    leaveGroup({ groupUid, ...about }) {
      const { contact } = personOf(about);
      contact.groups = (contact.groups ?? []).filter((uid) => uid !== groupUid);
      return {};
    },
    setKeyDate({ keyDateUid, kind, label, date, leadDays, ...about }) {
      if (!isPartialDate(date)) throw new Refusal('day-unreadable');
      const person = personOf(about);
      const { uid: contactUid } = person.contact;
      const row = { ...base(), contactUid, kind, date, leadDays, ...(label && { label }) };
      const others = (person.keyDates ?? []).filter(({ uid }) => uid !== keyDateUid);
      person.keyDates = [...others, { ...row, uid: keyDateUid ?? row.uid }];
      return {};
    },
    deleteKeyDate({ keyDateUid, ...about }) {
      const person = personOf(about);
      person.keyDates = (person.keyDates ?? []).filter(({ uid }) => uid !== keyDateUid);
      return {};
    },
    judgeNews({ sightingUid, verdict, ...about }) {
      const sighting = personOf(about).sightings?.find(({ uid }) => uid === sightingUid);
      if (!sighting) throw new Refusal('not-found');
      sighting.verdict = verdict;
      return {};
    },
  };
}

/** What the panel's view tells of all that. */
export function keepingView(
  person: Person | undefined,
  { groups }: FakePeople,
): Pick<PanelView, 'cadence' | 'groups' | 'keyDates' | 'news' | 'spoke'> {
  if (!person) return { groups: [], keyDates: [], news: [] };
  const rows = rowsOf(person, groups);
  const set = cadenceOf(rows);
  const { last } = touchesOf(rows.interactions);
  return {
    ...(set && { cadence: { cadence: set.cadence, ...(set.from !== undefined && { from: set.from }) } }),
    groups: rows.groups.map(({ uid, name }) => ({ uid, name })),
    keyDates: rows.keyDates.filter(isLive),
    news: rows.sightings.filter((one) => isLive(one) && one.verdict === undefined),
    ...(last !== undefined && { spoke: last }),
  };
}
