import type { Contact } from '../domain/contact.ts';
import type { Favour } from '../domain/favour.ts';
import type { Answer, FollowUp } from '../domain/follow-up.ts';
import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import type { Handle } from '../domain/handle.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { KeyDate } from '../domain/key-date.ts';
import type { Occasion } from '../domain/occasion.ts';
import type { Review } from '../domain/review.ts';
import type { Share } from '../domain/share.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Template } from '../domain/template.ts';
import type { NoteRow } from './database.ts';

/** The rows whose every change is logged, by table. */
export interface Rows {
  contacts: Contact;
  handles: Handle;
  notes: NoteRow;
  followUps: FollowUp;
  answers: Answer;
  interactions: Interaction;
  groups: Group;
  keyDates: KeyDate;
  sightings: Sighting;
  favours: Favour;
  goals: Goal;
  occasions: Occasion;
  shares: Share;
  templates: Template;
  reviews: Review;
}

export type Row = Rows[keyof Rows];
