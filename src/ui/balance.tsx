import type { Balance } from '../domain/favour.ts';
import { say } from '../words/index.ts';

/** How give and ask stand, in a few words. */
export function balanceText({ gave, received, asked }: Balance): string {
  return [
    say('balance_gave', gave),
    received > 0 && say('balance_received', received),
    say('balance_asked', asked),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Two thin bars: what was given, and what was asked for or received, whichever is more. */
export function BalanceBars({ balance }: { balance: Balance | undefined }) {
  const { gave = 0, received = 0, asked = 0 } = balance ?? {};
  const took = Math.max(asked, received);
  return (
    <div class="balance" aria-hidden="true">
      {gave > 0 && <i class="gave" style={{ flexGrow: gave }} />}
      {took > 0 && <i style={{ flexGrow: took }} />}
    </div>
  );
}
