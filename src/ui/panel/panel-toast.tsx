import { bringIntoSight } from '../in-sight.ts';
import { ToastCard } from '../toast.tsx';
import type { Toasts } from '../toasts.ts';

/** What is said at the panel's foot; a field that is typed in goes out from under it. */
export function PanelToast({ toasts }: { toasts: Toasts }) {
  return (
    toasts.message && (
      <div ref={uncover}>
        <ToastCard toasts={toasts} />
      </div>
    )
  );
}

function uncover(toast: HTMLElement | null): void {
  const typing = toast?.ownerDocument.activeElement;
  if (typing?.matches('input, textarea')) bringIntoSight(typing);
}
