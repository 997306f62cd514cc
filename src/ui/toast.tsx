import type { Toasts } from './toasts.ts';

/** Says politely what was done; takes no focus. */
export function Toast({ toasts }: { toasts: Toasts }) {
  return (
    <div class="toast" role="status">
      <ToastCard toasts={toasts} />
    </div>
  );
}

/** What is said, which stays while it is pointed at or has the focus. */
export function ToastCard({ toasts: { message, hold } }: { toasts: Toasts }) {
  const held = () => hold(true);
  const free = () => hold(false);
  return (
    message && (
      <div class="row card" onPointerEnter={held} onPointerLeave={free} onFocusIn={held} onFocusOut={free}>
        <span class="grow">{message.text}</span>
        {[message.more, message.action].map(
          (action) =>
            action && (
              <button type="button" class="btn small" onClick={action.run}>
                {action.text}
              </button>
            ),
        )}
      </div>
    )
  );
}
