import { bringIntoSight } from './in-sight.ts';
import type { Toasts } from './toasts.ts';

/** Where what is filled in ends, with what saves it and what leaves it. */
const FEET = 'form > :last-child, .message > :last-child';

/** Says politely what was done; takes no focus, and what it had when its button went is the page's. */
export function Toast({ toasts }: { toasts: Toasts }) {
  return (
    <div class="toast" role="status" tabIndex={-1} onFocus={passOn}>
      <ToastCard toasts={toasts} />
    </div>
  );
}

/**
 * What is said, which stays while it is pointed at or has the focus. What is typed in, and the buttons of what is filled
 * in, go out from under it.
 */
export function ToastCard({ toasts: { message, hold } }: { toasts: Toasts }) {
  const held = () => hold(true);
  const free = () => hold(false);
  return (
    message && (
      <div
        class="row card"
        ref={uncover}
        onPointerEnter={held}
        onPointerLeave={free}
        onFocusIn={held}
        onFocusOut={free}
      >
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

function passOn({ target, currentTarget }: FocusEvent): void {
  if (target === currentTarget) (target as HTMLElement).parentElement?.querySelector('main')?.focus();
}

function uncover(toast: HTMLElement | null): void {
  if (!toast) return;
  const { activeElement } = toast.ownerDocument;
  for (const foot of toast.ownerDocument.querySelectorAll(FEET))
    if (isBeneath(foot, toast)) bringIntoSight(foot);
  if (activeElement?.matches('input, textarea')) bringIntoSight(activeElement);
}

/** Whether both are in the same place. What is above or below all that is seen moves for nobody. */
function isBeneath(foot: Element, toast: Element): boolean {
  const [one, other] = [foot.getBoundingClientRect(), toast.getBoundingClientRect()];
  return one.bottom > other.top && one.top < other.bottom;
}
