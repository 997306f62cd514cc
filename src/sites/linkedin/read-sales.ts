import { bondAmong, idsIn } from './bond.ts';
import { allIn } from './card.ts';
import type { World } from './world.ts';

/** Lists and messages name people by the same attribute, but not in an h1; the class is the page's before 2022. */
const NAME = ':is(h1[data-anonymize=person-name], .profile-topcard-person-entity__name)';

/** A lead's page in Sales Navigator or Recruiter: what can be made anonymous there is marked. */
export const worldSales: World = {
  card: `section:has(${NAME}):not(:has(section ${NAME}))`,
  heading: NAME,
  // By the ids in whichever attributes. A card with ids of others alone is rather late than without its own.
  bond(card, handle) {
    const marks = allIn(card, '*').flatMap(({ attributes }) => [...attributes]);
    const ids = idsIn(marks.map(({ value }) => value).join());
    return bondAmong(ids, handle.value);
  },
  fill() {},
};
