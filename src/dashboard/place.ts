/** Where in the dashboard one is, as the address says it: `#history/<contactUid>`. */
export interface Place {
  /** '' where the address names no room. */
  room: string;
  rest: string;
}

/** The place that an address's hash names. */
export function placeOf(hash: string): Place {
  const [room = '', rest = ''] = hash.replace(/^#/, '').split('/');
  return { room, rest };
}
