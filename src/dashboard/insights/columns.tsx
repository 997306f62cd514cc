import { locale, say } from '../../words/index.ts';

/** One column of a picture: what it stands for in a few words, where it leads, and its parts from below. */
export interface Column {
  key: string;
  title: string;
  /** Absent where nobody is behind it. */
  href?: string | undefined;
  parts: { fill: string; count: number }[];
}

const HEIGHT = 140;

/** Columns side by side, by the greatest of them; in percent of the width, so that they fit any. */
export function Columns({ columns, gap }: { columns: Column[]; gap: number }) {
  const totals = columns.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0));
  const most = Math.max(1, ...totals);
  const step = 100 / columns.length;
  return (
    <>
      <p class="s soft tallest">{say('insights_tallest', most.toLocaleString(locale()))}</p>
      <svg class="columns" width="100%" height={HEIGHT} aria-hidden="true">
        {columns.map(({ key, title, href, parts }, at) => {
          let top = HEIGHT - 1;
          return (
            <a key={key} {...(href && { href, tabindex: -1 })}>
              <title>{title}</title>
              <rect class="reach" x={`${at * step}%`} width={`${step}%`} height={HEIGHT} />
              {parts.map(({ fill, count }) => {
                const height = (count / most) * (HEIGHT - 4);
                top -= height;
                return (
                  <rect
                    key={fill}
                    class={`fill ${fill}`}
                    x={`${(at + gap / 2) * step}%`}
                    width={`${(1 - gap) * step}%`}
                    y={top}
                    height={height}
                  />
                );
              })}
            </a>
          );
        })}
        <line class="floor" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      </svg>
    </>
  );
}
