import type { ExportFile } from '../../formats/export-zip.ts';
import { type PlainWord, say } from '../../words/index.ts';
import type { ImportModel } from './import-model.ts';
import type { ImportStep } from './import-step.ts';

const BRINGS: Record<ExportFile, PlainWord> = {
  connections: 'brings_connections',
  messages: 'brings_messages',
  invitations: 'brings_invitations',
};

/** Which files of an export are read; and whether what was written comes along. */
export function WantedForm(props: { model: ImportModel; step: ImportStep & { at: 'wanted' } }) {
  const { model, step } = props;
  const { members } = step;
  const wanted = members.filter(({ isWanted }) => isWanted);
  const hasTexts = wanted.some(({ kind }) => kind !== 'connections');
  return (
    <form
      class="card stack wide import-form"
      onSubmit={(event) => {
        event.preventDefault();
        const names = wanted.map(({ name }) => name);
        if (names.length > 0) step.answer({ names, withText: hasTexts && step.withText });
      }}
    >
      {members.length > 1 && <p class="strong">{say('wanted_ask')}</p>}
      {members.map((member) => (
        <Check
          key={member.name}
          title={member.name}
          more={say(BRINGS[member.kind])}
          checked={member.isWanted}
          fixed={members.length === 1}
          onChange={(isWanted) => {
            member.isWanted = isWanted;
            model.changed();
          }}
        />
      ))}
      {hasTexts && (
        <Check
          title={say('wanted_text')}
          more={say('wanted_text_more')}
          checked={step.withText}
          onChange={(withText) => {
            step.withText = withText;
            model.changed();
          }}
        />
      )}
      <div class="row">
        <button type="submit" class="btn primary" disabled={wanted.length === 0}>
          {say('import_go_on')}
        </button>
        <button type="button" class="btn quiet" onClick={model.cancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

function Check(props: {
  title: string;
  more: string;
  checked: boolean;
  /** There is nothing to choose. */
  fixed?: boolean;
  onChange(checked: boolean): void;
}) {
  const { title, more, checked, fixed = false, onChange } = props;
  const words = (
    <span class="grow">
      <bdi class="strong what">{title}</bdi>
      <span class="soft s">{more}</span>
    </span>
  );
  if (fixed) return <p class="check">{words}</p>;
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {words}
    </label>
  );
}
