import type { ComponentChildren } from 'preact';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { ChooseFile } from './choose-file.tsx';
import { DryRunCard } from './dry-run-card.tsx';
import { HowToGet, WhatIsTaken } from './how-to-get.tsx';
import type { ImportModel } from './import-model.ts';
import { type ImportStep, recordsText } from './import-step.ts';
import { LeftList } from './left-list.tsx';
import { MappingForm } from './mapping-form.tsx';
import { WantedForm } from './wanted-form.tsx';
import { WhoIsMe } from './who-is-me.tsx';

/** The room of imports: a file is dropped anywhere in it, read, told about, and only then taken over. */
export function ImportRoom({ model, children }: { model: ImportModel; children?: ComponentChildren }) {
  const { step, file, queue } = model;
  const isAtFile = step.at !== 'waiting' && step.at !== 'handed-on';
  return (
    <div class={`import ${model.isOver ? 'is-over' : ''}`}>
      <h1>{say('import_room')}</h1>
      {!isAtFile && children}
      {isAtFile && (
        <section tabIndex={-1} ref={bringIntoView}>
          <h2 class="clip" title={file?.name}>
            <bdi>{file?.name}</bdi>
          </h2>
          <Step model={model} step={step} />
          {queue.length > 0 && <p class="soft">{sayCount('import_queue', queue.length)}</p>}
        </section>
      )}
      {(step.at === 'waiting' || step.at === 'failed') && <DropZone model={model} />}
      {step.at === 'waiting' && (
        <>
          <WhatIsTaken />
          <HowToGet />
        </>
      )}
      {isAtFile && children}
    </div>
  );
}

/** What is said of a file stands above the drop zone of the one before, and above a long list. */
function bringIntoView(section: HTMLElement | null): void {
  section?.scrollIntoView?.({ block: 'start' });
}

function DropZone({ model }: { model: ImportModel }) {
  return (
    <div class="drop-zone">
      <p class="strong">{say(model.isOver ? 'import_let_go' : 'import_drop')}</p>
      <ChooseFile take={model.take} />
      <p class="soft s">{say('import_stays')}</p>
    </div>
  );
}

function Step({ model, step }: { model: ImportModel; step: ImportStep }) {
  switch (step.at) {
    case 'reading':
      return (
        <Going model={model} text={step.records > 0 ? recordsText(step.records) : say('import_reading')} />
      );
    case 'comparing':
      return <Going model={model} text={say('import_comparing')} done={step.done} of={step.of} />;
    case 'snapshot':
      return <Going text={say('import_snapshot')} />;
    case 'wanted':
      return <WantedForm model={model} step={step} />;
    case 'me':
      return <WhoIsMe model={model} step={step} />;
    case 'mapping':
      return <MappingForm model={model} step={step} />;
    case 'ready':
      return <DryRunCard model={model} step={step} />;
    case 'failed':
      return (
        <>
          <div class="card warn" role="alert">
            <p>{step.problem}</p>
          </div>
          <LeftList left={step.left} />
          {model.queue.length > 0 && (
            <button type="button" class="btn fit" onClick={model.cancel}>
              {say('import_next_file')}
            </button>
          )}
        </>
      );
    default:
      return null;
  }
}

function Going(props: { model?: ImportModel; text: string; done?: number; of?: number }) {
  const { model, text, done, of } = props;
  return (
    <div class="card row">
      <p class="grow" role="status">
        {text}
      </p>
      <progress max={of} value={of ? done : undefined} aria-label={text} />
      {model && (
        <button type="button" class="btn small" onClick={model.cancel}>
          {say('cancel')}
        </button>
      )}
    </div>
  );
}
