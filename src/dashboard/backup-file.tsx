import type { Instant } from '../domain/base.ts';
import { momentText } from '../ui/days.ts';
import { say } from '../words/index.ts';
import { sayCount } from '../words/plural.ts';
import type { FileModel } from './file-model.ts';
import type { Job } from './job.ts';
import { JobLine } from './job-line.tsx';
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
    <section>
      <h2>{say('file_title')}</h2>
      <p class="soft">{say('file_more')}</p>
      <label class={`btn fit pick ${busy ? 'off' : ''}`}>
        {say('file_choose')}
        <input
          class="unseen"
          type="file"
          disabled={busy}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            event.currentTarget.value = ''; // so that the same one can be picked again
            if (picked) void file.choose(picked);
          }}
        />
      </label>
      {file.file && !file.contents && file.packing === 'encrypted' && <Locked file={file} busy={busy} />}
      {file.contents && (
        <Looked file={file} contents={file.contents} now={now} busy={busy} mayMerge={mayMerge} />
      )}
      <JobLine job={job} at="file" />
    </section>
  );
}

function Locked({ file, busy }: { file: FileModel; busy: boolean }) {
  return (
    <form
      class="card stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        void file.open(event.currentTarget.querySelector('input')?.value ?? '');
      }}
    >
      <p class="clip">
        <bdi class="strong">{file.file?.name}</bdi>
      </p>
      <p>{say('file_encrypted')}</p>
      <label class="stack narrow wide">
        <span>{say('passphrase')}</span>
        <input class="field" type="password" autocomplete="off" />
      </label>
      <div class="row">
        <button type="submit" class="btn primary" disabled={busy}>
          {say('file_open')}
        </button>
        <button type="button" class="btn quiet" disabled={busy} onClick={file.drop}>
          {say('cancel')}
        </button>
      </div>
    </form>
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
      <p>{counts.join(', ')}</p>
      {file.sure ? (
        <>
          <p>{say(mayMerge ? 'restore_more' : 'restore_more_recovery')}</p>
          <div class="row">
            <button type="button" class="btn primary" disabled={busy} onClick={() => void file.restore()}>
              {say('restore_yes')}
            </button>
            <button type="button" class="btn quiet" disabled={busy} onClick={() => file.ask(false)}>
              {say('cancel')}
            </button>
          </div>
        </>
      ) : (
        <>
          {mayMerge && <p class="soft">{say('file_import_more')}</p>}
          <div class="row wrap">
            {mayMerge && (
              <button type="button" class="btn primary" disabled={busy} onClick={() => void file.merge()}>
                {say('file_import')}
              </button>
            )}
            <button type="button" class="btn" disabled={busy} onClick={() => file.ask(true)}>
              {say('file_restore')}
            </button>
            <button type="button" class="btn quiet" disabled={busy} onClick={file.drop}>
              {say('cancel')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
