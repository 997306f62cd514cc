import { Component, createRef } from 'preact';
import { roleOf } from '../../domain/contact.ts';
import { Ring } from '../../ui/ring.tsx';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { calledText } from '../people/people-words.ts';
import { behindIn } from './behind-model.ts';
import type { PeopleInsights } from './insights-model.ts';

/** People drawn at once. */
const PAGE = 200;

interface BehindProps {
  /** What the address says after the room's name. */
  rest: string;
  people: PeopleInsights;
}

/** Everybody behind a column of a picture, and what there was with each. */
export class BehindView extends Component<BehindProps, { shown: number }> {
  override state = { shown: PAGE };
  #heading = createRef<HTMLHeadingElement>();

  override componentDidMount() {
    this.#heading.current?.focus();
    if (document.documentElement.scrollTop > 0) scrollTo(0, 0);
  }

  override render({ rest, people: insights }: BehindProps, { shown }: { shown: number }) {
    const behind = behindIn(rest, insights);
    const people = behind?.people ?? [];
    return (
      <div class="insights">
        <a class="back s" href="#insights">
          <span aria-hidden="true">‹</span> {say('insights_room')}
        </a>
        <h1 ref={this.#heading} tabIndex={-1}>
          {behind?.title ?? say('insights_room')}
        </h1>
        {people.length === 0 && <Calm title={say('insights_nobody_behind')} more="" />}
        {people.length > 0 && <p class="soft lead">{sayCount('operation_people', people.length)}</p>}
        <ul class="lines">
          {people.slice(0, shown).map(({ row, what }) => (
            <li key={row.uid} class="row">
              <Ring name={row.name} small />
              <div class="grow">
                <p class="clip">
                  <a class="strong" href={`#people/${row.uid}`}>
                    <bdi>{calledText(row)}</bdi>
                  </a>{' '}
                  <bdi class="soft s">{commas(roleOf(row))}</bdi>
                </p>
                <p class="soft s">{what}</p>
              </div>
            </li>
          ))}
        </ul>
        {people.length > shown && (
          <p class="more">
            <button type="button" class="btn" onClick={() => this.setState({ shown: shown + PAGE })}>
              {say('show_more')}
            </button>
          </p>
        )}
      </div>
    );
  }
}
