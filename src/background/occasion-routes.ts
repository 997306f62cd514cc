import { deleteOccasion } from './routes/delete-occasion.ts';
import { inviteTo } from './routes/invite-to.ts';
import { keepMet } from './routes/keep-met.ts';
import { listOccasions } from './routes/list-occasions.ts';
import { meetAt } from './routes/meet-at.ts';
import { notMetAt } from './routes/not-met-at.ts';
import { readOccasion } from './routes/read-occasion.ts';
import { setGreetingFor } from './routes/set-greeting-for.ts';
import { setOccasion } from './routes/set-occasion.ts';
import { setPlaceAliases } from './routes/set-place-aliases.ts';

/** What is asked about trips, events and greetings. */
export const occasionRoutes = {
  deleteOccasion,
  inviteTo,
  keepMet,
  listOccasions,
  meetAt,
  notMetAt,
  readOccasion,
  setGreetingFor,
  setOccasion,
  setPlaceAliases,
};
