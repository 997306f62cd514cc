/** One bar: what it is called, how long it is (0 to 1), what stands beside it, and where it leads. */
export interface Bar {
  key: string;
  name: string;
  /** What the name means, on a line of its own. */
  more?: string;
  value: string;
  part: number;
  href: string;
  fill: string;
}

/** Bars one under the other. */
export function Bars({ bars }: { bars: Bar[] }) {
  return (
    <ul class="bars">
      {bars.map(({ key, name, more, value, part, href, fill }) => (
        <li key={key}>
          <a href={href} tabIndex={-1}>
            <span class="row">
              <bdi class="grow">{name}</bdi>
              <span class="value">{value}</span>
            </span>
            <svg width="100%" height="12" aria-hidden="true">
              <rect class="track" width="100%" height="12" rx="4" />
              {part > 0 && (
                <rect class={`fill ${fill}`} width={`${Math.max(1, 100 * part)}%`} height="12" rx="4" />
              )}
            </svg>
          </a>
          {more && <span class="soft s">{more}</span>}
        </li>
      ))}
    </ul>
  );
}
