import type { ComponentChildren } from 'preact';

/** The heading of a room, and beside it what is mostly done there; where it is narrow, in the line below. */
export function RoomHead({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="room-head row wrap">
      <h1 class="grow">{title}</h1>
      {children && <div class="row wrap">{children}</div>}
    </header>
  );
}
