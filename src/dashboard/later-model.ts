/** What a room does when it is entered, after every change, and when another is entered. */
interface Entered {
  enter(rest: string): void;
  leave(): void;
}

/** A model that is no part of the page's start. */
export interface LaterModel<Model extends Entered> extends Entered {
  /** Undefined until it is loaded. */
  get(): Model | undefined;
}

/** A room's model that is loaded when the room is first entered. */
export function laterModel<Model extends Entered>(load: () => Promise<Model>): LaterModel<Model> {
  let model: Model | undefined;
  let isLoading = false;
  let place: string | undefined;
  return {
    get: () => model,
    enter(rest) {
      place = rest;
      if (model) model.enter(rest);
      if (isLoading || model) return;
      isLoading = true;
      load()
        .then((loaded) => {
          model = loaded;
          if (place !== undefined) loaded.enter(place);
        })
        .catch(console.error)
        .finally(() => {
          isLoading = false; // the next entering tries again
        });
    },
    leave() {
      place = undefined;
      model?.leave();
    },
  };
}
