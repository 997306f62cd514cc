import { Refusal, type RefusalCode } from '../domain/refusal.ts';
import type { AnswerTo, Input, RouteName } from './contract.ts';
import { native } from './native.ts';

/** What the background's router answers: it never rejects. */
export type Reply<Name extends RouteName> =
  | { ok: true; value: AnswerTo<Name> }
  | { ok: false; error: { code: RefusalCode } };

/** Waits before each further try, in milliseconds: a worker that was stopped is back within 100. */
const RETRY_AFTER = [50, 200, 800];

/** How long one try may take, in milliseconds, before the background counts as gone. */
const PATIENCE = 15_000;

/** The same for what walks through the whole store; only Tend's own pages ask that. */
export const LONG = 300_000;

/**
 * Asks the background one question. A lost reply (the worker stopped meanwhile) is asked again with the same
 * input; writes carry a `requestId`, so that a retry is done once.
 * @throws Refusal with the background's code, 'updated' when Tend was updated under this page, or 'no-answer'.
 */
export async function ask<Name extends RouteName>(
  name: Name,
  input: Input<Name>,
  patience = PATIENCE,
): Promise<AnswerTo<Name>> {
  let reply = await patiently<Name>(send(name, input), patience);
  for (const wait of RETRY_AFTER) {
    if (reply || isOrphaned()) break;
    await pause(wait);
    reply = await patiently<Name>(send(name, input), patience);
  }
  if (reply?.ok) return reply.value;
  throw new Refusal(reply?.error.code ?? (isOrphaned() ? 'updated' : 'no-answer'));
}

/** Whether the extension was updated or removed under this page, so that nothing can be asked any more. */
export function isOrphaned(): boolean {
  try {
    return native().runtime.id === undefined;
  } catch {
    return true;
  }
}

/** A reply, or undefined where none comes: "message channel closed", "receiving end does not exist", too late. */
async function patiently<Name extends RouteName>(
  reply: Promise<unknown>,
  patience: number,
): Promise<Reply<Name> | undefined> {
  const first = await Promise.race([reply, pause(patience)]).catch(() => undefined);
  return (first ?? undefined) as Reply<Name> | undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

// Async, because it throws at once under an updated extension.
async function send(name: RouteName, input: object): Promise<unknown> {
  return native().runtime.sendMessage({ ask: name, input });
}
