/** Where in the dashboard one is, as the address says it: `#history/<contactUid>`, `#people/<contactUid>/write`. */
export interface Place {
  /** '' where the address names no room. */
  room: string;
  rest: string;
}

/** The place that an address's hash names. */
export function placeOf(hash: string): Place {
  const [room = '', ...rest] = hash.replace(/^#/, '').split('/');
  return { room, rest: rest.join('/') };
}

/**
 * Makes the address say where in a room one is, and gives it back; `anew`: Back leads to where one was. A browser that
 * is told so very often takes no more for a moment, and then the address stays behind until the next time.
 */
export function goWithin(room: string, rest: string, anew: boolean): Place {
  const hash = rest ? `#${room}/${rest}` : `#${room}`;
  if (anew) location.hash = hash;
  else
    try {
      history.replaceState(null, '', hash);
    } catch {
      // It says it again at the next key press.
    }
  return placeOf(hash);
}
