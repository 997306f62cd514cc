import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { say } from './index.ts';

type Underscored<Code extends string> = Code extends `${infer Head}-${infer Rest}`
  ? `${Head}_${Underscored<Rest>}`
  : Code;

/** The code of what was thrown; 'internal' for anything that is no Refusal. */
export function codeOf(error: unknown): RefusalCode {
  // By its name: the panel's late parts carry a class of their own. Nothing else that is thrown is called so.
  const thrown = error as Refusal | undefined;
  return thrown?.name === 'Refusal' ? thrown.code : 'internal';
}

/** What the person is told for a code: one sentence, and a way out. A code without its sentence does not compile. */
export function refusal(code: RefusalCode): string {
  return say(`refusal_${code.replaceAll('-', '_') as Underscored<RefusalCode>}`);
}
