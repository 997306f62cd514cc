/** Whose profile is visited, and who is walked on to: by the vanity of the demo network. */
export const VISITED = 'mara-okafor';
export const NEXT = 'tomas-brekke-4b81c7';

/** Both are contacts more in the store, with more notes than the others. */
export const NAMES = { [VISITED]: 'Mara Okafor', [NEXT]: 'Tomas Brekke' };

/** How many notes each of them has, and what each begins with. */
export const NOTES_OF_VISITED = 20;
export const NOTE =
  'Met at the harbour conference; knows the people who plan the new quay. Two children, the younger one sails. Likes to be written to, not called. Asked for the drawings of the lock. ';
