import type { Job, JobPlace } from './job.ts';

/** How the job goes, or what came of it, in the place where it was begun. */
export function JobLine({ job, at }: { job: Job; at: JobPlace }) {
  const { doing, done, of, outcome, problem } = job;
  const here = job.at === at;
  return (
    <div class="job" role="status">
      {here && doing && (
        <p class="row soft">
          {doing}
          {of > 0 && <progress class="grow" max={of} value={done} aria-label={doing} />}
        </p>
      )}
      {here && outcome && (
        <p class="row">
          <span class="leaf">{outcome.text}</span>
          {outcome.action && (
            <button type="button" class="btn small" onClick={outcome.action.run}>
              {outcome.action.text}
            </button>
          )}
        </p>
      )}
      {here && problem && <p class="overdue">{problem}</p>}
    </div>
  );
}
