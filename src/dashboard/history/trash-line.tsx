import type { TrashItem } from '../../domain/history.ts';
import { dayAt } from '../../domain/plain-date.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { Confirm } from '../confirm.tsx';
import { VALUES } from './field-words.ts';
import type { TrashModel } from './trash-model.ts';

const KINDS: Record<TrashItem['table'], PlainWord> = {
  contacts: 'row_contacts',
  notes: 'row_notes',
  followUps: 'row_follow_ups',
  interactions: 'row_interactions',
  keyDates: 'row_key_dates',
  favours: 'row_favours',
  goals: 'row_goals',
  occasions: 'row_occasions',
  shares: 'row_shares',
  templates: 'row_templates',
};

interface TrashLineProps {
  trash: TrashModel;
  item: TrashItem;
  /** Writes a day; undefined until that can be done. */
  day: ((day: string) => string) | undefined;
}

/** One thing in the trash: what it was and whose, and the ways back and out. */
export function TrashLine({ trash, item, day }: TrashLineProps) {
  const { table, contactUid, excerpt, deletedAt, others = 0 } = item;
  const name = item.fullName || say('nameless');
  const person = table === 'contacts';
  const what = person ? name : excerpt || kindText(item) || say(KINDS[table]);
  return (
    <li class="thing">
      <div class="row top">
        <div class="grow">
          <p class="strong what">
            <bdi>{what}</bdi>
          </p>
          <p class="soft s about">
            <span>{say(KINDS[table])}</span>
            {contactUid && !person && (
              <span>
                <bdi>{name}</bdi>
              </span>
            )}
            {others > 0 && <span>{sayCount('trash_others', others)}</span>}
            {person && goneWith(item).map((text) => <span key={text}>{text}</span>)}
            {day && <time dateTime={deletedAt}>{say('trash_deleted', day(dayAt(deletedAt)))}</time>}
          </p>
        </div>
        <button
          type="button"
          class="btn small"
          aria-label={say('restore_named', what)}
          onClick={() => trash.restore(item)}
        >
          {say('restore')}
        </button>
        {person && (
          <button
            type="button"
            class="btn small quiet danger-text"
            aria-label={say('erase_named', name)}
            aria-expanded={trash.asking === contactUid}
            onClick={() => trash.ask(trash.asking === contactUid ? undefined : contactUid)}
          >
            {say('erase')}
          </button>
        )}
      </div>
      {person && trash.asking === contactUid && (
        <Confirm
          question={say('erase_ask', `\u2068${name}\u2069`)}
          yes={say('erase')}
          busy={trash.busy}
          problem={trash.problem}
          onYes={() => void trash.erase()}
          onNo={() => trash.ask(undefined)}
        >
          <p>{say('erase_more')}</p>
        </Confirm>
      )}
    </li>
  );
}

/** What kind of thing it was, where no words of the user say it. */
function kindText({ kind }: TrashItem): string | undefined {
  const word = kind && VALUES[kind];
  return word && say(word);
}

function goneWith({
  notes = 0,
  followUps = 0,
  interactions = 0,
  keyDates = 0,
  favours = 0,
}: TrashItem): string[] {
  const gone = [
    notes && sayCount('trash_notes', notes),
    followUps && sayCount('trash_follow_ups', followUps),
    interactions && sayCount('trash_interactions', interactions),
    keyDates && sayCount('trash_key_dates', keyDates),
    favours && sayCount('trash_favours', favours),
  ];
  return gone.filter((text) => text !== 0);
}
