import { ask } from '../../api/ask.ts';
import { fold } from '../../domain/name.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { metKeeper, readLine } from './met-lines.ts';
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
  /** Takes up the lines that were left unsettled at an event; once. */
  restore(event: string, draft: string | undefined): void;
  leave(): void;
}

/** `redraw` is called after every change. */
export function createMet(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  namesakes: (name: string) => Promise<Choice[]> = namesakesOf,
  { save = metKeeper(), at = personAt }: { save?: ReturnType<typeof metKeeper>; at?: typeof personAt } = {},
): MetModel {
  const lines = new Map<string, string>();
  const waiting = new Map<string, AskedLine[]>();
  /** Lines on their way to the store, and events whose draft is known. */
  const pending = new Map<string, string[]>();
  const known = new Set<string>();
  const tell = (problem?: string) => {
    model.problem = problem;
    redraw();
  };
  /** Nothing before what was kept is known: it would be written over. */
  const keepDraft = (event: string) => {
    if (!known.has(event)) return;
    const open = [...model.asked(event).map(({ line }) => line), ...(pending.get(event) ?? [])];
    save(event, open.length > 0 || model.line(event) ? [...open, model.line(event)].join('\n') : '');
  };
  /** A line stays kept until it is settled or asked about. */
  const whilePending = async (event: string, line: string, run: () => Promise<void>) => {
    pending.set(event, [...(pending.get(event) ?? []), line]);
    try {
      await run();
    } finally {
      const left = pending.get(event) ?? [];
      pending.set(event, left.toSpliced(left.indexOf(line), 1));
      keepDraft(event);
    }
  };
  const keep = (event: string, line: string, problem?: string) => {
    lines.set(event, line);
    keepDraft(event);
    tell(problem);
  };
  const wait = (event: string, asked: AskedLine[]) => {
    waiting.set(event, asked);
    keepDraft(event);
    tell();
  };
  const keepNew = (event: string, line: string) => {
    const { fields = {}, note, address } = readLine(line) ?? {};
    const person = { fields, note, event, ...(address !== undefined && { address }) };
    return write('addPerson', person, () => say('met_added', fields.fullName ?? address ?? ''));
  };
  const again = (event: string, line: string, who: Choice) => {
    const met = { occasionUid: event, contactUid: who.uid, note: noteOf(line, who) };
    return write('meetAt', met, () => say('met_again', who.name));
  };
  /** Who it may be, of a line that came back: those of that name may be others by now. */
  const lookAgain = async (event: string, asked: AskedLine) => {
    const { address, fields } = readLine(asked.line) ?? {};
    try {
      const there = address === undefined ? undefined : await at(address);
      const found = there ? [there] : fields?.fullName ? await namesakes(fields.fullName) : [];
      const now = model.asked(event).map((one) => (one === asked ? { ...asked, namesakes: found } : one));
      wait(event, now);
    } catch (error) {
      tell(refusal(codeOf(error)));
    }
  };
  const model: MetModel = {
    line: (event) => lines.get(event) ?? '',
    asked: (event) => waiting.get(event) ?? [],
    problem: undefined,
    type: keep,
    async add(event) {
      const line = model.line(event);
      const met = readLine(line);
      if (!met) return tell(line.trim() ? say('met_nameless') : undefined);
      if (met.isLink) return tell(refusal('address-unknown'));
      await whilePending(event, line, async () => {
        keep(event, '');
        try {
          const there = met.address === undefined ? undefined : await at(met.address);
          if (there) return await again(event, line, there);
          const { fullName } = met.fields;
          const found = fullName ? await namesakes(fullName) : [];
          if (found.length === 0) await keepNew(event, line);
          else wait(event, [...model.asked(event), { line, namesakes: found }]);
        } catch (error) {
          // What was refused comes back; beside the next one that is being typed it waits to be added.
          const typed = model.line(event);
          if (typed) waiting.set(event, [...model.asked(event), { line, namesakes: [] }]);
          keep(event, typed || line, refusal(codeOf(error)));
        }
      });
    },
    async settle(event, asked, who) {
      const { line } = asked;
      await whilePending(event, line, async () => {
        wait(
          event,
          model.asked(event).filter((one) => one !== asked),
        );
        try {
          if (who) await again(event, line, who);
          else await keepNew(event, line);
        } catch (error) {
          wait(event, [...model.asked(event), asked]);
          tell(refusal(codeOf(error)));
        }
      });
    },
    restore(event, draft = '') {
      if (known.has(event)) return;
      known.add(event);
      const kept = draft.split('\n');
      const typed = kept.pop() ?? '';
      // What was typed here before the draft came stays in the field.
      if (!model.line(event)) lines.set(event, typed);
      else if (typed) kept.push(typed);
      const open = kept.filter(Boolean).map((line) => ({ line, namesakes: [] }));
      wait(event, [...open, ...model.asked(event)]);
      for (const asked of open) void lookAgain(event, asked);
    },
    leave: () => Object.assign(model, { problem: undefined }),
  };
  return model;
}

/** What a line says that is not known of whom it is about: a company that is new is noted. */
function noteOf(line: string, { role = '' }: Choice): string | undefined {
  const { fields: { org = '' } = {}, note, address } = readLine(line) ?? {};
  const isNew = org && !fold(role).includes(fold(org));
  return commas([isNew && org, note, address]) || undefined;
}

/** Who is kept at an address. */
async function personAt(address: string): Promise<Choice | undefined> {
  const { contactUid, fullName = '' } = await ask('personAt', { address });
  return contactUid === undefined ? undefined : { uid: contactUid, name: fullName };
}
