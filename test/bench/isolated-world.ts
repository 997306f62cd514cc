import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../browser/until.ts';

/** The world in a page in which an extension's content scripts live. */
export interface IsolatedWorld {
  evaluate(expression: string): Promise<unknown>;
  /** How many objects of such a class live in it, once all that nothing holds is thrown away. */
  count(className: string): Promise<number>;
  session: CDPSession;
}

/** That of the extension with this origin. */
export async function isolatedWorld(page: Page, origin: string): Promise<IsolatedWorld> {
  const session = await page.createCDPSession();
  let contextId: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const isTop = context.auxData?.frameId === (page.mainFrame() as unknown as { _id: string })._id;
    if (context.origin === origin && isTop) contextId = context.id;
  });
  await session.send('Runtime.enable');
  const id = await until(`the scripts of ${origin} are in ${page.url()}`, () => contextId);
  const evaluate = async (expression: string, more: object = { returnByValue: true }) => {
    const given = { expression, contextId: id, awaitPromise: true, ...more };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', given);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result;
  };
  return {
    session,
    evaluate: async (expression) => (await evaluate(expression)).value,
    async count(className) {
      const { objectId = '' } = await evaluate(`${className}.prototype`, {});
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: objectId });
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId ?? '',
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      return result.value;
    },
  };
}
