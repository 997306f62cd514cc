import { metLine } from '../../domain/met-line.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** People met at an event, one line each: name, company, note. */
export interface MetModel {
  line: string;
  problem: string | undefined;
  type(line: string): void;
  /** Keeps whom the line tells of; the next one can be typed at once. */
  add(event: string): Promise<void>;
  leave(): void;
}

/** `redraw` is called after every change. */
export function createMet(redraw: () => void, { write }: Pick<Doer, 'write'>): MetModel {
  const update = (change: Partial<MetModel>) => {
    Object.assign(model, { problem: undefined }, change);
    redraw();
  };
  const model: MetModel = {
    line: '',
    problem: undefined,
    type: (line) => update({ line }),
    async add(event) {
      const { line } = model;
      const met = metLine(line);
      if (!met) return update({ problem: line.trim() ? say('met_nameless') : undefined });
      update({ line: '' });
      try {
        await write('addPerson', { ...met, event }, () => say('met_added', met.fields.fullName ?? ''));
      } catch (error) {
        // What was refused comes back, unless the next one is being typed.
        update({ line: model.line || line, problem: refusal(codeOf(error)) });
      }
    },
    leave: () => Object.assign(model, { line: '', problem: undefined }),
  };
  return model;
}
