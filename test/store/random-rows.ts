import { isLive } from '../../src/domain/base.ts';
import type { Contact } from '../../src/domain/contact.ts';
import { FAVOUR_KINDS, FAVOUR_SIDES } from '../../src/domain/favour.ts';
import { DIRECTIONS, INTERACTION_KINDS } from '../../src/domain/interaction.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { ensureContact } from '../../src/store/contacts.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import type { Row, Rows } from '../../src/store/rows.ts';
import { type Action, type Log, write } from '../../src/store/write.ts';
import { TODAY as today } from './fresh-store.ts';
import type { Deed } from './random-deeds.ts';

type Do = (db: TendDatabase, action: Action, deed: Deed) => Promise<void>;

/** Rows of any table are written here as a verb would do it: what walks over tables must know them all. */
function doing(op: string, run: (log: Log, deed: Deed, who: Contact) => Promise<void>): Do {
  return async (db, action, deed) => {
    await write(db, { ...action, op }, async (log) => {
      await run(log, deed, await ensureContact(log, { handle: deed.who, glimpse: undefined }));
    });
  };
}

type LoggedHere = 'interactions' | 'keyDates' | 'sightings' | 'groups' | 'favours' | 'goals' | 'occasions';

async function some<Name extends LoggedHere>({ db }: Log, table: Name, pick: number): Promise<Rows[Name]> {
  const rows: Row[] = (await db.table(table).toCollection().sortBy('created')).filter(isLive);
  const row = rows[pick % Math.max(1, rows.length)];
  if (!row) throw new Refusal('not-found');
  return row as Rows[Name];
}

/** Deeds about interactions, groups, key dates, news and cadences. */
export const rowDeeds: Record<string, Do> = {
  talk: doing('logInteraction', async (log, { pick, word }, { uid }) => {
    const others = (await log.db.contacts.toArray()).filter(isLive).map((one) => one.uid);
    await log.add('interactions', {
      ...log.base(),
      participants: [...new Set([uid, ...others.slice(0, pick % 3)])],
      on: `2026-11-${10 + pick}`,
      kind: INTERACTION_KINDS[pick % INTERACTION_KINDS.length] ?? 'call',
      direction: DIRECTIONS[pick % DIRECTIONS.length] ?? 'out',
      ...(pick % 2 && { answered: false }),
      touch: pick % 4 > 0,
      text: `said ${word}`,
    });
  }),
  retalk: doing('changeInteraction', async (log, { pick, word }) => {
    const row = await some(log, 'interactions', pick);
    await log.change('interactions', row, { ...row, text: `said ${word}`, touch: !row.touch });
  }),
  untalk: doing('deleteInteraction', async (log, { pick }) =>
    log.remove('interactions', await some(log, 'interactions', pick)),
  ),
  date: doing('setKeyDate', async (log, { pick, word }, { uid: contactUid }) => {
    const date = `${pick % 2 ? '-' : '1980'}-11-2${pick}`;
    await log.add('keyDates', {
      ...log.base(),
      contactUid,
      kind: 'custom',
      label: `said ${word}`,
      date,
      leadDays: pick,
    });
  }),
  undate: doing('deleteKeyDate', async (log, { pick }) =>
    log.remove('keyDates', await some(log, 'keyDates', pick)),
  ),
  sight: doing('noticeNews', async (log, { word }, { uid: contactUid, org = 'Nowhere' }) =>
    log.add('sightings', {
      ...log.base(),
      contactUid,
      on: today,
      via: 'visit',
      was: { org },
      is: { org: `said ${word}` },
      since: '2026-11-01',
    }),
  ),
  judge: doing('judgeNews', async (log, { pick }) => {
    const row = await some(log, 'sightings', pick);
    await log.change('sightings', row, { ...row, verdict: pick % 2 ? 'news' : 'notNews' });
  }),
  group: doing('joinGroup', async (log, { pick, word }, who) => {
    const known = (await log.db.groups.toArray()).filter(isLive)[pick % 3];
    const group = known ?? {
      ...log.base(),
      name: `said ${word}`,
      cadence: { every: 1 + pick, unit: 'month' as const },
      cadenceSince: today,
    };
    if (!known) await log.add('groups', group);
    const groups = [...new Set([...(who.groups ?? []), group.uid])];
    await log.change('contacts', who, { ...who, groups });
  }),
  regroup: doing('setGroupCadence', async (log, { pick }) => {
    const row = await some(log, 'groups', pick);
    await log.change('groups', row, { ...row, cadence: { every: 1 + pick, unit: 'week' } });
  }),
  cadence: doing('setCadence', (log, { pick }, who) =>
    log.change('contacts', who, {
      ...who,
      cadence: pick === 0 ? 'none' : { every: pick, unit: 'week' },
      cadenceSince: '2026-10-01',
    }),
  ),
  facts: doing('editFacts', (log, { word, pick }, who) =>
    log.change('contacts', who, {
      ...who,
      askNext: [...(who.askNext ?? []), `said ${word}`],
      ...(pick % 2 && { connectedOn: '2026-11-19' }),
    }),
  ),
  favour: doing('addFavour', (log, { pick, word }, { uid: contactUid }) =>
    log.add('favours', {
      ...log.base(),
      contactUid,
      on: `2026-11-${10 + pick}`,
      side: FAVOUR_SIDES[pick % FAVOUR_SIDES.length] ?? 'gave',
      kind: FAVOUR_KINDS[pick % FAVOUR_KINDS.length] ?? 'help',
      text: `said ${word}`,
    }),
  ),
  unfavour: doing('deleteFavour', async (log, { pick }) =>
    log.remove('favours', await some(log, 'favours', pick)),
  ),
  goal: doing('linkGoal', async (log, { pick, word, day }, who) => {
    const known = (await log.db.goals.toArray()).filter(isLive)[pick % 3];
    const goal = known ?? {
      ...log.base(),
      summary: `said ${word}`,
      text: `said ${word}`,
      until: day,
      status: 'open' as const,
    };
    if (!known) await log.add('goals', goal);
    const goals = [...new Set([...(who.goals ?? []), goal.uid])];
    await log.change('contacts', who, { ...who, goals, goalsSince: { ...who.goalsSince, [goal.uid]: day } });
  }),
  regoal: doing('setGoal', async (log, { pick, day }) => {
    const row = await some(log, 'goals', pick);
    await log.change('goals', row, { ...row, until: day, status: pick % 2 ? 'open' : 'reached' });
  }),
  ungoal: doing('deleteGoal', async (log, { pick }) => log.remove('goals', await some(log, 'goals', pick))),
  greet: doing('setGreeting', async (log, { pick, word, day }, who) => {
    const greeting = {
      ...log.base(),
      kind: 'greeting' as const,
      summary: `said ${word}`,
      days: [day],
      spread: pick,
    };
    await log.add('occasions', greeting);
    const group = (await log.db.groups.toArray()).filter(isLive)[0];
    if (group && pick % 2) await log.change('groups', group, { ...group, greetings: [greeting.uid] });
    else await log.change('contacts', who, { ...who, greetings: [greeting.uid] });
  }),
  regreet: doing('setGreeting', async (log, { pick, day }) => {
    const row = await some(log, 'occasions', pick);
    await log.change('occasions', row, { ...row, days: [day], spread: pick });
  }),
  trip: doing('setTrip', (log, { word, day }, { uid: contactUid }) =>
    log.add('occasions', {
      ...log.base(),
      kind: 'trip',
      summary: `said ${word}`,
      days: [day, day],
      place: `said ${word}`,
      contactUid,
    }),
  ),
  answer: doing('answerLine', async (log, { pick, day }, { uid: contactUid }) => {
    const line = (await log.db.due.get(contactUid))?.reasons[0];
    if (!line) throw new Refusal('not-found');
    const { kind, uid, of } = line;
    const named = kind === 'rest' ? 'cadence' : kind;
    await log.add('answers', {
      ...log.base(),
      contactUid,
      line: uid === undefined ? named : `${named}/${uid}`,
      ...(of !== undefined && { of }),
      day: today,
      ...(pick % 2 ? { answer: 'skipped' } : { answer: 'snoozed', until: day }),
    });
  }),
};
