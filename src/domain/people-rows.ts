import type { Contact } from './contact.ts';
import type { Favour } from './favour.ts';
import type { Answer, FollowUp } from './follow-up.ts';
import type { Goal } from './goal.ts';
import type { Group } from './group.ts';
import type { Handle } from './handle.ts';
import type { Interaction } from './interaction.ts';
import type { KeyDate } from './key-date.ts';
import type { Note } from './note.ts';
import type { Occasion } from './occasion.ts';
import type { Review } from './review.ts';
import type { Share } from './share.ts';
import type { Sighting } from './sighting.ts';
import type { Template } from './template.ts';

/** The tables that tell about people, and what they name, in the order in which their rows need each other. */
export const PERSON_TABLES = [
  'goals',
  'shares',
  'groups',
  'contacts',
  'handles',
  'notes',
  'followUps',
  'interactions',
  'keyDates',
  'sightings',
  'answers',
  'favours',
  'occasions',
  'templates',
  'reviews',
] as const;
export type PersonTable = (typeof PERSON_TABLES)[number];

/** Rows of people, by table and uid, tombstones included. */
export interface PeopleRows {
  groups: Map<string, Group>;
  contacts: Map<string, Contact>;
  handles: Map<string, Handle>;
  notes: Map<string, Note>;
  followUps: Map<string, FollowUp>;
  interactions: Map<string, Interaction>;
  keyDates: Map<string, KeyDate>;
  sightings: Map<string, Sighting>;
  answers: Map<string, Answer>;
  favours: Map<string, Favour>;
  goals: Map<string, Goal>;
  occasions: Map<string, Occasion>;
  shares: Map<string, Share>;
  templates: Map<string, Template>;
  reviews: Map<string, Review>;
}

/** No rows of anybody yet. */
export function noRows(): PeopleRows {
  return {
    groups: new Map(),
    contacts: new Map(),
    handles: new Map(),
    notes: new Map(),
    followUps: new Map(),
    interactions: new Map(),
    keyDates: new Map(),
    sightings: new Map(),
    answers: new Map(),
    favours: new Map(),
    goals: new Map(),
    occasions: new Map(),
    shares: new Map(),
    templates: new Map(),
    reviews: new Map(),
  };
}
