import { Component, type ComponentType } from 'preact';

const loads: (() => Promise<void>)[] = [];

/**
 * A view that is no part of the page's start: it is loaded once the first one is painted, or when it is wanted before.
 * Until then nothing is drawn.
 */
export function laterView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let View: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const get = () => {
    loading ??= load().then((view) => {
      View = view;
    });
    return loading;
  };
  loads.push(get);
  return class Later extends Component<Props> {
    override componentDidMount() {
      if (!View) void get().then(() => this.forceUpdate());
    }

    override render(props: Props) {
      return View ? <View {...props} /> : null;
    }
  };
}

/** Loads every such view, so that each is there at once when its room is entered. */
export async function loadViews(): Promise<void> {
  await Promise.all(loads.map((load) => load()));
}
