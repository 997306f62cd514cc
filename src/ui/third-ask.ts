import { say } from '../words/index.ts';

/** What is said, once, before the third ask in a row. @param interest something they care for: an idea what to give */
export function thirdAskText(interest?: string): string {
  return interest ? say('third_ask_about', interest) : say('third_ask');
}
