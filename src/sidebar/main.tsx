import { ask } from '../api/ask.ts';
import { onActiveTab, ownWindow } from '../api/browser.ts';
import { onHomeChange, onPush } from '../api/changes.ts';
import { sidebarAt } from './sidebar.tsx';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());

const notice = document.getElementById('notice');
const place = document.getElementById('place');
if (notice && place) {
  const sidebar = sidebarAt(notice, place, {
    openPanel: async (handle) => ask('openPanel', { handle, windowId: await ownWindow() }),
    signal: life.signal,
  });
  onActiveTab(life.signal, sidebar.follow);
  onHomeChange(life.signal, sidebar.follow);
  onPush(life.signal, { focusPanel: sidebar.focus });
  sidebar.follow();
  sidebar.focus(); // it was opened just now, most likely to write
}
