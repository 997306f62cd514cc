import type { FollowUp } from '../../domain/follow-up.ts';
import { say } from '../../words/index.ts';
import type { Late } from './late.tsx';
import { PanelMenu } from './panel-menu.tsx';

/** What can be done about a day that was set. */
export function FollowUpDeeds({ late, followUp }: { late: Late; followUp: FollowUp }) {
  const { uid, share = '' } = followUp;
  const url = late.panel.view?.links?.[share];
  return (
    <>
      <button type="button" class="btn small" onClick={() => late.deeds.answer(uid, 'done')}>
        {say('done')}
      </button>
      <PanelMenu
        model={late.panel}
        uid={uid}
        label={say('snooze')}
        icon="snooze"
        class="snooze"
        items={() => late.snoozeItems(followUp)}
      />
      <PanelMenu
        model={late.panel}
        uid={uid}
        label={say('more_about_day')}
        icon="more"
        items={() => late.followUpItems(followUp)}
      />
      {url && (
        // The page around learns neither that it was followed nor where it leads; nor does that one whence.
        <a class="s clip" href={url} target="_blank" rel="noreferrer" title={url} dir="ltr">
          {new URL(url).host}
        </a>
      )}
    </>
  );
}
