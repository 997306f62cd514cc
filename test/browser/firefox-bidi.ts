import type { Browser, Page } from 'puppeteer-core';

/** What WebDriver BiDi can do in Firefox beyond puppeteer's own words; needs `--remote-allow-system-access`. */
export interface Bidi {
  /** Sends a tab to any address, extension pages included, and waits until it is loaded. */
  navigate(page: Page, url: string): Promise<void>;
  /** Evaluates in the browser's own window, where everything about an extension can be asked. */
  insideBrowser<Value>(expression: string): Promise<Value>;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** What BiDi answers to `script.evaluate`. */
type Evaluated =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Opens that door of a running Firefox. */
export async function bidiOf(browser: Browser): Promise<Bidi> {
  const { connection } = browser as unknown as { connection: Connection };
  const windows = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [{ context }] = windows.result.contexts as [{ context: string }];
  return {
    navigate: async (page, url) => {
      const { _id } = page.mainFrame() as unknown as { _id: string };
      await connection.send('browsingContext.navigate', { context: _id, url, wait: 'complete' });
    },
    insideBrowser: async <Value>(expression: string) => {
      const { result } = await connection.send('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      });
      const evaluated = result as unknown as Evaluated;
      if (evaluated.type === 'exception')
        throw new Error(`Firefox: ${evaluated.exceptionDetails.text} in ${expression}`);
      return evaluated.result.value as Value;
    },
  };
}
