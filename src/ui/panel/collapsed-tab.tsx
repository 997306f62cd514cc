import { initials } from '../../domain/name.ts';
import { say } from '../../words/index.ts';
import { Icon } from '../icons.tsx';
import { nearness } from '../near-day.ts';
import { lineDay } from './line-day.ts';
import type { PanelModel } from './panel-model.ts';
import type { Who } from './who.ts';

/** The panel put aside: a slim tab with the person's initials, and a dot when the day is near. */
export function CollapsedTab({ model, who }: { model: PanelModel; who: Who }) {
  const { view } = model;
  const shown = view && lineDay(view);
  const tone = shown && nearness(shown.day, view.days);
  const name = say('open_tend', who.title || say('nameless'));
  return (
    <main lang={say('language')}>
      <h1>
        <button
          type="button"
          class="tab card"
          title={name}
          aria-expanded={false}
          onClick={() => model.setShape({ collapsed: false }, '.panel')}
        >
          {tone && <span class={`dot ${tone}`} />}
          <Icon name="leaf" />
          {who.name && (
            <span class="s strong" aria-hidden="true">
              {initials(who.name)}
            </span>
          )}
        </button>
      </h1>
    </main>
  );
}
