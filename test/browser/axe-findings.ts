import axe from 'axe-core';
import type { Frame } from 'puppeteer-core';

/** WCAG A and AA of every version, and what axe's makers hold for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in what stands there now, as 'rule: element', colours included. */
export async function axeFindings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async (values) => {
    const { axe: inside } = window as unknown as { axe: typeof axe };
    const { violations } = await inside.run({
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, RULES);
}
