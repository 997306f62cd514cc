import type { TimelineItem, TimelineKind, TimelinePlace } from '../../domain/timeline.ts';
import { codeOf } from '../../words/refusals.ts';
import { readTimeline } from '../read-timeline.ts';
import type { PanelModel } from './panel-model.ts';

/** What happened with somebody, as far as it was read. */
export interface TimelineModel {
  /** The newest first; undefined until the first page is there. */
  items: TimelineItem[] | undefined;
  /** Where it goes on. */
  next: TimelinePlace | undefined;
  /** Only these; undefined for all. */
  kind: TimelineKind | undefined;
  /** Reads it anew, as far as it was read. */
  refresh(): Promise<void>;
  more(): Promise<void>;
  filter(kind: TimelineKind | undefined): Promise<void>;
}

export function timelineOf(panel: PanelModel): TimelineModel {
  let turn = 0;
  let reading = false;

  const page = (after: TimelinePlace | undefined) =>
    panel.line.ask('readTimeline', { after, kinds: timeline.kind && [timeline.kind], glimpse: panel.told() });

  async function read(least: number): Promise<void> {
    const mine = ++turn;
    reading = true;
    try {
      const { items, next } = await readTimeline(page, least);
      if (mine !== turn) return; // it was read again since
      Object.assign(timeline, { items, next });
      panel.changed();
    } catch (error) {
      if (mine === turn) panel.fail(codeOf(error));
    } finally {
      if (mine === turn) reading = false;
    }
  }

  const timeline: TimelineModel = {
    items: undefined,
    next: undefined,
    kind: undefined,
    async refresh() {
      const { view } = panel;
      if (view?.contact && !view.doubt) return read(timeline.items?.length ?? 0);
      turn++;
      timeline.items = undefined;
    },
    async more() {
      if (timeline.next && !reading) await read((timeline.items?.length ?? 0) + 1);
    },
    async filter(kind) {
      timeline.kind = kind;
      panel.changed();
      await read(0);
    },
  };
  return timeline;
}
