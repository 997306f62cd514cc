import type { Reply } from '../../src/api/ask.ts';
import type { AnswerTo, Input, RouteName } from '../../src/api/contract.ts';
import type { Running } from './running.ts';

/** Asks as one of Tend's own pages. Chromium only. */
export async function askInside<Name extends RouteName>(
  tend: Running,
  name: Name,
  input: Input<Name>,
): Promise<AnswerTo<Name>> {
  const page = await tend.openExtensionPage('manifest.json');
  const question = { ask: name, input };
  const reply = await page.evaluate(
    (one) => chrome.runtime.sendMessage(one),
    question as unknown as { ask: string },
  );
  await page.close();
  const answered = reply as Reply<Name>;
  if (!answered.ok) throw new Error(`${name} was refused: ${answered.error.code}`);
  return answered.value;
}
