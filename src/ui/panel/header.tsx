import { say } from '../../words/index.ts';
import { DueDay } from '../day.tsx';
import { Icon } from '../icons.tsx';
import { Ring } from '../ring.tsx';
import { lineDay, whyText } from './line-day.ts';
import { PanelMenu } from './panel-menu.tsx';
import type { PanelModel } from './panel-model.ts';
import type { Who } from './who.ts';

/** Who it is, when they come up next and why, and what can be done. */
export function PanelHeader({ model, who }: { model: PanelModel; who: Who }) {
  const { view, home, trouble, late } = model;
  const shown = view && lineDay(view);
  const known = view && !view.doubt && (!who.self || view.contact);
  const why = view && whyText(view);
  return (
    <header aria-busy={!view && !trouble}>
      <div class="row">
        <Ring name={who.name} days={view?.days} since={shown?.since} next={shown?.day} />
        <div class="grow">
          <h1 class={who.title ? 'clip' : 's soft'} title={who.title}>
            <bdi>{who.title || say('opening')}</bdi>
          </h1>
          {who.title && (
            <p class={`soft s ${who.name && 'clip'}`} title={who.line}>
              <bdi>{who.line}</bdi>
            </p>
          )}
        </div>
        {home.setShape && (
          <button
            type="button"
            class="btn quiet collapse"
            aria-label={say('collapse')}
            title={say('collapse')}
            onClick={() => model.setShape({ collapsed: true }, '.tab')}
          >
            <Icon name="collapse" />
          </button>
        )}
      </div>
      {known && (
        <>
          <div class="row rhythm">
            <p class="next">
              {shown ? (
                <DueDay day={shown.day} days={view.days} text={late?.dayText} />
              ) : (
                <span class="soft">{say(view.contact ? 'no_day' : 'no_contact')}</span>
              )}
            </p>
            {late && <late.Rhythm />}
            {!view.contact?.fullName && (
              <button
                type="button"
                class="btn small keep"
                onClick={() => model.act(({ deeds }) => deeds.keep())}
              >
                {say(view.contact ? 'take_name' : 'keep')}
              </button>
            )}
          </div>
          {why && (
            <div class="row why">
              <p class="next grow soft clip">
                <bdi>{why}</bdi>
              </p>
              {late && <late.LineDeeds />}
            </div>
          )}
          <Actions model={model} />
        </>
      )}
    </header>
  );
}

function Actions({ model }: { model: PanelModel }) {
  const { act, late } = model;
  return (
    <div class="row">
      <div class="row grow">
        <button type="button" class="btn primary" onClick={() => act(({ talk }) => talk.log())}>
          {say('panel_talked')}
        </button>
        <button
          type="button"
          class="btn remind"
          aria-expanded={!!late?.isReminding}
          onClick={() => act((parts) => parts.remind())}
        >
          {say('remind_me')} <Icon name="down" />
        </button>
        {late && <late.Draft />}
      </div>
      <PanelMenu model={model} label={say('more')} icon="more" items={(parts) => parts.personItems()} />
    </div>
  );
}
