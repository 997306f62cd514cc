import type { Pushes } from '../api/changes.ts';
import type { EarlyReply } from './early-question.ts';

/** What `detect.ts` has in every page, and leaves in the isolated world for the panel's script. */
export interface Detector {
  /** The reply to what it asked, until somebody takes it. */
  early?: Promise<EarlyReply> | undefined;
  /** Title of the page as it was left for the address of now; '' where it began with that. */
  staleTitle: string;
  /** Called for every further address; set by the panel's script, which goes on from there. */
  arrive?(): void;
  /** What the panel's script does at what the background and Tend's own pages say to this page. */
  pushes?: Required<Pushes>;
}

/** The detector of this page. */
export function detectorHere(): Detector {
  return (globalThis as unknown as { detector: Detector }).detector;
}
