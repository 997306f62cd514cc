import browser, { type Runtime } from 'webextension-polyfill';
import type { Reply } from '../api/ask.ts';
import type { RouteName } from '../api/contract.ts';
import { Refusal } from '../domain/refusal.ts';
import type { TendDatabase } from '../store/database.ts';
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
    answer(store, message, sender).then(sendResponse);
    return true;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

/**
 * One question, answered: known route, proven sender who may ask it, well-formed input, run. Never rejects.
 * @param message `{ ask: name, input }`, from anybody
 */
export async function answer(
  store: Store,
  message: { ask?: unknown; input?: unknown },
  sender: Runtime.MessageSender,
): Promise<Reply<RouteName>> {
  try {
    const caller = callerOf(sender);
    if (!caller) throw new Refusal('not-allowed');
    const route = await routeOf(message.ask, caller);
    if (!route.callers.includes(caller.role)) throw new Refusal('not-allowed');
    const parsed = route.input.safeParse(message.input);
    if (!parsed.success) throw new Refusal('malformed');
    const db = await databaseFor(route, store);
    const value = await route.run(parsed.data, { caller, db, store, now: now(), today: today() });
    if (route.changes) announce(store);
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

async function databaseFor({ inRecovery, changes }: Route<RouteName>, store: Store): Promise<TendDatabase> {
  if (inRecovery) return (await store.anyway()).db;
  return changes ? store.writable() : store.ready();
}
