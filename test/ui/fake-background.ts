import type { RouteName } from '../../src/api/contract.ts';
import { Refusal, type RefusalCode } from '../../src/domain/refusal.ts';
import { IN_RECOVERY } from './fake-copies.ts';
import { FakePeople } from './fake-people.ts';
import { type Routes, routesOver } from './fake-routes.ts';

type Changed = (changes: Record<string, unknown>) => void;
interface Message {
  ask: RouteName;
  input: { requestId?: string; capability?: string };
}

/** A background in memory that keeps the contract's promises to one view, for tests and the preview. */
export class FakeBackground extends FakePeople {
  /** Every question asked, in order. */
  asked: { ask: RouteName; input: Record<string, unknown> }[] = [];
  capability = 'first';
  #refusals: { ask: RouteName; code: RefusalCode }[] = [];
  #held = new Map<RouteName, Promise<void>>();
  #done = new Set<string>();
  #before = new Map<string, string>();
  #listeners = new Set<Changed>();
  #routes: Routes = routesOver(
    this,
    () => this.capability,
    (requestId) => this.#before.get(requestId) ?? '[]',
  );
  #writes = 0;

  /** The next question of that name is refused. */
  refuse(ask: RouteName, code: RefusalCode, times = 1): void {
    for (let time = 0; time < times; time++) this.#refusals.push({ ask, code });
  }

  /** Answers of that name wait until the returned function is called; the question itself is done at once. */
  hold(ask: RouteName): () => void {
    let release = () => {};
    this.#held.set(ask, new Promise((resolve) => (release = resolve)));
    return () => {
      this.#held.delete(ask);
      release();
    };
  }

  /** As another view's write would. */
  announce(): void {
    for (const listener of this.#listeners) listener({ changed: { newValue: ++this.#writes } });
  }

  /** Questions of one name, in order. */
  questions(name: RouteName): Record<string, unknown>[] {
    return this.asked.filter(({ ask }) => ask === name).map(({ input }) => input);
  }

  /** `storage.local.onChanged`, as far as views listen to it. */
  changes = {
    addListener: (listener: Changed) => this.#listeners.add(listener),
    removeListener: (listener: Changed) => this.#listeners.delete(listener),
  };

  /** `runtime.sendMessage` to this background. */
  answer = async (message: unknown): Promise<unknown> => {
    const { ask, input } = message as Message;
    this.asked.push({ ask, input: structuredClone(input) as Record<string, unknown> });
    const refused = this.#refusals.findIndex((refusal) => refusal.ask === ask);
    if (refused >= 0) {
      const [{ code } = { code: 'internal' as const }] = this.#refusals.splice(refused, 1);
      await this.#held.get(ask);
      return refusal(code);
    }
    if (input.capability !== undefined && input.capability !== this.capability)
      return refusal('panel-expired');
    if (this.copies.store.recovery && !IN_RECOVERY.has(ask)) return refusal('in-recovery');
    try {
      const value = structuredClone(this.#run(ask, input as never));
      await this.#held.get(ask);
      return { ok: true, value };
    } catch (error) {
      if (error instanceof Refusal) return refusal(error.code);
      throw error;
    }
  };

  #run(name: RouteName, input: never): unknown {
    const { requestId } = input as { requestId?: string };
    if (requestId === undefined) return this.#routes[name](input);
    if (this.#done.has(requestId)) return {};
    this.#before.set(requestId, JSON.stringify([...this.people]));
    const answer = this.#routes[name](input);
    this.#done.add(requestId);
    queueMicrotask(() => this.announce());
    return answer;
  }
}

function refusal(code: RefusalCode) {
  return { ok: false, error: { code } };
}
