import { Icon } from '../ui/icons.tsx';

/** A room with nothing in it. */
export function Calm({ title, more }: { title: string; more?: string | undefined }) {
  return (
    <section class="calm">
      <Icon name="leaf" />
      <p class="strong">{title}</p>
      {more && <p class="soft">{more}</p>}
    </section>
  );
}
