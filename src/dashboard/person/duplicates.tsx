import type { Likeness, PersonTraits } from '../../domain/duplicates.ts';
import { locale, type PlainWord, say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { sayCount } from '../../words/plural.ts';
import { Calm } from '../calm.tsx';
import { Trouble } from '../trouble.tsx';
import type { DuplicatesModel, Suggestion } from './duplicates-model.ts';
import { Merge } from './merge.tsx';

const WHY: Record<Likeness, PlainWord> = {
  'name-org': 'alike_name_org',
  'spelling-org': 'alike_spelling_org',
  'name-place': 'alike_name_place',
  'initial-org': 'alike_initial_org',
  name: 'alike_name',
  spelling: 'alike_spelling',
};

/** Who may be kept twice, the surest first. */
export function Duplicates({ duplicates }: { duplicates: DuplicatesModel }) {
  const { pairs, more, trouble } = duplicates;
  return (
    <>
      <h1>{say('duplicates')}</h1>
      <p class="soft lead">{say('duplicates_lead')}</p>
      {trouble && <Trouble code={trouble} retry={duplicates.enter} />}
      {!pairs && !trouble && <p role="status">{say('duplicates_looking')}</p>}
      {pairs?.length === 0 && <Calm title={say('duplicates_none')} />}
      {pairs && pairs.length > 0 && (
        <section tabIndex={-1}>
          <h2>
            {more
              ? say('duplicates_first', pairs.length.toLocaleString(locale()))
              : sayCount('duplicates_count', pairs.length)}
          </h2>
          <ul class="lines pairs">
            {pairs.map((pair) => (
              <Pair key={`${pair.a.uid} ${pair.b.uid}`} pair={pair} duplicates={duplicates} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Pair({ pair, duplicates }: { pair: Suggestion; duplicates: DuplicatesModel }) {
  const { merge } = duplicates;
  const { a, b } = pair;
  const isOpen = merge.keep === a.uid && (!merge.both || merge.both.other.contact.uid === b.uid);
  return (
    <li class="thing">
      <p class="soft s">{say(WHY[pair.why])}</p>
      <ul class="two-people">
        <Who one={a} />
        <Who one={b} />
      </ul>
      {isOpen && merge.both ? (
        <Merge merge={merge} />
      ) : (
        <div class="row wrap">
          <button type="button" class="btn small" onClick={() => merge.open(a.uid, b.uid)}>
            {say('compare')}
          </button>
          <button type="button" class="btn small quiet" onClick={() => void duplicates.keepApart(pair)}>
            {say('duplicates_apart')}
          </button>
        </div>
      )}
    </li>
  );
}

function Who({ one }: { one: PersonTraits }) {
  const more = commas([one.title, one.org, one.place]);
  return (
    <li class="what">
      <a href={`#people/${one.uid}`}>
        <bdi>{one.name}</bdi>
      </a>
      {more && <p class="soft s">{more}</p>}
    </li>
  );
}
