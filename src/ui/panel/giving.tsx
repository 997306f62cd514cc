import { say } from '../../words/index.ts';
import { BalanceBars, balanceText } from '../balance.tsx';
import { FavourForm } from './favour-form.tsx';
import type { Late } from './late.tsx';

/** How give and ask stand with somebody, and a line to add. */
export function Giving({ late }: { late: Late }) {
  const { panel, favours } = late;
  const { contact, line, days } = panel.view ?? {};
  if (!days || !(contact || favours.open)) return null;
  const balance = line?.balance;
  return (
    <section class="giving" tabIndex={-1} aria-label={say('give_and_ask')}>
      <div class="row">
        <h2 class="grow">{say('give_and_ask')}</h2>
        {balance && <span class="soft s">{balanceText(balance)}</span>}
      </div>
      <div class="row">
        <BalanceBars balance={balance} />
        <button
          type="button"
          class="words s add-favour"
          aria-label={say('favour_add_one')}
          onClick={favours.begin}
        >
          {say('panel_add_fact')}
        </button>
      </div>
      <FavourForm favours={favours} days={days} interest={contact?.interests?.[0]} />
    </section>
  );
}
