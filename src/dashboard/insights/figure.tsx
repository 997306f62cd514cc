import { Component, type ComponentChildren } from 'preact';
import { locale, say } from '../../words/index.ts';

/** A cell of a table: a text, and where it leads. */
export interface Cell {
  text: string | number;
  href?: string | undefined;
}

interface FigureProps {
  title: string;
  /** What is counted, and how. */
  meaning: string;
  heads: string[];
  /** Of each row the first cell names it. */
  rows: Cell[][];
  children: ComponentChildren;
}

/**
 * A picture with its table. The picture is for eyes and the mouse; the table says the same, with the same ways on, to
 * keyboards and screen readers.
 */
export class Figure extends Component<FigureProps, { open: boolean }> {
  override state = { open: false };

  override render({ title, meaning, heads, rows, children }: FigureProps, { open }: { open: boolean }) {
    const word = say(open ? 'insights_table_hide' : 'insights_table');
    return (
      <section class="figure" aria-label={title} tabIndex={-1}>
        <div class="row wrap">
          <h2 class="grow">{title}</h2>
          {rows.length > 0 && (
            <button
              type="button"
              class="btn small quiet"
              aria-expanded={open}
              aria-label={say('label_value', word, title)}
              onClick={() => this.setState({ open: !open })}
            >
              {word}
            </button>
          )}
        </div>
        <p class="soft s">{meaning}</p>
        <div class="picture" aria-hidden="true">
          {children}
        </div>
        {open && (
          <div class="table">
            <table class="tally">
              <caption class="unseen">{title}</caption>
              <thead>
                <tr>
                  {heads.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(([name, ...cells], at) => (
                  <tr key={at}>
                    <th scope="row">{name && <CellText cell={name} />}</th>
                    {cells.map((cell, place) => (
                      <td key={place}>
                        <CellText cell={cell} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    );
  }
}

function CellText({ cell: { text, href } }: { cell: Cell }) {
  const written = typeof text === 'number' ? text.toLocaleString(locale()) : text;
  return href ? (
    <a href={href}>
      <bdi>{written}</bdi>
    </a>
  ) : (
    <bdi>{written}</bdi>
  );
}

/** What a fill stands for, so that no colour says anything alone. */
export function Legend({ of }: { of: { fill: string; text: string }[] }) {
  return (
    <ul class="row wrap legend s soft">
      {of.map(({ fill, text }) => (
        <li key={fill} class="row">
          <svg width="14" height="14" aria-hidden="true">
            <rect class={`fill ${fill}`} width="14" height="14" rx="3" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** The patterns that bars are filled with, for the whole room. */
export function Patterns() {
  return (
    <svg width="0" height="0" class="patterns" aria-hidden="true">
      <defs>
        <pattern
          id="fill-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" class="ground" />
          <rect width="2" height="5" class="ink" />
        </pattern>
        <pattern id="fill-dots" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" class="ground" />
          <circle cx="2.5" cy="2.5" r="1.3" class="ink" />
        </pattern>
        <pattern id="fill-lines" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" class="ground" />
          <rect width="4" height="1.4" class="ink" />
        </pattern>
      </defs>
    </svg>
  );
}
