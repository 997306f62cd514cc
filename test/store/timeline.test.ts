import { expect, test } from 'vitest';
import { type TimelinePlace, timelineKey } from '../../src/domain/timeline.ts';
import type { NoteRow } from '../../src/store/database.ts';
import { answerFollowUp, setFollowUp } from '../../src/store/follow-ups.ts';
import { contactAt } from '../../src/store/handles.ts';
import { deleteInteraction, logInteraction } from '../../src/store/interactions.ts';
import { addNote } from '../../src/store/notes.ts';
import { noticeNews } from '../../src/store/sightings.ts';
import { readTimeline } from '../../src/store/timeline.ts';
import { Days } from '../torture/calendar-clock.ts';
import { mara, shows } from './fresh-store.ts';

const called = { kind: 'call', direction: 'both', text: 'the boat', touch: true } as const;

async function kept() {
  const days = new Days('2026-11-22');
  await addNote(days.db, {
    ...days.action(),
    ...shows(mara, { fullName: 'Mara', title: 'Editor' }),
    text: 'Sails.',
  });
  const uid = (await contactAt(days.db, mara))?.uid ?? '';
  return { days, uid, target: { contactUid: uid } };
}

test('notes, contact, reminders that were answered and news stand together, the newest first', async () => {
  const { days, uid, target } = await kept();
  days.pass(1);
  await logInteraction(days.db, { ...days.action(), target, said: { ...called, on: '2026-11-20' } });
  await setFollowUp(days.db, { ...days.action(), handle: mara, due: days.today, summary: 'send it' });
  await setFollowUp(days.db, { ...days.action(), handle: mara, due: days.today, summary: 'still open' });
  const followUpUid =
    (await days.db.followUps.toArray()).find(({ summary }) => summary === 'send it')?.uid ?? '';
  days.pass(1);
  await answerFollowUp(days.db, { ...days.action(), followUpUid, answer: 'done' });
  days.pass(1);
  await noticeNews(days.db, { ...days.action(), ...shows(mara, { title: 'Publisher' }) });
  const { items } = await readTimeline(days.db, uid);
  expect(items.map(({ kind, on }) => [kind, on])).toEqual([
    ['news', '2026-11-25'],
    ['followUp', '2026-11-24'],
    ['note', '2026-11-22'],
    ['interaction', '2026-11-20'],
  ]);
  const only = await readTimeline(days.db, uid, { kinds: ['note', 'news'] });
  expect(only.items.map(({ kind }) => kind)).toEqual(['news', 'note']);
});

test('read page by page it tells everything once, also what was written in the same moment', async () => {
  const { days, uid, target } = await kept();
  for (let at = 0; at < 40; at++) {
    const moment = days.action();
    await addNote(days.db, { ...moment, handle: mara, text: `note ${at}` });
    await addNote(days.db, {
      ...moment,
      requestId: crypto.randomUUID(),
      handle: mara,
      text: `its twin ${at}`,
    });
    if (at % 3 === 0)
      await logInteraction(days.db, { ...days.action(), target, said: { ...called, on: days.today } });
    if (at % 10 === 9) days.pass(1);
  }
  for (const kinds of [undefined, ['note'], ['interaction']] as const) {
    const whole: string[] = [];
    let after: Awaited<ReturnType<typeof readTimeline>>['next'];
    do {
      const page = await readTimeline(days.db, uid, { after, kinds: kinds && [...kinds] });
      whole.push(...page.items.map(timelineKey));
      after = page.next;
    } while (after);
    expect(whole, String(kinds)).toEqual([...new Set(whole)].toSorted().reverse());
    expect(whole).toHaveLength({ note: 81, interaction: 14, all: 95 }[kinds?.[0] ?? 'all']);
  }
});

test('what was deleted is not told', async () => {
  const { days, uid, target } = await kept();
  const said = { ...called, on: days.today };
  const interactionUid = (await logInteraction(days.db, { ...days.action(), target, said })) ?? '';
  await deleteInteraction(days.db, { ...days.action(), target, interactionUid });
  expect((await readTimeline(days.db, uid)).items.map(({ kind }) => kind)).toEqual(['note']);
});

test('news tells since when it may be so: the last day on which it was sure how it was', async () => {
  const { days, uid } = await kept();
  days.pass(10);
  await addNote(days.db, { ...days.action(), handle: mara, text: 'no page was seen here' });
  days.pass(10);
  await noticeNews(days.db, { ...days.action(), ...shows(mara, { title: 'Publisher' }) });
  days.pass(10);
  await noticeNews(days.db, { ...days.action(), ...shows(mara, { title: 'Skipper' }) });
  const { items } = await readTimeline(days.db, uid, { kinds: ['news'] });
  expect(items.map((item) => item.kind === 'news' && [item.sighting.since, item.on])).toEqual([
    ['2026-12-12', '2026-12-22'],
    ['2026-11-22', '2026-12-12'],
  ]);
});

test('a visit that tells nothing new stores nothing', async () => {
  const { days } = await kept();
  await noticeNews(days.db, { ...days.action(), ...shows(mara, { title: 'EDITOR', org: 'Brightwater' }) });
  expect(await days.db.sightings.count()).toBe(0);
});

test('however many notes are of one moment, every page goes on where the one before ended', async () => {
  const { days, uid } = await kept();
  const [first] = await days.db.notes.toArray();
  const written = Array.from({ length: 130 }, (_, at) => ({
    ...{ ...(first as NoteRow), uid: crypto.randomUUID(), text: `Note ${at}` },
  }));
  await days.db.notes.bulkAdd(written);
  const texts: string[] = [];
  let after: TimelinePlace | undefined;
  do {
    const page = await readTimeline(days.db, uid, { after });
    texts.push(...page.items.flatMap((item) => (item.kind === 'note' ? item.note.text : [])));
    after = page.next;
  } while (after);
  expect(texts).toHaveLength(131);
  expect(new Set(texts).size).toBe(131);
});
