import { type PlainWord, say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import type { Progress } from './stored-rows.ts';

/** Where in the room something was begun: there it says how it goes. */
export type JobPlace = 'folder' | 'download' | 'snapshots' | 'file' | 'readable' | 'export' | 'earlier';

/** What came of it, and one thing that can be done about it. */
export interface JobOutcome {
  text: string;
  action?: { text: string; run(): unknown };
}

/** The one long thing that a room does at a time. */
export interface Job {
  at: JobPlace | undefined;
  /** What goes on, as a sentence; '' when nothing does. */
  doing: string;
  done: number;
  of: number;
  outcome: JobOutcome | undefined;
  problem: string;
  /** Does it, unless something else is being done, and tells what came of it. False where nothing came of it. */
  run(
    at: JobPlace,
    doing: PlainWord,
    work: (progress: Progress) => Promise<JobOutcome | undefined>,
  ): Promise<boolean>;
  /** Says something about a place without doing anything. */
  tell(at: JobPlace, said: { outcome?: JobOutcome; problem?: string }): void;
  /** What came of it was heard, and is said no more; except where it can still be undone from there. */
  leave(): void;
}

export function createJob(redraw: () => void): Job {
  const job: Job = {
    at: undefined,
    doing: '',
    done: 0,
    of: 0,
    outcome: undefined,
    problem: '',
    async run(at, doing, work) {
      if (job.doing) return false;
      Object.assign(job, { at, doing: say(doing), done: 0, of: 0, outcome: undefined, problem: '' });
      redraw();
      try {
        job.outcome = await work((done, of) => {
          Object.assign(job, { done, of });
          redraw();
        });
        return true;
      } catch (error) {
        const code = codeOf(error);
        if (code === 'internal') console.error(error);
        job.problem = refusal(code);
        return false;
      } finally {
        job.doing = '';
        redraw();
      }
    },
    tell(at, { outcome, problem = '' }) {
      Object.assign(job, { at, outcome, problem });
      redraw();
    },
    leave() {
      if (!job.doing && !job.outcome?.action) Object.assign(job, { outcome: undefined, problem: '' });
    },
  };
  return job;
}
