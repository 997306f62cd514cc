import { Component } from 'preact';
import type { Activity } from '../../domain/activity.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import { RoomHead } from '../room-head.tsx';
import { Trouble } from '../trouble.tsx';
import { BehindView } from './behind.tsx';
import { CoveredPicture } from './covered-picture.tsx';
import { FadingList } from './fading-list.tsx';
import { FavoursPicture } from './favours-picture.tsx';
import { Patterns } from './figure.tsx';
import { createInsights, type InsightsModel, type Network } from './insights-model.ts';
import { StatesPicture } from './states-picture.tsx';
import { WeeksPicture } from './weeks-picture.tsx';

interface InsightsProps {
  /** What the address says after the room's name: '', or whose people are looked at. */
  rest: string;
  network: Network;
}

/** How it stands with the network, as pictures; each has its table, and leads to the people behind it. */
export class Insights extends Component<InsightsProps> {
  #model = createInsights(
    () => this.forceUpdate(),
    () => this.props.network,
  );

  override componentDidMount() {
    void this.#model.count();
  }

  override render({ rest, network }: InsightsProps) {
    const retry = () => {
      network.refresh();
      void this.#model.count();
    };
    const people = this.#model.people();
    if (rest && people && this.#model.activity) return <BehindView key={rest} rest={rest} people={people} />;
    return <Pictures model={this.#model} network={network} retry={retry} />;
  }
}

interface PicturesProps {
  model: InsightsModel;
  network: Network;
  retry(): void;
}

function Pictures({ model, network, retry }: PicturesProps) {
  const { activity } = model;
  const trouble = model.trouble ?? network.trouble;
  const people = model.people();
  const isEmpty = people?.count === 0 && activity && !isAnythingDone(activity);
  return (
    <div class="insights">
      <RoomHead title={say('insights_room')} />
      <p class="soft lead">{say('insights_what')}</p>
      {trouble && <Trouble code={trouble} retry={retry} />}
      {!trouble && (!people || !activity) && (
        <p class="soft" role="status">
          {say('insights_counting')}
        </p>
      )}
      {isEmpty ? (
        <Nothing />
      ) : (
        <>
          <Patterns />
          {people && people.count > 0 && (
            <>
              <StatesPicture states={people.states} />
              <FadingList fading={people.fading} all={people.states.fading} days={people.days} />
            </>
          )}
          {activity && people && <WeeksPicture weeks={people.weeks} days={people.days} />}
          {activity && people && <FavoursPicture quarters={people.quarters} />}
          {people && people.count > 0 && (
            <>
              <CoveredPicture list="group" covered={people.groups} />
              <CoveredPicture list="goal" covered={people.goals} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function isAnythingDone({ weeks, quarters }: Activity): boolean {
  return (
    weeks.some((week) => week.in + week.out + week.both + week.notes > 0) ||
    quarters.some(({ gave, received, asked }) => gave + received + asked > 0)
  );
}

function Nothing() {
  return (
    <>
      <Calm title={say('insights_none')} more={say('insights_none_more')} />
      <p class="row wrap centre">
        <a class="btn primary" href="#import">
          {say('people_import')}
        </a>
        <a class="btn" href="#people/add">
          {say('person_add')}
        </a>
      </p>
    </>
  );
}
