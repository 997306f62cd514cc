import browser, { type Runtime } from 'webextension-polyfill';
import type { Reply } from '../api/ask.ts';
import type { RouteName } from '../api/contract.ts';
import { Refusal } from '../domain/refusal.ts';
import { announce } from './announce.ts';
import { type Caller, callerOf } from './caller.ts';
import { now, today } from './clock.ts';
import type { Route } from './route.ts';
import { routes } from './routes/index.ts';
import type { Store } from './store.ts';

/** Routes as the router sees them. */
type Known = Record<string, Route<RouteName>>;

/** Answers every `ask`. Not async: it returns true and answers through `sendResponse`. */
export function listen(store: Store): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (answer: unknown) => void,
  ) => {
    if (typeof message !== 'object' || message === null || !('ask' in message)) return undefined;
    const behind: (() => void)[] = [];
    answer(store, message, sender, (work) => behind.push(work)).then((reply) => {
      sendResponse(reply);
      for (const work of behind) work();
    });
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/**
 * One question, answered: known route, proven sender who may ask it, well-formed input, run. Never rejects.
 * @param message `{ ask: name, input }`, from anybody
 * @param afterwards does what the answer need not wait for
 */
export async function answer(
  store: Store,
  message: { ask?: unknown; input?: unknown },
  sender: Runtime.MessageSender,
  afterwards = (work: () => void): unknown => work(),
): Promise<Reply<RouteName>> {
  try {
    const caller = callerOf(sender);
    if (!caller) throw new Refusal('not-allowed');
    const route = await routeOf(message.ask, caller);
    if (!route.callers.includes(caller.role)) throw new Refusal('not-allowed');
    const parsed = route.input().safeParse(message.input);
    if (!parsed.success) throw new Refusal('malformed');
    const asking = { caller, store, now: now(), today: today() };
    const value = route.inRecovery
      ? await route.run(parsed.data, asking)
      : await route.run(parsed.data, {
          ...asking,
          db: await (route.changes ? store.writable() : store.ready()),
        });
    if (route.changes) afterwards(() => announce(store));
    return { ok: true, value };
  } catch (cause) {
    if (cause instanceof Refusal) {
      if (cause.cause) console.error(cause);
      return { ok: false, error: { code: cause.code } };
    }
    console.error(cause);
    return { ok: false, error: { code: 'internal' } };
  }
}

/** What is only asked rarely is loaded once it is asked. */
async function routeOf(name: unknown, { role }: Caller): Promise<Route<RouteName>> {
  if (typeof name !== 'string') throw new Refusal('malformed');
  const early = routes as unknown as Known;
  if (Object.hasOwn(early, name)) return early[name] as Route<RouteName>;
  const { laterRoutes } = await import('./later.ts');
  const later = laterRoutes as unknown as Known;
  if (!Object.hasOwn(later, name)) throw new Refusal(role === 'ownPage' ? 'malformed' : 'not-allowed');
  return later[name] as Route<RouteName>;
}
