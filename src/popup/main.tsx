import { render } from 'preact';
import { onChange, onHomeChange } from '../api/changes.ts';
import { followFocus } from '../ui/focus.ts';
import { activeKey } from '../ui/letter-keys.ts';
import { speak } from '../ui/locale.ts';
import { whenPainted } from '../ui/painted.ts';
import { coalesced } from '../ui/redraw.ts';
import { onUndoKey } from '../ui/undo-last.ts';
import { onPopupKey } from './keys.ts';
import { PopupBody } from './popup-body.tsx';
import { createPopup } from './popup-model.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());

void speak().then(() => {
  const root = document.getElementById('popup');
  if (!root) return;
  // Opened in a tab, by the notification of the day: there is more room.
  if (location.hash === '#day') document.body.classList.add('in-tab');
  const focus = followFocus(root, life.signal);
  const redraw = coalesced(() => {
    render(<PopupBody popup={popup} />, root);
    focus.settle();
    if (popup.agenda.page || popup.trouble) whenPainted(settle);
  });
  const settle = () => {
    redraw();
    popup.lookAround();
  };
  const popup = createPopup(redraw);
  const onKey = (event: KeyboardEvent) => {
    if (!activeKey(event.key)) return;
    onPopupKey(event, root, popup.keys);
    onUndoKey(event, popup.undoLast);
  };
  document.addEventListener('keydown', onKey, life);
  onChange(life.signal, popup.refresh);
  onHomeChange(life.signal, popup.refresh);
  redraw(); // so that the window has its size from the beginning
});
