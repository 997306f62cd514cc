import { render } from 'preact';
import { onChange, onHomeChange } from '../api/changes.ts';
import { followFocus } from '../ui/focus.ts';
import { activeKey } from '../ui/letter-keys.ts';
import { whenPainted } from '../ui/painted.ts';
import { coalesced } from '../ui/redraw.ts';
import { onUndoKey } from '../ui/undo-last.ts';
import type { Copies } from './backup/recovery-model.ts';
import { DashboardBody, titleOf } from './dashboard-body.tsx';
import { createDashboard } from './dashboard-model.ts';
import { followScene } from './follow-scene.ts';
import { loadViews } from './later-view.tsx';
import { roomsOf } from './rooms.tsx';

/** Draws the dashboard into this page until the page is left. @param copies how copies are restored */
export function openDashboard(copies: Copies): void {
  const life = new AbortController();
  addEventListener('pagehide', () => life.abort());

  const root = document.body;
  const focus = followFocus(root, life.signal);
  const seeScene = followScene(document);
  const redraw = coalesced(() => {
    if (!root.isConnected) return; // the title is another's by now
    render(<DashboardBody dashboard={dashboard} />, root);
    focus.settle();
    if (dashboard.scene() !== 'waiting') whenPainted(settle);
    seeScene(dashboard.scene(), dashboard.room()?.name ?? '', titleOf(dashboard));
  });
  const settle = () => {
    redraw();
    loadViews().catch(console.error);
  };
  const goTo = (hash: string) => location.assign(hash);
  const again = () => location.replace('#settings');
  const dashboard = createDashboard(redraw, { copies, roomsOf, again, goTo });
  const arrive = () => dashboard.arrive(location.hash);

  addEventListener('hashchange', arrive, life);
  addEventListener(
    'beforeunload',
    (event) => dashboard.pages.person.writing.isBegun() && event.preventDefault(),
    life,
  );
  addEventListener('focus', dashboard.refresh, life);
  document.addEventListener(
    'keydown',
    (event) => activeKey(event.key) && onUndoKey(event, dashboard.undoLast),
    life,
  );
  onChange(life.signal, dashboard.changed);
  onHomeChange(life.signal, dashboard.refresh);
  arrive();
  void dashboard.operations.look();
  void dashboard.begun.then(() => {
    void dashboard.backup.refresh();
    if (dashboard.room()?.name !== 'review') dashboard.review.refresh(); // its room has asked
  });
}
