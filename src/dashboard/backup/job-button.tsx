import type { ComponentChildren } from 'preact';

interface JobButtonProps {
  class: string;
  /** Something is being done. */
  busy: boolean;
  onClick(): unknown;
  children: ComponentChildren;
  'aria-label'?: string;
  'aria-expanded'?: boolean;
}

/** A button that begins a job. While one is being done it does nothing, and keeps the focus, which a disabled one loses. */
export function JobButton({ busy, onClick, ...rest }: JobButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={() => {
        if (!busy) onClick();
      }}
    />
  );
}
