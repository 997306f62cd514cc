import { expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { messageKnown, NEWS_FOR, type RowsForMessage } from '../../src/domain/message-known.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { answer, group, rowsOf, sighting, talk, unanswered } from './line-rows.ts';
import { favour, followUp, note, occasion } from './people.ts';

const TODAY = '2026-12-20';
const base = { created: '2026-11-01T00:00:00.000Z', updated: '2026-11-01T00:00:00.000Z' };
const share = { ...base, uid: 'article', title: 'Sampling bias', url: 'https://example.com/a', text: '' };

function known(who: Partial<Contact>, rows: Partial<Omit<RowsForMessage, 'contact'>> = {}, today = TODAY) {
  const { shares = [], occasions = [], ...rest } = rows;
  return messageKnown({ ...rowsOf(who, rest), shares, occasions }, today);
}

test('of somebody of whom nothing is kept nothing is known but the name', () => {
  expect(known({ fullName: 'Mara Okafor' })).toEqual({
    fullName: 'Mara Okafor',
    interests: [],
    askNext: [],
    groups: [],
    notes: [],
  });
});

test('what was spoken of is the last conversation with words; what only went out is what was written', () => {
  const interactions = [
    talk('2026-08-01', { text: 'The panel.' }),
    talk('2026-09-01'),
    unanswered('2026-10-01', { text: 'Hello Mara' }),
    talk('2026-11-01', { text: 'Gone.', deletedAt: '2026-11-02T00:00:00.000Z' }),
  ];
  expect(known({}, { interactions })).toMatchObject({
    spoken: { on: '2026-08-01', text: 'The panel.' },
    sent: 'Hello Mara',
  });
});

test('news count while they are young, and not called bad, none, or answered', () => {
  const news = (different: object) => known({}, { sightings: [sighting('2026-12-01', different)] }).news;
  expect(news({})).toMatchObject({ told: { title: 'Head of Press' }, isGood: false });
  expect(news({ verdict: 'news' })?.isGood).toBe(true);
  expect(news({ verdict: 'notGood' })).toBeUndefined();
  expect(news({ verdict: 'notNews' })).toBeUndefined();
  expect(news({ on: addDays(TODAY, -NEWS_FOR) })).toBeDefined();
  expect(news({ on: addDays(TODAY, -NEWS_FOR - 1) })).toBeUndefined();
  const answers = [answer('news/news', 'done', '2026-12-02')];
  expect(known({}, { sightings: [sighting('2026-12-01')], answers }).news).toBeUndefined();
});

test('an article is one that still waits to be sent', () => {
  const waiting = followUp({ share: 'article', reason: 'share' });
  expect(known({}, { followUps: [waiting], shares: [share] }).article).toEqual({
    title: 'Sampling bias',
    url: 'https://example.com/a',
  });
  const done = { ...waiting, status: 'completed' as const };
  expect(known({}, { followUps: [done], shares: [share] }).article).toBeUndefined();
});

test('a trip is offered until its last day, as theirs or the user’s own', () => {
  const followUps = [followUp({ occasion: 'lisbon', reason: 'trip' })];
  const lisbon = occasion({ uid: 'lisbon', kind: 'trip', place: 'Lisbon', days: ['2026-12-18', TODAY] });
  const trip = (different: object, today = TODAY) =>
    known({ uid: 'mara' }, { followUps, occasions: [{ ...lisbon, ...different }] }, today).trip;
  expect(trip({})).toEqual({ place: 'Lisbon', from: '2026-12-18', until: TODAY, isTheirs: false });
  expect(trip({ contactUid: 'mara' })?.isTheirs).toBe(true);
  expect(trip({ contactUid: 'ivo' }), 'somebody else’s').toBeUndefined();
  expect(trip({}, addDays(TODAY, 1))).toBeUndefined();
});

test('a greeting counts from two weeks before its day, with the words of the year before', () => {
  const year = occasion({ uid: 'year', kind: 'greeting', summary: 'Happy new year', days: ['2027-01-01'] });
  const words = unanswered('2026-01-02', { text: 'A good one, Mara!' });
  const greeting = (today: string, who: Partial<Contact> = {}) =>
    known(who, { greetings: [year], interactions: [words] }, today).greeting;
  expect(greeting('2026-12-18')).toEqual({ summary: 'Happy new year', words: 'A good one, Mara!' });
  expect(greeting('2026-12-17')).toBeUndefined();
  expect(greeting('2026-12-20', { noGreetings: true })).toBeUndefined();
});

test('words of the year before are those of its own day then, wherever its calendar had it', () => {
  const rule = { calendar: 'chinese', month: 1, day: 1 } as const;
  const year = occasion({ uid: 'year', kind: 'greeting', summary: 'Xin nian', days: ['2027-02-06'], rule });
  const words = (...on: string[]) => {
    const interactions = on.map((day) => unanswered(day, { text: day }));
    return known({}, { greetings: [year], interactions }, '2027-02-01').greeting?.words;
  };
  expect(words('2026-02-10', '2026-02-18', '2026-01-20')).toBe('2026-02-18'); // the day was 17 February
  expect(words('2026-02-06')).toBeUndefined();
});

test('thanks that are owed, the balance, own groups and notes are known', () => {
  const rowers = group('rowers', undefined, { name: 'Rowers' });
  const found = known(
    {},
    {
      favours: [favour({ side: 'received', on: '2026-12-01', kind: 'intro', text: 'to Ada' })],
      groups: [rowers],
      notes: [note({ text: 'Sings.' })],
    },
  );
  expect(found).toMatchObject({
    thanks: { kind: 'intro', text: 'to Ada', on: '2026-12-01' },
    balance: { received: 1, gave: 0 },
    groups: ['Rowers'],
    notes: ['Sings.'],
  });
});
