import { metLine } from '../../domain/met-line.ts';
import { fold } from '../../domain/name.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { type Choice, namesakesOf } from './person-finder.ts';

type Met = NonNullable<ReturnType<typeof metLine>>;

/** People met at an event, one line each: name, company, note. */
export interface MetModel {
  /** What is typed at an event; it is still there when the user comes back to it. */
  line(event: string): string;
  problem: string | undefined;
  /** Those who are kept under the name that was typed, while it is asked whether it is one of them. */
  namesakes: Choice[];
  type(event: string, line: string): void;
  /** Keeps whom the line tells of, unless somebody of that name is kept; the next one can be typed at once. */
  add(event: string): Promise<void>;
  /** It is that namesake; undefined: it is none of them. */
  settle(event: string, who: Choice | undefined): Promise<void>;
  leave(): void;
}

/** `redraw` is called after every change. */
export function createMet(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  namesakes: (name: string) => Promise<Choice[]> = namesakesOf,
): MetModel {
  const update = (change: Partial<MetModel>) => {
    Object.assign(model, { problem: undefined, namesakes: [] }, change);
    redraw();
  };
  const lines = new Map<string, string>();
  const keep = (event: string, line: string, problem?: string) => {
    lines.set(event, line);
    update({ problem });
  };
  /** Does it with what the line tells; what was refused comes back, unless the next one is being typed. */
  const doing = async (event: string, line: string, todo: () => Promise<unknown>) => {
    keep(event, '');
    try {
      await todo();
    } catch (error) {
      keep(event, model.line(event) || line, refusal(codeOf(error)));
    }
  };
  const keepNew = (event: string, { fields, note }: Met) =>
    write('addPerson', { fields, note, event }, () => say('met_added', fields.fullName ?? ''));
  const model: MetModel = {
    line: (event) => lines.get(event) ?? '',
    problem: undefined,
    namesakes: [],
    type: keep,
    async add(event) {
      const line = model.line(event);
      const met = metLine(line);
      if (!met) return update({ problem: line.trim() ? say('met_nameless') : undefined });
      await doing(event, line, async () => {
        const found = await namesakes(met.fields.fullName ?? '');
        if (found.length === 0) return keepNew(event, met);
        // Whoever typed on meanwhile is asked when that line is added.
        lines.set(event, model.line(event) || line);
        update({ namesakes: found });
      });
    },
    async settle(event, who) {
      const line = model.line(event);
      const met = metLine(line);
      if (!met) return;
      await doing(event, line, () =>
        who
          ? write('meetAt', { occasionUid: event, contactUid: who.uid, note: noteOf(met, who) }, () =>
              say('met_again', who.name),
            )
          : keepNew(event, met),
      );
    },
    leave: () => Object.assign(model, { problem: undefined, namesakes: [] }),
  };
  return model;
}

/** What the line says that is not known of whom it is about: a company that is new is noted. */
function noteOf({ fields: { org = '' }, note }: Met, { role = '' }: Choice): string | undefined {
  const isNew = org && !fold(role).includes(fold(org));
  return [isNew && org, note].filter(Boolean).join(', ') || undefined;
}
