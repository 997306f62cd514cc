import { alternately } from '../alternately.ts';
import type { Also, Limits, Measurement } from '../measurement.ts';
import { ASK_LATE, profile, weightOf } from '../profile-page.ts';
import { paintPanel, type Sleep } from '../views.ts';

/** From the start of the document, where content scripts start, to the painted panel, beside an extension that asks once and draws one text node. */
const PANEL: Record<Sleep, { page: 'short' | 'long'; must: Limits; also: Also }> = {
  alive: { page: 'short', must: { times: 1.25 }, also: { sizes: true, sqlite: true } },
  stopped: { page: 'long', must: { times: 0.8, median: 200 }, also: { sqlite: true } },
};

export const panel: Measurement[] = Object.entries(PANEL).map(([sleep, { page, must, also }]) => ({
  name: `panel, worker ${sleep}`,
  also,
  async run({ tend, empty, rounds, coldRounds }) {
    const state = sleep as Sleep;
    const {
      tend: own,
      late,
      early,
    } = await alternately(state === 'alive' ? rounds : coldRounds, {
      tend: () => paintPanel(tend, state, profile(page)),
      late: () => paintPanel(empty, state, profile(page, ASK_LATE)),
      early: () => paintPanel(empty, state, profile(page)),
    });
    const what = `profile opened → panel painted, worker ${sleep}`;
    const peer = `one message round trip, one text node; a page of ${weightOf(page)} kB`;
    return [
      { what, beside: peer, tend: own, peer: late, must },
      { what, beside: `${peer}; asked before it is parsed`, tend: own, peer: early },
    ];
  },
}));
