import { beforeAll, expect, test, vi } from 'vitest';
import { changedFields } from '../../src/dashboard/history/changed-fields.ts';
import { deedText, glance, stepText } from '../../src/dashboard/history/history-words.ts';
import type { HistoryAction, HistoryStep } from '../../src/domain/history.ts';
import { opText } from '../../src/ui/ops.ts';
import * as people from '../domain/people.ts';
import { getMessage } from '../ui/catalogue.ts';

beforeAll(() => {
  vi.stubGlobal('chrome', { i18n: { getMessage } });
});

const step = (table: string, before?: object, after?: object): HistoryStep => ({
  seq: 1,
  table,
  uid: 'u',
  ...(before && { before: { ...before } }),
  ...(after && { after: { ...after } }),
});
const said = (one: HistoryStep, names?: Record<string, string>) =>
  changedFields(one, names).map(({ label, before, after }) => `${label}: ${before || '-'} > ${after || '-'}`);
const deed = (op: string, ...steps: HistoryStep[]) => ({ op, steps }) as HistoryAction;

test.each([
  'logInteraction',
  'changeInteraction',
  'deleteInteraction',
  'addFavour',
  'changeFavour',
  'deleteFavour',
  'setCadence',
  'setStanding',
  'editFacts',
  'joinGroup',
  'leaveGroup',
  'setGroupCadence',
  'setKeyDate',
  'deleteKeyDate',
  'judgeNews',
  'noticeNews',
  'answerLine',
])('%s has a sentence of its own', (op) => {
  expect(opText(op)).not.toBe(opText('unheard of'));
});

test('what was done to many is told by what it is called, an import by its file', () => {
  const many = (told: HistoryAction['told']) =>
    ({
      op: 'undo',
      steps: [step('groups', undefined, { name: 'Family' })],
      people: 2,
      told,
    }) as HistoryAction;
  const called = 'Importance: 3';
  expect(deedText(many({ op: 'editPeople', called }))).toBe(called);
  expect(deedText(many({ op: 'editPeople', called, undo: 'back' }))).toBe('Undone: Importance: 3');
  expect(deedText(many({ op: 'editPeople', called, undo: 'again' }))).toBe('Done again: Importance: 3');
  expect(glance(many({ op: 'editPeople', called }))).toBe('');
  const imported = many({ op: 'importPeople', called: 'Connections.csv' });
  expect(deedText(imported)).toBe('Imported people');
  expect(glance(imported)).toBe('Connections.csv');
});

test('to be done with a promise is not to have got in touch', () => {
  const of = (line: string) => step('answers', undefined, people.answer({ line, answer: 'done' }));
  const promise = step('followUps', undefined, { reason: 'promise', outcome: 'done' });
  expect(deedText(deed('answerFollowUp', promise, of('followUp/one')))).toBe('Kept a promise');
  expect(deedText(deed('answerLine', of('keyDate/one')))).toBe('Saw to a date');
  expect(deedText(deed('answerLine', of('cadence'), of('news/one')))).toBe('Got in touch');
});

test('what was decided in a review is told', () => {
  const card = { contactUid: 'mara', why: 'noReply' };
  const other = { contactUid: 'ivo', why: 'noReply', answer: 'keep' };
  const decided = (answer: string, change?: object) =>
    deedText(
      deed(
        'answerReview',
        ...(change ? [step('contacts', people.contact(), { ...people.contact(), ...change })] : []),
        step('reviews', { cards: [other, card] }, { cards: [other, { ...card, answer }] }),
      ),
    );
  const monthly = { every: 1, unit: 'month' };
  expect(decided('keep')).toBe('Decided in a review · Kept as is');
  expect(decided('cadence', { cadence: monthly })).toBe('Decided in a review · How often: every month');
  expect(decided('cadence', { cadence: 'none' })).toBe('Decided in a review · How often: not regularly');
  expect(decided('pause', { pausedUntil: '2027-03-01' })).toBe(
    'Decided in a review · Paused until 1 Mar 2027',
  );
  expect(decided('rest', { phase: 'resting' })).toBe('Decided in a review · Resting');
  expect(decided('letGo', { phase: 'letGo' })).toBe('Decided in a review · Let go');
  const kept = deed(
    'answerReview',
    step('contacts', people.contact(), { ...people.contact(), title: 'Lead' }),
  );
  expect(glance(kept)).toBe(''); // the person's title is no part of it
  expect(deedText(deed('answerReview', step('reviews')))).toBe('Decided in a review');
});

test('an answer to a line, and where somebody stands now, are told exactly', () => {
  const answered = step('answers', undefined, people.answer({ answer: 'snoozed', until: '2026-12-01' }));
  expect(deedText(deed('answerLine', answered))).toBe('Put off to a later day');
  const stands = (change: object) =>
    deedText(deed('setStanding', step('contacts', people.contact(), { ...people.contact(), ...change })));
  expect(stands({ phase: 'resting' })).toBe('Let a person rest');
  expect(stands({ phase: 'letGo' })).toBe('Let a person go');
  expect(stands({ pausedUntil: '2026-12-24' })).toBe('Paused a person');
  expect(stands({ importance: 3 })).toBe('Changed where somebody stands');
});

test('a conversation is told with everybody’s name, and what was said of it', () => {
  const talk = people.interaction({ participants: ['mara', 'ivo', 'gone'], text: 'boats' });
  const names = { mara: 'Mara Okafor', ivo: 'Ivo Lindqvist' };
  expect(said(step('interactions', undefined, talk), names)).toEqual([
    'With: - > Mara Okafor, Ivo Lindqvist, this person',
    'On: - > 1 Nov 2026',
    'What it was: - > call',
    'From whom: - > from both',
    'Text: - > boats',
  ]);
  const changed = step('interactions', talk, { ...talk, kind: 'mail', touch: false, answered: false });
  expect(said(changed)).toEqual([
    'What it was: call > e-mail',
    'Counts as contact: yes > no',
    'They replied: - > no',
  ]);
  expect(stepText(changed)).toBe('Conversation, changed');
  expect(glance(deed('logInteraction', step('interactions', undefined, talk)))).toBe('boats');
});

test('cadence, groups and facts of a person read as words', () => {
  const after = {
    ...people.contact(),
    cadence: { every: 3, unit: 'month' },
    cadenceSince: '2026-11-22',
    groups: ['a-group'],
    askNext: ['the boat', 'Lisbon'],
    howMet: { on: '2024-05-01', where: 'Gdynia', text: 'at the regatta' },
    connectedOn: '2024-05-01',
  };
  expect(said(step('contacts', people.contact(), after), { 'a-group': 'Rowers' })).toEqual([
    'How often: - > every 3 months',
    'Counted from: - > 22 Nov 2026',
    'Groups: - > Rowers',
    'To ask next time: - > the boat, Lisbon',
    'How you met: - > 1 May 2024, Gdynia, at the regatta',
    'Connected on: - > 1 May 2024',
  ]);
  const [never] = said(step('contacts', after, { ...after, cadence: 'none' }));
  expect(never).toBe('How often: every 3 months > not regularly');
  const weekly = people.group({ cadence: { every: 1, unit: 'week' } });
  expect(said(step('groups', people.group(), weekly))).toEqual(['How often: - > every week']);
});

test('key dates and news read as words; a name is left as it was typed', () => {
  const dated = people.keyDate({ kind: 'custom', label: 'custom', date: '--02-29' });
  expect(said(step('keyDates', undefined, dated))).toEqual([
    'What day it is: - > another day',
    'Day: - > 29 Feb',
    'Called: - > custom',
  ]);
  const news = people.sighting();
  expect(said(step('sightings', news, { ...news, verdict: 'notGood' }))).toEqual([
    'What you said of it: - > not to congratulate on',
  ]);
  expect(said(step('sightings', undefined, news))).toEqual([
    'On: - > 10 Nov 2026',
    'It was: - > Brightwater',
    'It is: - > Northlight',
  ]);
});

test('of an address its kind is Tend’s own', () => {
  expect(said(step('handles', undefined, people.handle()))).toEqual(['Address: - > mara-okafor']);
});

test('a favour tells whose deed it was, what it was, and for which goal', () => {
  const favour = people.favour({ goal: 'berth' });
  expect(said(step('favours', undefined, favour), { berth: 'A berth in Lisbon' })).toEqual([
    'On: - > 20 Nov 2026',
    'Which way: - > You asked',
    'What it was: - > Introduction',
    'Text: - > to the harbour',
    'For the goal: - > A berth in Lisbon',
  ]);
  expect(said(step('favours', favour, { ...favour, side: 'received' }))).toEqual([
    'Which way: You asked > You received',
  ]);
});
