import type { Instant } from '../../domain/base.ts';
import { momentText } from '../../ui/days.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import { Confirm } from '../confirm.tsx';
import { ComeIntoSight } from './come-into-sight.tsx';
import type { FileModel } from './file-model.ts';
import type { Job } from './job.ts';
import { JobButton } from './job-button.tsx';
import { JobLine } from './job-line.tsx';
import { LockedFile } from './locked-file.tsx';
import type { Contents } from './restore.ts';

interface FromFileProps {
  file: FileModel;
  job: Job;
  now: Instant;
  /** In recovery there is nothing to merge into. */
  mayMerge?: boolean;
  /** Something else is being done. */
  barred?: boolean;
}

/** A backup file: picked, read to its end, told about, and only then restored or merged. */
export function FromFile({ file, job, now, mayMerge = false, barred = false }: FromFileProps) {
  const busy = barred || job.doing !== '';
  return (
    <section tabIndex={-1}>
      <h2>{say('file_title')}</h2>
      <p class="soft">{say('file_more')}</p>
      <label class={`btn fit pick ${busy ? 'off' : ''}`}>
        {say('file_choose')}
        <input
          class="unseen"
          type="file"
          disabled={barred}
          aria-disabled={busy || undefined}
          onClick={(event) => {
            if (busy) event.preventDefault();
          }}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            event.currentTarget.value = ''; // so that the same one can be picked again
            if (picked && !busy) void file.choose(picked);
          }}
        />
      </label>
      {file.file && !file.contents && file.packing === 'encrypted' && <LockedFile file={file} busy={busy} />}
      {file.contents && (
        <ComeIntoSight file={file}>
          <Looked file={file} contents={file.contents} now={now} busy={busy} mayMerge={mayMerge} />
        </ComeIntoSight>
      )}
      <JobLine job={job} at="file" />
    </section>
  );
}

function Looked(props: {
  file: FileModel;
  contents: Contents;
  now: Instant;
  busy: boolean;
  mayMerge: boolean;
}) {
  const { file, contents, now, busy, mayMerge } = props;
  const { header, people, notes, followUps } = contents;
  const counts = [
    sayCount('people_then', people),
    sayCount('notes_then', notes),
    sayCount('follow_ups_then', followUps),
  ];
  return (
    <div class="card stack wide">
      <p class="clip">
        <bdi class="strong">{file.file?.name}</bdi>
      </p>
      <p class="soft">
        {momentText(header.made, now)} · <bdi>{header.device}</bdi>
      </p>
      <p>{commas(counts)}</p>
      {mayMerge && !file.sure && <p class="soft">{say('file_import_more')}</p>}
      <div class="row wrap">
        {mayMerge && !file.sure && (
          <JobButton class="btn primary" busy={busy} onClick={() => void file.merge()}>
            {say('file_import')}
          </JobButton>
        )}
        <JobButton class="btn" busy={busy} aria-expanded={file.sure} onClick={() => file.ask(!file.sure)}>
          {say('file_restore')}
        </JobButton>
        {!file.sure && (
          <JobButton class="btn quiet" busy={busy} onClick={file.drop}>
            {say('cancel')}
          </JobButton>
        )}
      </div>
      {file.sure && (
        <Confirm
          question={say('restore_ask')}
          yes={say('restore_yes')}
          busy={busy}
          onYes={() => void file.restore()}
          onNo={() => file.ask(false)}
        >
          <p>{say(mayMerge ? 'restore_more' : 'restore_more_recovery')}</p>
        </Confirm>
      )}
    </div>
  );
}
