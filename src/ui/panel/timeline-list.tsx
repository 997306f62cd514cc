import { Component } from 'preact';
import { rowOf, TIMELINE_KINDS, type TimelineItem } from '../../domain/timeline.ts';
import { say } from '../../words/index.ts';
import type { Late } from './late.tsx';
import { TextMenu } from './text-menu.tsx';
import { Item } from './timeline-item.tsx';

/** How near its end must be to the edge of what is in sight before more of it is read, in CSS pixels. */
const NEAR = 400;

/** Everything that happened with somebody: pinned notes, then the newest first, read on as it is scrolled. */
export class TimelineList extends Component<{ late: Late }> {
  #section: HTMLElement | null = null;
  #scroll: HTMLElement | null = null;

  override componentDidMount() {
    this.#scroll = this.#section?.parentElement ?? null;
    this.#scroll?.addEventListener('scroll', this.#look, { passive: true });
    this.#look();
  }

  override componentDidUpdate() {
    this.#look();
  }

  override componentWillUnmount() {
    this.#scroll?.removeEventListener('scroll', this.#look);
  }

  #look = () => {
    if (!this.#scroll) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    // In a low window the panel scrolls as a whole: the list is as high as all there is, and its end is nowhere near.
    if (clientHeight > 0 && clientHeight < innerHeight && scrollHeight - scrollTop - clientHeight < NEAR)
      void this.props.late.timeline.more();
  };

  #keep = (section: HTMLElement | null) => {
    this.#section = section;
  };

  override render({ late }: { late: Late }) {
    const { timeline, panel } = late;
    const { kind, items = [], next } = timeline;
    const pinned = kind && kind !== 'note' ? [] : (panel.view?.notes ?? []).filter((note) => note.pinned);
    const flow: TimelineItem[] = [
      ...pinned.map((note) => ({ kind: 'note' as const, on: '', note })),
      ...items.filter((item) => !(item.kind === 'note' && item.note.pinned)),
    ];
    return (
      <section tabIndex={-1} aria-label={say('panel_timeline')} ref={this.#keep}>
        <div class="row">
          <h2 class="grow">{say('panel_timeline')}</h2>
          <TextMenu
            late={late}
            name="timeline"
            class="words soft s"
            label={say('label_value', say('panel_filter'), say(kind ? `panel_only_${kind}` : 'panel_all'))}
            items={() => ({
              panel_all: () => void timeline.filter(undefined),
              ...Object.fromEntries(
                TIMELINE_KINDS.map((one) => [`panel_only_${one}`, () => void timeline.filter(one)]),
              ),
            })}
          >
            {say(kind ? `panel_only_${kind}` : 'panel_all')}
          </TextMenu>
        </div>
        {flow.length === 0 && <p class="soft">{say(kind ? 'panel_none_such' : 'no_notes')}</p>}
        <ul class="timeline">
          {flow.map((item) => (
            <Item key={rowOf(item).uid} late={late} item={item} />
          ))}
        </ul>
        {next && (
          <button type="button" class="btn quiet" onClick={() => timeline.more()}>
            {say('show_more')}
          </button>
        )}
      </section>
    );
  }
}
