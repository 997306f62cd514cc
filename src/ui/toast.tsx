import type { Toasts } from './toasts.ts';

/** Says politely what was done; takes no focus. */
export function Toast({ toasts: { message, hold } }: { toasts: Toasts }) {
  const held = () => hold(true);
  const free = () => hold(false);
  return (
    <div
      class="toast"
      role="status"
      onPointerEnter={held}
      onPointerLeave={free}
      onFocusIn={held}
      onFocusOut={free}
    >
      {message && (
        <div class="row card">
          <span class="grow">{message.text}</span>
          {message.action && (
            <button type="button" class="btn small" onClick={message.action.run}>
              {message.action.text}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
