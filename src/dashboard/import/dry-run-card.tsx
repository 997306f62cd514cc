import { Icon } from '../../ui/icons.tsx';
import { locale, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { refusal } from '../../words/refusals.ts';
import { countOf, type DryRun, LISTS, type ListName, linesOf } from './dry-run.ts';
import type { ImportModel } from './import-model.ts';
import type { ImportStep } from './import-step.ts';
import { LineItem } from './line-item.tsx';
import { LIST_MEANINGS, LIST_TITLES } from './list-words.ts';

/** Lines of a list shown at a time. */
const PAGE = 50;

/** What would become of a file; nothing is written before the user says so. */
export function DryRunCard({ model, step }: { model: ImportModel; step: ImportStep & { at: 'ready' } }) {
  const { run } = step;
  const toWrite = run.lists.new.length + run.lists.changed.length;
  return (
    <div class="stack wide import-form">
      <p class="soft" role="status">
        {say(toWrite > 0 ? 'import_nothing_yet' : 'import_nothing_new')}
      </p>
      <ul class="lines outcomes">
        {LISTS.filter((name) => countOf(run, name) > 0).map((name) => (
          <Outcomes key={name} model={model} step={step} name={name} />
        ))}
      </ul>
      <div class="row wrap">
        {toWrite > 0 && (
          <button
            type="button"
            class="btn primary"
            disabled={!model.mayStart()}
            onClick={() => void model.start()}
          >
            {sayCount('import_start', toWrite)}
          </button>
        )}
        <button type="button" class="btn" onClick={() => void model.report()}>
          {say('import_report')}
        </button>
        <button type="button" class="btn quiet" onClick={model.cancel}>
          {say(toWrite > 0 ? 'cancel' : 'import_close')}
        </button>
      </div>
      {toWrite > 0 && <p class="soft">{model.mayStart() ? say('import_then') : refusal('operation-open')}</p>}
    </div>
  );
}

interface OutcomesProps {
  model: ImportModel;
  step: ImportStep & { at: 'ready' };
  name: ListName;
}

function Outcomes({ model, step, name }: OutcomesProps) {
  const { run } = step;
  const isOpen = step.open === name;
  return (
    <li>
      <button
        type="button"
        class="unfold"
        aria-expanded={isOpen}
        onClick={() => model.look(name, isOpen ? step.page : 0)}
      >
        <span class="chevron">
          <Icon name="down" />
        </span>
        <span class="count">
          {say('import_count', countOf(run, name).toLocaleString(locale()), say(LIST_TITLES[name]))}
        </span>
      </button>
      <p class="soft s meaning">{say(LIST_MEANINGS[name])}</p>
      {name === 'removed' && <WithRemoved model={model} run={run} />}
      {isOpen && <Page model={model} step={step} name={name} />}
    </li>
  );
}

function WithRemoved({ model }: { model: ImportModel; run: DryRun }) {
  return (
    <button type="button" class="btn small meaning" onClick={() => void model.again(true)}>
      {say('import_again')}
    </button>
  );
}

function Page({ model, step: { run, page }, name }: OutcomesProps) {
  const count = countOf(run, name);
  const from = page * PAGE;
  const lines = linesOf(run, name, from, PAGE);
  const to = from + lines.length;
  return (
    <div class="inside card">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys, too */}
      <ul class="lines import-lines" aria-label={say(LIST_TITLES[name])} tabIndex={0}>
        {lines.map((line, at) => (
          <LineItem key={from + at} line={line} keepAsNew={model.keepAsNew} />
        ))}
      </ul>
      {count > PAGE && (
        <div class="row">
          <button
            type="button"
            class="btn small"
            disabled={page === 0}
            onClick={() => model.look(name, page - 1)}
          >
            {say('page_before')}
          </button>
          <span class="soft s" role="status">
            {say('page_of', `${(from + 1).toLocaleString(locale())}–${to.toLocaleString(locale())}`)}
          </span>
          <button
            type="button"
            class="btn small"
            disabled={to >= count}
            onClick={() => model.look(name, page + 1)}
          >
            {say('page_after')}
          </button>
        </div>
      )}
    </div>
  );
}
