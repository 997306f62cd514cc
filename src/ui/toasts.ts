/** How long a toast stays, in milliseconds, while nobody points at it or is in it. */
const STAY = 10_000;

interface ToastAction {
  text: string;
  run(): unknown;
}

/** What was just done, and what can be done about it. */
export interface ToastMessage {
  text: string;
  action?: ToastAction | undefined;
  /** Leads on, where there is more to say about it. */
  more?: ToastAction | undefined;
}

/** The one toast of a view. */
export interface Toasts {
  message: ToastMessage | undefined;
  /** Shows it until the next one, or for ten seconds. */
  tell(message: ToastMessage | undefined): void;
  /** While held it does not go. */
  hold(held: boolean): void;
}

export function toasts(changed: () => void): Toasts {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const own: Toasts = {
    message: undefined,
    tell(message) {
      own.message = message;
      own.hold(false);
      changed();
    },
    hold(held) {
      clearTimeout(timer);
      if (own.message && !held) timer = setTimeout(() => own.tell(undefined), STAY);
    },
  };
  return own;
}
