import { say } from '../../words/index.ts';

/** The button that opens the browser's picker of files. */
export function ChooseFile({ take }: { take(files: Iterable<File>): void }) {
  return (
    <label class="btn primary pick">
      {say('import_choose')}
      <input
        class="unseen"
        type="file"
        multiple
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // so that the same one can be picked again
          if (files.length > 0) take(files);
        }}
      />
    </label>
  );
}
