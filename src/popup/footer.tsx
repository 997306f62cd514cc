import { openDashboard, openShortcutSettings } from '../api/browser.ts';
import { activeKey } from '../ui/letter-keys.ts';
import { say } from '../words/index.ts';
import type { Popup } from './popup-model.ts';

/** What can be done from anywhere in the popup. */
export function Footer({ popup: { shortcut, home, tab, trouble, share, undoLast } }: { popup: Popup }) {
  return (
    <footer class="row">
      {home && tab && !trouble && (
        <button type="button" class="btn quiet share" onClick={() => share(tab.id)}>
          {say('share_this')}
        </button>
      )}
      <button type="button" class="btn quiet" onClick={() => void openDashboard()}>
        {say('open_dashboard')}
      </button>
      {home && !trouble && (
        <button
          type="button"
          class="btn quiet"
          aria-keyshortcuts={activeKey('z')}
          onClick={() => void undoLast()}
        >
          {say('undo_last')}
        </button>
      )}
      <span class="grow" />
      {shortcut && (
        <span class="soft s" title={say('command_focus_panel')}>
          {shortcut}
        </span>
      )}
      {shortcut === '' && (
        <button type="button" class="btn quiet s" onClick={() => void openShortcutSettings()}>
          {say('set_shortcut')}
        </button>
      )}
    </footer>
  );
}
