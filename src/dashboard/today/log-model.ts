import { ask } from '../../api/ask.ts';
import type { PlainDate } from '../../domain/base.ts';
import type { Due } from '../../domain/due.ts';
import type { Said } from '../../domain/interaction.ts';
import { saidWith } from '../../ui/agenda/talk-model.ts';
import type { Doer } from '../../ui/deeds.ts';
import { plainTalk } from '../../ui/plain-talk.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** A conversation being written down, with everybody who took part. */
export interface LogModel {
  /** Undefined while none is. */
  said: Said | undefined;
  people: Due[];
  finding: string;
  /** Those found who are not chosen yet. */
  found: Due[];
  /** What was looked for and nobody was found by; '' otherwise. */
  missed: string;
  /** What is in the way, as a sentence. */
  problem: string | undefined;
  begin(today: PlainDate): void;
  cancel(): void;
  find(text: string): void;
  add(line: Due): void;
  leaveOut(contactUid: string): void;
  update(change: Partial<Said>): void;
  save(): Promise<void>;
}

const BLANK = { said: undefined, people: [], finding: '', found: [], missed: '', problem: undefined };

/** The state of a conversation being logged; `redraw` is called after every change. */
export function createLog(redraw: () => void, { write }: Pick<Doer, 'write'>): LogModel {
  const update = (change: Partial<LogModel>) => {
    Object.assign(log, { problem: undefined }, change);
    redraw();
  };

  const log: LogModel = {
    ...BLANK,
    begin: (today) => update({ ...BLANK, said: plainTalk(today) }),
    cancel: () => update(BLANK),
    find(finding) {
      update({ finding, ...(!finding.trim() && { found: [], missed: '' }) });
      if (!finding.trim()) return;
      ask('search', { text: finding.slice(0, 200) }).then(
        ({ hits }) => {
          if (finding !== log.finding) return; // typed on: a later answer counts
          const chosen = new Set(log.people.map(({ contactUid }) => contactUid));
          const found = hits.map(({ line }) => line).filter(({ contactUid }) => !chosen.has(contactUid));
          update({ found, missed: hits.length === 0 ? finding : '' });
        },
        (error) => update({ problem: refusal(codeOf(error)) }),
      );
    },
    add: (line) => update({ people: [...log.people, line], finding: '', found: [], missed: '' }),
    leaveOut: (uid) => update({ people: log.people.filter(({ contactUid }) => contactUid !== uid) }),
    update(change) {
      if (log.said) update({ said: saidWith(log.said, change) });
    },
    async save() {
      const { said, people } = log;
      const [first, ...others] = people.map(({ contactUid }) => contactUid);
      if (!said) return;
      if (first === undefined) return update({ problem: say('talk_nobody') });
      if (!said.on) return update({ problem: say('choose_day') });
      try {
        const matter = { contactUid: first, ...said, ...(others.length > 0 && { with: others }) };
        await write('logInteraction', matter, 'talk_noted');
        update(BLANK);
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
  };
  return log;
}
