import { ask } from '../api/ask.ts';
import { onActiveTab, ownWindow } from '../api/browser.ts';
import { onChange, onHomeChange, onPush } from '../api/changes.ts';
import { speak } from '../ui/locale.ts';
import { refreshLocale } from '../ui/refresh-locale.ts';
import { sidebarAt } from './sidebar.tsx';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());

void speak().then(() => {
  const notice = document.getElementById('notice');
  const place = document.getElementById('place');
  if (!notice || !place) return;
  const sidebar = sidebarAt(notice, place, {
    openPanel: async (handle) => ask('openPanel', { handle, windowId: await ownWindow() }),
    signal: life.signal,
  });
  onActiveTab(life.signal, sidebar.follow);
  onHomeChange(life.signal, sidebar.follow);
  // Whatever is typed in it is kept, and stands there again.
  onChange(life.signal, () => void refreshLocale(() => location.reload()));
  onPush(life.signal, { focusPanel: sidebar.focus });
  sidebar.follow();
  sidebar.focus(); // it was opened just now, most likely to write
});
