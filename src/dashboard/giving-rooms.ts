import type { DeedPlace, Doer } from '../ui/deeds.ts';
import { createGoals, type GoalsModel } from './goals/goals-model.ts';
import { type LaterModel, laterModel } from './later-model.ts';
import type { OccasionsModel } from './occasions/occasions-model.ts';
import type { PeopleModel } from './people/people-model.ts';
import type { ReadingModel } from './reading/reading-model.ts';
import { createReview, type ReviewModel } from './review/review-model.ts';

/** What the rooms know that are about what a network is for. */
export interface GivingRooms {
  goals: GoalsModel;
  reading: LaterModel<ReadingModel>;
  occasions: LaterModel<OccasionsModel>;
  review: ReviewModel;
}

/** Makes it; what is large is loaded when its room is entered. */
export function givingRooms(
  redraw: () => void,
  around: { doer: Doer; place: DeedPlace; goTo(hash: string): void; people(): PeopleModel },
): GivingRooms {
  const { doer, place, goTo, people } = around;
  return {
    goals: createGoals(redraw, { doer, goTo }),
    reading: laterModel(redraw, async () =>
      (await import('./reading/room.ts')).createReading(redraw, { doer, goTo, people: people() }),
    ),
    occasions: laterModel(redraw, async () => {
      const { createOccasions } = await import('./occasions/occasions-model.ts');
      return createOccasions(redraw, { doer, place, people: people(), goTo });
    }),
    review: createReview(redraw, { doer, people }),
  };
}
