import { metLine } from '../../domain/met-line.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** People met at an event, one line each: name, company, note. */
export interface MetModel {
  /** What is typed at an event; it is still there when the user comes back to it. */
  line(event: string): string;
  problem: string | undefined;
  type(event: string, line: string): void;
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
  const lines = new Map<string, string>();
  const keep = (event: string, line: string, problem?: string) => {
    lines.set(event, line);
    update({ problem });
  };
  const model: MetModel = {
    line: (event) => lines.get(event) ?? '',
    problem: undefined,
    type: keep,
    async add(event) {
      const line = model.line(event);
      const met = metLine(line);
      if (!met) return update({ problem: line.trim() ? say('met_nameless') : undefined });
      keep(event, '');
      try {
        await write('addPerson', { ...met, event }, () => say('met_added', met.fields.fullName ?? ''));
      } catch (error) {
        // What was refused comes back, unless the next one is being typed.
        keep(event, model.line(event) || line, refusal(codeOf(error)));
      }
    },
    leave: () => Object.assign(model, { problem: undefined }),
  };
  return model;
}
