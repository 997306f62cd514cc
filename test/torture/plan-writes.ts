import type { PanelView, RouteName } from '../../src/api/contract.ts';
import { DIRECTIONS, INTERACTION_KINDS } from '../../src/domain/interaction.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import type { Chance } from './chance.ts';
import type { Question } from './inside.ts';
import { ANYTHING, type Sent } from './ledger.ts';

/** Routes that the contract may have under these names only. */
const [LOG, DATE] = ['logInteraction', 'setKeyDate'] as string[] as [RouteName, RouteName];

/** One write to be asked, and what must be found of it. */
export interface Planned {
  question: Question;
  write: Sent;
}

/** Writes about the people whose panels are open, in random order; no row is meant by two of them. */
export function planWrites(chance: Chance, panels: PanelView[]): Planned[] {
  return chance.shuffled(
    panels.flatMap((panel) => [
      ...additions(chance, panel),
      ...changes(chance, panel),
      ...drafts(chance, panel),
    ]),
  );
}

/** In boxes of their own; a panel that is opened later on adopts them. */
function drafts(chance: Chance, { capability }: PanelView): Planned[] {
  return Array.from({ length: 2 }, () => {
    const requestId = chance.uuid();
    const text = chance.noise(chance.between(1, 500));
    return {
      question: { ask: 'saveDraft', input: { capability, box: requestId, text } },
      write: { requestId, op: 'saveDraft', table: 'drafts', holds: { text } },
    };
  });
}

function additions(chance: Chance, panel: PanelView): Planned[] {
  const notes = Array.from({ length: chance.between(6, 14) }, () => {
    const text = `note ${chance.noise(chance.between(1, chance.pick([20, 200, 2000])))}`;
    return plan(chance, panel, { op: 'addNote', table: 'notes', ask: { text }, holds: { text } });
  });
  const followUps = Array.from({ length: chance.between(1, 4) }, () => {
    const asked = { due: addDays(panel.days.today, chance.below(60)), summary: chance.noise(12) };
    return plan(chance, panel, { op: 'setFollowUp', table: 'followUps', ask: asked, holds: asked });
  });
  return [...notes, ...followUps, ...talks(chance, panel), ...dates(chance, panel)];
}

function talks(chance: Chance, panel: PanelView): Planned[] {
  return Array.from({ length: chance.between(1, 4) }, () => {
    const said = {
      on: addDays(panel.days.today, -chance.below(60)),
      kind: chance.pick(INTERACTION_KINDS),
      direction: chance.pick(DIRECTIONS),
      touch: chance.below(2) === 0,
      text: `talk ${chance.noise(chance.between(1, 100))}`,
    };
    return plan(chance, panel, { op: LOG, table: 'interactions', ask: said, holds: said });
  });
}

function dates(chance: Chance, panel: PanelView): Planned[] {
  return Array.from({ length: chance.below(3) }, () => {
    const date = `--0${chance.between(1, 9)}-1${chance.below(10)}`;
    const dated = { kind: 'custom', label: chance.noise(12), date, leadDays: chance.below(30) };
    return plan(chance, panel, { op: DATE, table: 'keyDates', ask: dated, holds: dated });
  });
}

function changes(chance: Chance, panel: PanelView): Planned[] {
  const notes = chance.shuffled(panel.notes).slice(0, 6);
  const changed = notes.map((note) => {
    const { uid: noteUid } = note;
    const text = `edited ${chance.noise(30)}`;
    const pinned = !note.pinned;
    const [op, asked, holds] = chance.pick([
      ['editNote', { text }, { text }],
      ['pinNote', { pinned }, { pinned }],
      ['deleteNote', {}, { deletedAt: ANYTHING }],
    ] as const);
    return plan(chance, panel, { op, table: 'notes', ask: { noteUid, ...asked }, holds });
  });
  const answered = chance
    .shuffled(panel.followUps)
    .slice(0, 3)
    .map(({ uid: followUpUid }) => {
      const due = addDays(panel.days.today, chance.between(61, 90));
      const [op, asked, holds] = chance.pick([
        ['answerFollowUp', { answer: 'done' }, { outcome: 'done' }],
        ['answerFollowUp', { answer: 'snoozed', until: due }, { snoozedUntil: due }],
        ['changeFollowUp', { due, summary: 'moved' }, { due, summary: 'moved' }],
        ['removeFollowUp', {}, { deletedAt: ANYTHING }],
      ] as const);
      return plan(chance, panel, { op, table: 'followUps', ask: { followUpUid, ...asked }, holds });
    });
  return [...changed, ...answered];
}

function plan(
  chance: Chance,
  { capability }: PanelView,
  { ask, ...write }: Omit<Sent, 'requestId' | 'op'> & { op: Question['ask']; ask: object },
): Planned {
  const requestId = chance.uuid();
  return {
    question: { ask: write.op, input: { capability, requestId, ...ask } },
    write: { requestId, ...write },
  };
}
