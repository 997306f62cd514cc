import type { OccasionList } from '../../api/contract.ts';
import type { Occasion } from '../../domain/occasion.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import { Trouble } from '../trouble.tsx';
import { EventFace } from './event-face.tsx';
import { GreetingFace } from './greeting-face.tsx';
import { OccasionFormView } from './occasion-form.tsx';
import { About } from './occasion-lines.tsx';
import { titleOf } from './occasion-words.ts';
import type { OccasionsModel } from './occasions-model.ts';
import { TripFace } from './trip-face.tsx';

/** What each of them draws. */
export interface FaceProps {
  model: OccasionsModel;
  list: OccasionList;
  occasion: Occasion;
}

const FACES = { trip: TripFace, event: EventFace, greeting: GreetingFace };

/** One trip, event or greeting. */
export function OccasionPageView({ model }: { model: OccasionsModel }) {
  const { list, form, trouble, rest } = model;
  const occasion = model.one();
  if (!list || (trouble && !occasion))
    return (
      <>
        <h1>{say('occasions')}</h1>
        {trouble && <Trouble code={trouble} retry={() => model.enter(rest)} />}
      </>
    );
  if (!occasion)
    return (
      <>
        <Back section="" />
        <h1>{say('occasions')}</h1>
        <Calm title={say('occasion_gone')} more={say('occasion_gone_hint')} />
      </>
    );
  const Face = FACES[occasion.kind];
  return (
    <div class="occasion">
      <Back section={`${occasion.kind}s`} />
      <header class="row top wrap">
        <div class="grow">
          <h1 class="what">
            <bdi>{titleOf(occasion)}</bdi>
          </h1>
          <About occasion={occasion} days={list.days} />
        </div>
        {!list.readOnly && (
          <div class="row">
            <button type="button" class="btn small" onClick={() => form.change(occasion)}>
              {say('change')}
            </button>
            <button type="button" class="btn small quiet" onClick={() => model.remove(occasion)}>
              {say('delete')}
            </button>
          </div>
        )}
      </header>
      {trouble && <Trouble code={trouble} retry={() => model.enter(rest)} />}
      {form.typed && <OccasionFormView form={form} list={list} greeted={model.greeted()} />}
      <Face model={model} list={list} occasion={occasion} />
    </div>
  );
}

function Back({ section }: { section: string }) {
  return (
    <a class="back s" href={section ? `#occasions/${section}` : '#occasions'}>
      <span aria-hidden="true">‹</span> {say('occasions')}
    </a>
  );
}
