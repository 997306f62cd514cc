import { ask } from '../../src/api/ask.ts';
import type { RouteName } from '../../src/api/contract.ts';
import { native } from '../../src/api/native.ts';
import { Refusal, type RefusalCode } from '../../src/domain/refusal.ts';
import * as copies from './inside-copies.ts';

/** Runs inside a page of the extension, built by `own-page.ts`: Tend's own client, retries and all. */

/** One question to the background. */
export interface Question {
  ask: RouteName;
  input: object;
}

/** What became of it. `tries`: how often it was sent, until there was an answer. */
export type Outcome = ({ value: unknown } | { code: RefusalCode }) & { tries: number };

declare global {
  /** Node hears of an outcome as soon as it is known, so that it is known too when the browser is killed next. */
  var heard: (index: number, outcome: Outcome) => Promise<void>;
  var torture: { askOne: typeof askOne; askAll: typeof askAll; copies: typeof copies };
}

/** How often each input was sent, by the client's own retrying too. */
const sent = new Map<unknown, number>();
const { runtime } = native();
const send = runtime.sendMessage.bind(runtime);
runtime.sendMessage = (message) => {
  const { input } = message as Question;
  sent.set(input, (sent.get(input) ?? 0) + 1);
  return send(message);
};

async function askOne({ ask: name, input }: Question): Promise<Outcome> {
  const tries = () => sent.get(input) ?? 0;
  try {
    return { value: await ask(name, input as never), tries: tries() };
  } catch (cause) {
    if (cause instanceof Refusal) return { code: cause.code, tries: tries() };
    throw cause;
  } finally {
    sent.delete(input);
  }
}

/** Asks all, so many at a time, and tells of each. */
async function askAll(questions: Question[], atOnce: number): Promise<void> {
  const waiting = [...questions.entries()];
  const askOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      globalThis.heard(next[0], await askOne(next[1]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
}

globalThis.torture = { askOne, askAll, copies };
