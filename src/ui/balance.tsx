import { type Balance, FAVOUR_SIDES } from '../domain/favour.ts';
import { locale, say } from '../words/index.ts';

/** How give and ask stand, in a few words; thanks are told apart, since they move nothing. */
export function balanceText({ gave, received, asked, thanks = 0 }: Balance): string {
  const text = (many: number) => many.toLocaleString(locale());
  return [
    say('balance_gave', text(gave)),
    received > 0 && say('balance_received', text(received)),
    say('balance_asked', text(asked)),
    thanks > 0 && say('balance_thanks', text(thanks)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A thin bar for each: what was given, what was received, and what was asked for. */
export function BalanceBars({ balance }: { balance: Balance | undefined }) {
  return (
    <div class="balance" aria-hidden="true">
      {FAVOUR_SIDES.map((side) => {
        const many = balance?.[side] ?? 0;
        return many > 0 && <i key={side} class={side} style={{ flexGrow: many }} />;
      })}
    </div>
  );
}
