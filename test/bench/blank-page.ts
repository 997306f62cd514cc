import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../browser/until.ts';
import { codeOf } from './code-of.ts';
import type { Contestant, Started } from './contestant.ts';
import type { RawMessage } from './raw-worker.ts';

/** Pages of an extension in which no code of its own runs, from which its worker is asked. */

/** What Tend is asked. */
export interface TendMessage {
  ask: string;
  input: object;
}

/** Opens one. */
export function openBlank({ running }: Pick<Started, 'running'>): Promise<Page> {
  return running.openExtensionPage('manifest.json');
}

/** Opens one in which a module of this folder is as `inside`. */
export async function openInside(one: Pick<Started, 'running'>, module: string): Promise<Page> {
  const page = await openBlank(one);
  await page.evaluate(await codeOf(join(import.meta.dirname, module)));
  return page;
}

/** How long a whole store may take, in milliseconds. */
const WHOLE_STORE = 900_000;

/** What an expression comes to, however long that takes: the driver's patience with one evaluation is shorter. */
export async function evaluateLong<Value>(page: Page, expression: string): Promise<Value> {
  await page.evaluate(`void (window.come = undefined, ${expression})
    .then((value) => (window.come = { value }), (cause) => (window.come = { cause: String(cause) }))`);
  const look = async () =>
    (await page.evaluate('window.come')) as { value: Value; cause?: string } | undefined;
  const { value, cause } = await until('the page has done it', look, {
    patience: WHOLE_STORE,
    seen: () => page.evaluate('document.body.innerText'),
  });
  if (cause) throw new Error(cause);
  return value;
}

/** Both extensions' blank pages, closed at the end. */
export async function withBlanks<Result>(
  { tend, empty }: { tend: Contestant; empty: Contestant },
  work: (pages: { tend: Page; empty: Page }) => Promise<Result>,
): Promise<Result> {
  const pages = { tend: await openBlank(tend), empty: await openBlank(empty) };
  const result = await work(pages);
  await Promise.all([pages.tend.close(), pages.empty.close()]);
  return result;
}

/** Milliseconds from the question to its answer. @throws Error where Tend refuses */
export async function timeAsk(page: Page, message: TendMessage | RawMessage): Promise<number> {
  return (await asked(page, message)).ms;
}

/** The same with what was answered. */
export async function asked<Value = unknown>(
  page: Page,
  message: TendMessage | RawMessage,
): Promise<{ ms: number; value: Value }> {
  const { ms, reply } = (await page.evaluate(`(async () => {
    const start = performance.now();
    const reply = await chrome.runtime.sendMessage(${JSON.stringify(message)});
    return { ms: performance.now() - start, reply };
  })()`)) as { ms: number; reply: { ok?: boolean; value?: Value } };
  if ('ask' in message && !reply?.ok) throw new Error(`${message.ask} was refused: ${JSON.stringify(reply)}`);
  return { ms, value: ('ask' in message ? reply.value : reply) as Value };
}
