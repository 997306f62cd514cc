/** A room's state that is no part of the page's start. */
interface Entered {
  enter(rest: string): void;
  leave(): void;
}

/** Such a state: loaded when its room is entered first. */
export interface LaterModel<Model extends Entered> extends Entered {
  /** Undefined until it is there. */
  model: Model | undefined;
}

/** @param redraw called once it is there */
export function laterModel<Model extends Entered>(
  redraw: () => void,
  load: () => Promise<Model>,
): LaterModel<Model> {
  let loading: Promise<void> | undefined;
  let wanted: string | undefined;
  const later: LaterModel<Model> = {
    model: undefined,
    enter(rest) {
      wanted = rest;
      if (later.model) return later.model.enter(rest);
      loading ??= load().then((model) => {
        later.model = model;
        if (wanted !== undefined) model.enter(wanted);
        redraw();
      });
      loading.catch(() => {
        loading = undefined; // it is tried again at the next entering
      });
    },
    leave() {
      wanted = undefined;
      later.model?.leave();
    },
  };
  return later;
}
