import { ask } from '../../api/ask.ts';
import type { AgendaPage, Input } from '../../api/contract.ts';
import { reasonKey } from '../../domain/answers-to.ts';
import type { PlainDate } from '../../domain/base.ts';
import type { Due } from '../../domain/due.ts';
import { reasonsUp } from '../../domain/order.ts';
import type { Doer } from '../deeds.ts';
import type { Toasts } from '../toasts.ts';
import { type DayChooser, dayChooser } from './day-chooser.ts';
import { doneText } from './done-text.ts';
import { createPerson, type PersonModel } from './person-model.ts';
import { readAgenda } from './read-agenda.ts';

/** Lines added at each "Show more". */
const MORE = 50;

type Answer = Input<'answerLine'>['answer'];

/** The agenda of a view: what is shown of it, and what can be done with a line. */
export interface AgendaModel {
  /** Undefined until it is known. */
  page: AgendaPage | undefined;
  /** How many lines of today are drawn. */
  shown: number;
  /** Whose order is explained. */
  explained: string | undefined;
  /** What they may help with, as far as it is known. */
  goals: string[];
  chooser: DayChooser;
  person: PersonModel;
  /** Asks for it again; rejects with the refusal. */
  read(): Promise<void>;
  showMoreToday(): void;
  showMoreLater(): void;
  /** Answers every reason of a person's line that is up. */
  answer(contactUid: string, answer: Answer, until?: PlainDate): void;
  /** Nothing came back, and the user keeps trying: this turn passes by, and they are asked again after one more message. */
  keepTrying(contactUid: string): void;
  /** Lets a person rest: they leave the agenda, and keep everything. */
  rest(contactUid: string): void;
  /** Explains why a line stands where it stands, or no longer. */
  explain(contactUid: string): void;
  /** Shows a line's profile. */
  open(line: Due): void;
  /** Leads to where somebody is written to; undefined where there is no such place. */
  write?: ((contactUid: string) => void) | undefined;
}

/** Where an agenda stands: what its deeds go through, and what it asks of the view. */
export interface AgendaPlace {
  doer: Pick<Doer, 'attempt' | 'write'>;
  tell: Toasts['tell'];
  open(line: Due): void;
  write?: ((contactUid: string) => void) | undefined;
  /** Asks for all that is shown again, once more of it is wanted. */
  refresh(): void;
}

/** The agenda's state; `redraw` is called after every change. */
export function createAgenda(
  redraw: () => void,
  { doer, tell, open, write, refresh }: AgendaPlace,
): AgendaModel {
  let wanted = 0;
  let turn = 0;

  const lineOf = (contactUid: string) => {
    const { today = [], later = [] } = agenda.page ?? {};
    return [...today, ...later].find((one) => one.contactUid === contactUid);
  };
  const shownOf = (contactUid: string) => {
    const [line, days] = [lineOf(contactUid), agenda.page?.days];
    return line && days ? reasonsUp(line, days.today) : [];
  };
  const answer: AgendaModel['answer'] = (contactUid, said, until) => {
    const reasons = shownOf(contactUid);
    const shown = reasons.map(reasonKey);
    const told = said === 'done' ? () => doneText(reasons) : (`followup_${said}` as const);
    void doer.attempt('answerLine', { contactUid, shown, answer: said, until }, told);
  };

  const agenda: AgendaModel = {
    page: undefined,
    shown: MORE,
    explained: undefined,
    goals: [],
    chooser: dayChooser(redraw, (contactUid, day) => answer(contactUid, 'snoozed', day)),
    person: createPerson(redraw, { ...doer, tell }),
    async read() {
      const mine = ++turn;
      const page = await readAgenda(wanted);
      if (mine !== turn) return; // asked again meanwhile: a later answer counts
      agenda.page = page;
      agenda.person.refresh();
    },
    showMoreToday() {
      agenda.shown += MORE;
      redraw();
    },
    showMoreLater() {
      wanted = (agenda.page?.later.length ?? 0) + MORE;
      refresh();
    },
    answer,
    keepTrying(contactUid) {
      const reasons = shownOf(contactUid);
      const [only] = reasons.filter(({ kind }) => kind === 'rest').map(reasonKey);
      const shown = reasons.map(reasonKey);
      void doer.attempt('answerLine', { contactUid, shown, answer: 'skipped', only }, 'kept_trying');
    },
    rest: (contactUid) => void doer.attempt('setStanding', { contactUid, phase: 'resting' }, 'rests'),
    explain(contactUid) {
      agenda.explained = agenda.explained === contactUid ? undefined : contactUid;
      agenda.goals = [];
      if (agenda.explained && lineOf(contactUid)?.rank.goal)
        ask('goalsOf', { contactUid }).then(
          ({ goals }) => {
            if (agenda.explained !== contactUid) return;
            agenda.goals = goals;
            redraw();
          },
          () => undefined, // its last day is said anyway
        );
      redraw();
    },
    open,
    write,
  };
  return agenda;
}
