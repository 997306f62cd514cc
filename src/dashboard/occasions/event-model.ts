import { metLine } from '../../domain/met-line.ts';
import { fold } from '../../domain/name.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { type Choice, namesakesOf } from './person-finder.ts';

/** A line that names somebody who may be kept already. */
export interface AskedLine {
  line: string;
  namesakes: Choice[];
}

/** People met at an event, one line each: name, company, note. */
export interface MetModel {
  /** What is typed at an event; it is still there when the user comes back to it. */
  line(event: string): string;
  /** Lines of an event of which it is asked who is meant; they wait as long as it takes. */
  asked(event: string): AskedLine[];
  problem: string | undefined;
  type(event: string, line: string): void;
  /** Keeps whom the line tells of, unless somebody of that name is kept; the next one can be typed at once. */
  add(event: string): Promise<void>;
  /** It is that namesake; undefined: it is none of them. */
  settle(event: string, asked: AskedLine, who: Choice | undefined): Promise<void>;
  leave(): void;
}

/** `redraw` is called after every change. */
export function createMet(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  namesakes: (name: string) => Promise<Choice[]> = namesakesOf,
): MetModel {
  const lines = new Map<string, string>();
  const waiting = new Map<string, AskedLine[]>();
  const tell = (problem?: string) => {
    model.problem = problem;
    redraw();
  };
  const keep = (event: string, line: string, problem?: string) => {
    lines.set(event, line);
    tell(problem);
  };
  const wait = (event: string, asked: AskedLine[]) => {
    waiting.set(event, asked);
    tell();
  };
  const keepNew = (event: string, line: string) => {
    const { fields = {}, note } = metLine(line) ?? {};
    return write('addPerson', { fields, note, event }, () => say('met_added', fields.fullName ?? ''));
  };
  const model: MetModel = {
    line: (event) => lines.get(event) ?? '',
    asked: (event) => waiting.get(event) ?? [],
    problem: undefined,
    type: keep,
    async add(event) {
      const line = model.line(event);
      const met = metLine(line);
      if (!met) return tell(line.trim() ? say('met_nameless') : undefined);
      keep(event, '');
      try {
        const found = await namesakes(met.fields.fullName ?? '');
        if (found.length === 0) await keepNew(event, line);
        else wait(event, [...model.asked(event), { line, namesakes: found }]);
      } catch (error) {
        // What was refused comes back, unless the next one is being typed.
        keep(event, model.line(event) || line, refusal(codeOf(error)));
      }
    },
    async settle(event, asked, who) {
      const { line } = asked;
      wait(
        event,
        model.asked(event).filter((one) => one !== asked),
      );
      try {
        if (!who) return await keepNew(event, line);
        const met = { occasionUid: event, contactUid: who.uid, note: noteOf(line, who) };
        await write('meetAt', met, () => say('met_again', who.name));
      } catch (error) {
        wait(event, [...model.asked(event), asked]);
        tell(refusal(codeOf(error)));
      }
    },
    leave: () => Object.assign(model, { problem: undefined }),
  };
  return model;
}

/** What a line says that is not known of whom it is about: a company that is new is noted. */
function noteOf(line: string, { role = '' }: Choice): string | undefined {
  const { fields: { org = '' } = {}, note } = metLine(line) ?? {};
  const isNew = org && !fold(role).includes(fold(org));
  return [isNew && org, note].filter(Boolean).join(', ') || undefined;
}
