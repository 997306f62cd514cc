import { dayOf } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import { DueDay } from '../day.tsx';
import { Icon } from '../icons.tsx';
import { Menu } from '../menu.tsx';
import { Ring } from '../ring.tsx';
import type { PanelModel } from './panel-model.ts';
import type { Who } from './who.ts';

/** Who it is, when they come up next, and what can be done. */
export function PanelHeader({ model, who }: { model: PanelModel; who: Who }) {
  const { view } = model;
  const next = view?.followUps[0];
  const day = next && dayOf(next);
  const collapse = () => {
    model.setShape({ collapsed: true }, { focus: '.tab' });
  };
  return (
    <header aria-busy={!view && !model.trouble}>
      <div class="row person">
        <Ring name={who.name} today={view?.today ?? ''} since={next?.created.slice(0, 10)} next={day} />
        <div class="grow">
          {who.title ? (
            <>
              <h1 class="clip" title={who.title}>
                <bdi>{who.title}</bdi>
              </h1>
              <p class={`soft s ${who.name && 'clip'}`} title={who.line}>
                <bdi>{who.line}</bdi>
              </p>
            </>
          ) : (
            <h1 class="waiting">
              <span class="unseen">{say('opening')}</span>
            </h1>
          )}
        </div>
        {model.home.setShape && (
          <button
            type="button"
            class="btn quiet collapse"
            aria-label={say('collapse')}
            title={say('collapse')}
            onClick={collapse}
          >
            <Icon name="collapse" />
          </button>
        )}
      </div>
      {view && (!who.self || view.contact) && (
        <>
          <p class="next clip" title={next?.summary}>
            {day ? (
              <DueDay day={day} today={view.today} />
            ) : (
              <span class="soft">{say(view.contact ? 'no_day' : 'no_contact')}</span>
            )}
            {next?.summary && (
              <span class="soft">
                {' · '}
                <bdi>{next.summary}</bdi>
              </span>
            )}
          </p>
          <Actions model={model} />
        </>
      )}
    </header>
  );
}

function Actions({ model }: { model: PanelModel }) {
  const { reminder, deeds, view } = model;
  const contact = view?.contact;
  const where = { text: say('where_tend_appears'), run: () => model.tell({ text: say('where_to_change') }) };
  const items = contact
    ? [
        { text: say('refresh_from_page'), run: () => void deeds.refreshFromPage() },
        { text: say('remove_from_tend'), run: deeds.remove },
        where,
      ]
    : [where];
  const open = reminder.open && !reminder.followUpUid;
  return (
    <div class="row wrap">
      <button
        type="button"
        class="btn primary"
        aria-expanded={open}
        onClick={() => (open ? reminder.hide() : reminder.show())}
      >
        {say('remind_me')} <Icon name="down" small />
      </button>
      {!contact && (
        <button type="button" class="btn" onClick={() => void deeds.keep()}>
          {say('keep')}
        </button>
      )}
      {contact && !contact.fullName && (
        <button type="button" class="btn" onClick={() => void deeds.refreshFromPage()}>
          {say('read_name')}
        </button>
      )}
      <span class="grow" />
      <Menu label={say('more')} items={items}>
        <Icon name="more" />
      </Menu>
    </div>
  );
}
