import type { Unusable, WhyUnusable } from '../../formats/unusable.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Left } from './read-import.ts';

type Underscored<Text extends string> = Text extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Text;

/** What is told about a file of which nothing was taken: one sentence with a way out, and which records are none. */
export function failureOf(error: unknown): { problem: string; left: Left[] } {
  if (isUnusable(error)) {
    const left = error.skipped as Left[];
    const hasNone = error.why === 'no-usable-rows' && left.length === 0;
    return { problem: hasNone ? say('import_no_rows') : unusable(error.why), left };
  }
  // The browser no longer finds or gives what was picked.
  const isGone = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
  if (isGone) return { problem: say('import_file_gone'), left: [] };
  const code = codeOf(error);
  if (code === 'internal') console.error(error);
  return { problem: refusal(code), left: [] };
}

/** The sentence for a reason. One without its sentence does not compile. */
export function unusable(why: WhyUnusable): string {
  return say(`unusable_${why.replaceAll('-', '_') as Underscored<WhyUnusable>}`);
}

// By its name: the readers are a part that is loaded later.
function isUnusable(error: unknown): error is Unusable {
  return error instanceof Error && error.name === 'Unusable';
}
