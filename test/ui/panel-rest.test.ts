// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Answer } from '../../src/domain/follow-up.ts';
import type { FakeBackground } from './fake-background.ts';
import { MARA, openPanel, type Stage } from './stage.ts';

const VANITY = 'mara-okafor';
const keep = (more: object) => (background: FakeBackground) => {
  background.keep(VANITY, { ...MARA, uid: crypto.randomUUID(), ...more });
};
const rhythm = ({ root }: Stage) => root.querySelector('.rhythm')?.textContent ?? '';

test('whoever rests is told in one line, and comes back with one click', async () => {
  const panel = await openPanel(keep({ phase: 'resting' }));
  expect(rhythm(panel)).toContain('Resting');
  await panel.click('Bring back');
  expect(panel.background.questions('setStanding')[0]).toMatchObject({ phase: 'maintain' });
  expect(panel.find('Bring back')).toBeUndefined();
  await panel.click('Undo');
  expect(rhythm(panel)).toContain('Resting');
});

/** Mara, to be in touch with every week, with a message in each of these months that had no reply. */
function unanswered(background: FakeBackground, months: number, more: object = {}): void {
  const uid = crypto.randomUUID();
  const person = background.keep(VANITY, { ...MARA, uid, cadence: { every: 1, unit: 'week' }, ...more });
  person.interactions = Array.from({ length: months }, (_, month) => `2026-0${month + 1}-05`).map((on) => ({
    ...{ uid: on, created: on, updated: on, participants: [person.contact.uid], text: '', touch: true },
    ...{ on, kind: 'message' as const, direction: 'out' as const, answered: false },
  }));
}

test('after three messages without a reply it is asked whether to let them rest', async () => {
  const panel = await openPanel((background) => unanswered(background, 3));
  expect(panel.text()).toContain('3 messages without a reply');
  expect(panel.root.querySelector('header .overdue')).toBeNull();
  await panel.click('Keep trying');
  expect(panel.background.questions('answerLine')[0]).toMatchObject({ answer: 'skipped' });
  expect(panel.find('Let them rest')).toBeUndefined();
});

test('“Keep trying” holds beside a promise until one more message has no reply, however often the panel is opened', async () => {
  let answers: Answer[] = [];
  const open = (months: number) =>
    openPanel((background) => {
      unanswered(background, months, { uid: 'kept-on' });
      Object.assign(background.people.get(VANITY) ?? {}, { answers });
      background.followUp(VANITY, '2026-11-22', 'send the survey', { reason: 'promise' });
    });
  const panel = await open(3);
  await panel.click('Keep trying');
  const [said] = panel.background.questions('answerLine');
  expect(said, 'nothing is said to the promise').toMatchObject({
    answer: 'skipped',
    only: expect.stringMatching(/^cadence#/),
  });
  expect(panel.background.people.get(VANITY)?.followUps[0]?.status).toBe('needs-action');
  expect(panel.find('Let them rest')).toBeUndefined();
  answers = panel.background.people.get(VANITY)?.answers ?? [];
  expect((await open(3)).find('Let them rest')).toBeUndefined();
  answers = answers.map((one) => ({ ...one, day: '2026-11-20' })); // on the same day nobody comes up twice
  expect((await open(3)).find('Let them rest')).toBeUndefined();
  const more = await open(4);
  expect(more.text()).toContain('4 messages without a reply');
  expect(more.find('Let them rest')).toBeDefined();
});

test('brought back, they are in the stage of before, and it is not asked at once to let them rest again', async () => {
  const panel = await openPanel((background) => unanswered(background, 3, { phase: 'activate' }));
  await panel.click('Let them rest');
  await panel.click('Bring back');
  expect(panel.background.questions('setStanding').at(-1)).toMatchObject({ phase: 'activate' });
  expect(rhythm(panel)).not.toContain('Resting');
  expect(panel.find('Let them rest')).toBeUndefined();
});

test('a pause that is ended says nothing of the stage', async () => {
  const panel = await openPanel(keep({ phase: 'build', pausedUntil: '2026-12-24' }));
  await panel.click('Bring back');
  expect(panel.background.questions('setStanding')[0]).not.toHaveProperty('phase');
  expect(panel.background.people.get(VANITY)?.contact.phase).toBe('build');
});

test('an interval that messages without an answer made longer is explained where it stands', async () => {
  const panel = await openPanel((background) => {
    const person = background.keep(VANITY, { ...MARA, cadence: { every: 1, unit: 'month' } });
    const sent = { kind: 'message', direction: 'out', answered: false, text: '', touch: true } as const;
    person.interactions = ['2026-09-05', '2026-10-05'].map((on) => ({
      ...{ uid: on, created: on, updated: on, participants: [person.contact.uid], on },
      ...sent,
    }));
  });
  expect(rhythm(panel)).toContain('Every 3 months now, since 2 messages had no answer');
});
