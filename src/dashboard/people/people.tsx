import { Component } from 'preact';
import { locale, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { RoomHead } from '../room-head.tsx';
import { Trouble } from '../trouble.tsx';
import { PeopleBox } from './people-box.tsx';
import { BulkBar } from './people-bulk.tsx';
import { FilterCard, FilterChips } from './people-filters.tsx';
import { Help } from './people-help.tsx';
import { onPeopleKey } from './people-keys.ts';
import type { PeopleModel } from './people-model.ts';
import { PeopleTable } from './people-table.tsx';
import { SavedChips } from './saved-chips.tsx';

/** Everybody who is kept: found, filtered, sorted, and edited many at a time. */
export class People extends Component<{ model: PeopleModel }> {
  #life = new AbortController();

  override componentDidMount() {
    const { signal } = this.#life;
    document.body.addEventListener('keydown', (event) => onPeopleKey(event, this.props.model), { signal });
  }

  override componentWillUnmount() {
    this.#life.abort();
  }

  override render({ model }: { model: PeopleModel }) {
    const isEmpty = !model.loading && model.count === 0 && !model.trouble;
    return (
      <div class="people-room">
        <RoomHead title={say('people_room')}>
          <a class="btn quiet" href="#people/duplicates">
            {say('duplicates')}
          </a>
          <a class="btn" href="#people/add">
            {say('person_add')}
          </a>
          <a class="btn primary" href="#import">
            {say('people_import')}
          </a>
        </RoomHead>
        {model.trouble && <Trouble code={model.trouble} retry={model.refresh} />}
        {isEmpty ? <Nobody /> : <Everybody model={model} />}
        {model.helping && <Help close={() => model.show({ helping: false })} />}
      </div>
    );
  }
}

function Everybody({ model }: { model: PeopleModel }) {
  const { hits } = model;
  const isNobody = !model.loading && model.shown.length === 0;
  return (
    <>
      <search class="row wrap look">
        <PeopleBox model={model} />
        <FilterChips model={model} />
        <span class="grow" />
        <Count model={model} />
      </search>
      {hits.isClose && <p class="soft s">{say('found_by_slip', model.view.find)}</p>}
      {hits.more && <p class="soft s">{say('people_more_found')}</p>}
      {!model.filtering && <SavedChips model={model} />}
      {model.filtering && <FilterCard model={model} />}
      <PeopleTable model={model} />
      {isNobody && (
        <>
          <Calm title={say('people_nobody_fits')} more={say('people_nobody_fits_more')} />
          <p class="more">
            <button type="button" class="btn" onClick={model.clear}>
              {say('people_show_all')}
            </button>
          </p>
        </>
      )}
      <BulkBar model={model} />
    </>
  );
}

/** '7 of 1,284', and while they come how many have. */
function Count({ model }: { model: PeopleModel }) {
  const { count, come, loading, shown } = model;
  const part = shown.length === count ? '' : `${shown.length.toLocaleString(locale())} / `;
  return (
    <span class="soft s count" role="status">
      {loading && (
        <progress
          max={Math.max(count, come)}
          value={count > 0 ? come : undefined}
          aria-label={say('people_reading')}
        />
      )}
      {loading ? say('people_reading') : `${part}${sayCount('operation_people', count)}`}
    </span>
  );
}

function Nobody() {
  return (
    <>
      <Calm title={say('people_none')} more={say('people_none_more')} />
      <p class="row wrap ways">
        <a class="btn primary" href="#import">
          {say('people_import')}
        </a>
        <a class="btn" href="#people/add">
          {say('person_add')}
        </a>
        <a class="btn" href="https://www.linkedin.com/mynetwork/">
          {say('people_none_visit')}
        </a>
      </p>
    </>
  );
}
