import type { AnswerTo } from '../../api/contract.ts';
import { hostOf, REACHES, type Reach, reachOf, type SharedPage, titleOf } from '../../domain/share.ts';
import { say } from '../../words/index.ts';
import { Calm } from '../calm.tsx';
import { RoomHead } from '../room-head.tsx';
import { Trouble } from '../trouble.tsx';
import { AddShare } from './add-share.tsx';
import { isNew, type ReadingModel } from './reading-model.ts';
import { SharePage } from './share-page.tsx';
import { howFar, withWhom } from './shared-words.ts';

/** Pages worth sending: the list, one of them, or the form for a new one, as the address says. */
export function Reading({ reading }: { reading: ReadingModel }) {
  const { rest } = reading;
  if (isNew(rest)) return <AddShare adding={reading.adding} />;
  if (rest) return <SharePage key={rest} model={reading.page} />;
  return <List reading={reading} />;
}

function List({ reading }: { reading: ReadingModel }) {
  const { list, trouble } = reading;
  return (
    <>
      <RoomHead title={say('reading_room')}>
        <a class="btn primary" href="#reading/new">
          {say('reading_add')}
        </a>
      </RoomHead>
      <p class="soft lead">{say('reading_lead')}</p>
      {trouble && <Trouble code={trouble} retry={() => reading.enter('')} />}
      {list?.count === 0 && <Calm title={say('reading_none')} more={say('reading_none_hint')} />}
      {list && REACHES.map((reach) => <Part key={reach} reach={reach} list={list} />)}
      {list && list.shares.length < list.count && (
        <p class="more">
          <button type="button" class="btn" onClick={reading.showMore}>
            {say('show_more')}
          </button>
        </p>
      )}
    </>
  );
}

const TITLES = { unsent: 'reading_unsent', partly: 'reading_partly', sent: 'reading_sent' } as const;

function Part({ reach, list: { shares, days } }: { reach: Reach; list: AnswerTo<'listShares'> }) {
  const own = shares.filter((page) => reachOf(page) === reach);
  if (own.length === 0) return null;
  return (
    <section tabIndex={-1}>
      <h2>{say(TITLES[reach])}</h2>
      <ul class="lines">
        {own.map((page) => (
          <Line key={page.share.uid} page={page} days={days} />
        ))}
      </ul>
    </section>
  );
}

function Line({ page, days }: { page: SharedPage; days: AnswerTo<'listShares'>['days'] }) {
  const { share, people } = page;
  return (
    <li class="what">
      <a class="strong" href={`#reading/${share.uid}`}>
        <bdi>{titleOf(share)}</bdi>
      </a>
      <p class="soft s about">
        <span dir="ltr">{hostOf(share)}</span>
        {reachOf(page) === 'partly' && <span>{howFar(page)}</span>}
        {people.map((one) => (
          <span key={one.followUpUid}>{withWhom(one, days)}</span>
        ))}
      </p>
    </li>
  );
}
