// biome-ignore-all lint/a11y/useSemanticElements: the elements of a table cannot leave out rows that are out of sight
import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import { Component, type ComponentChild, createRef } from 'preact';

interface VirtualRowsProps {
  count: number;
  /** The height of each, in pixels. */
  size: number;
  /** Which one stays drawn wherever the page is scrolled to, since it may have the focus; -1 for none. */
  current: number;
  /** Draws one, `top` pixels below the first. */
  draw(index: number, top: number): ComponentChild;
}

/** Rows of which only those near the window are in the page, which scrolls as if all were. */
export class VirtualRows extends Component<VirtualRowsProps> {
  #box = createRef<HTMLDivElement>();
  /** How far below the top of the page they begin. */
  #margin = 0;
  #unmount = () => {};
  #virtualizer = new Virtualizer<Window, HTMLElement>(this.#options(this.props));

  override componentDidMount() {
    this.#unmount = this.#virtualizer._didMount();
    this.#measure();
    this.#virtualizer._willUpdate();
  }

  override componentDidUpdate(before: VirtualRowsProps) {
    // Scrolling alone moves nothing; what stands above may have grown where the room was drawn anew.
    if (before !== this.props) this.#measure();
    this.#virtualizer._willUpdate();
  }

  override componentWillUnmount() {
    this.#unmount();
  }

  override render({ draw, ...props }: VirtualRowsProps) {
    this.#virtualizer.setOptions(this.#options({ draw, ...props }));
    return (
      <div
        role="rowgroup"
        class="rows"
        ref={this.#box}
        style={`height:${this.#virtualizer.getTotalSize()}px`}
      >
        {this.#virtualizer.getVirtualItems().map(({ index, start }) => draw(index, start - this.#margin))}
      </div>
    );
  }

  #measure() {
    const { top = 0 } = this.#box.current?.getBoundingClientRect() ?? {};
    const margin = Math.round(top + scrollY);
    if (margin === this.#margin) return;
    this.#margin = margin;
    this.setState({});
  }

  #options({ count, size, current }: VirtualRowsProps) {
    return {
      count,
      getScrollElement: () => window,
      estimateSize: () => size,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      initialRect: { width: innerWidth, height: innerHeight },
      initialOffset: () => scrollY,
      overscan: 8,
      scrollMargin: this.#margin,
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const near = defaultRangeExtractor(range);
        const isNear = current < 0 || current >= count || near.includes(current);
        return isNear ? near : [...near, current].sort((a, b) => a - b);
      },
      onChange: () => this.setState({}),
    };
  }
}
