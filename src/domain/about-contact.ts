import type { PlainDate } from './base.ts';
import type { Cadence } from './cadence.ts';
import type { Due } from './due.ts';
import type { FollowUp } from './follow-up.ts';
import type { KeyDate } from './key-date.ts';
import type { Sighting } from './sighting.ts';

/** What every view of a person shows beside who it is and what happened. */
export interface AboutContact {
  /** Open ones that have not ended, the next first. */
  followUps: FollowUp[];
  /** Their line in the agenda, with every reason. */
  line?: Due;
  /** The cadence that counts, and the group it comes from. */
  cadence?: { cadence: Cadence; from?: string };
  /** Only those they are in. */
  groups: { uid: string; name: string }[];
  keyDates: KeyDate[];
  /** What changed on their page, and the user has said nothing of yet. */
  news: Sighting[];
  /** The last day of real contact. */
  spoke?: PlainDate;
}
