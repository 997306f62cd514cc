import type { ComponentChildren } from 'preact';
import type { NearDays } from '../../domain/near-days.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { areLettersOn } from '../../ui/letter-keys.ts';
import { arrow, say } from '../../words/index.ts';
import { OFFERED } from '../offered-cadences.ts';
import { arrowBack, DECIDED, KEY_NAMES, pausesOf } from './review-keys.ts';
import type { ReviewSession } from './review-session.ts';

/** What can be done with the card, each with its key. */
export function ReviewChoices({
  session,
  days,
  undoLast,
}: {
  session: ReviewSession;
  days: NearDays;
  undoLast(): void;
}) {
  const { choosing, busy, page } = session;
  const choose = (what: typeof choosing) => () =>
    session.show({ choosing: choosing === what ? undefined : what });
  const decide = (key: string) => () => {
    const decision = DECIDED[key];
    if (decision) session.decide(decision);
  };
  const waits = busy || !page;
  return (
    <>
      <fieldset class="row wrap decisions" aria-label={say('review_decide')}>
        <Key of="K" waits={waits} run={decide('k')} primary>
          {say('review_keep')}
        </Key>
        <Key of="C" waits={waits} run={choose('cadence')} open={choosing === 'cadence'}>
          {say('review_cadence')}
        </Key>
        <Key of="P" waits={waits} run={choose('pause')} open={choosing === 'pause'}>
          {say('review_pause')}
        </Key>
        <Key of="R" waits={waits} run={decide('r')}>
          {say('review_rest')}
        </Key>
        <Key of="L" waits={waits} run={decide('l')}>
          {say('review_letgo')}
        </Key>
      </fieldset>
      {choosing === 'cadence' && (
        <fieldset class="row wrap decisions card" aria-label={say('review_cadence')}>
          {OFFERED.map((cadence, at) => (
            <Key key={at} of={`${at + 1}`} run={() => session.decide({ kind: 'cadence', cadence })}>
              {cadenceText(cadence)}
            </Key>
          ))}
        </fieldset>
      )}
      {choosing === 'pause' && <Pauses session={session} days={days} />}
      <div class="row wrap beside">
        <Key of={arrowBack()} quiet run={() => session.skip(-1)}>
          {say('review_back')}
        </Key>
        <Key of={arrow()} quiet run={() => session.skip(1)}>
          {say('review_skip')}
        </Key>
        {session.done() > 0 && (
          <Key of="Z" quiet run={undoLast}>
            {say('undo')}
          </Key>
        )}
        <span class="grow" />
        <Key of="?" quiet run={() => session.show({ helping: true })}>
          {say('people_help')}
        </Key>
      </div>
    </>
  );
}

function Pauses({ session, days }: { session: ReviewSession; days: NearDays }) {
  return (
    <fieldset class="row wrap decisions card" aria-label={say('review_pause')}>
      {pausesOf(days).map((until, at) => (
        <Key key={until} of={`${at + 1}`} run={() => session.decide({ kind: 'pause', until })}>
          {say('review_until', shortDay(until, days))}
        </Key>
      ))}
      <label class="row s soft">
        {say('review_until_day')}
        <input
          class="field"
          type="date"
          min={days.tomorrow}
          onChange={({ currentTarget: { value } }) => {
            if (value > days.today) session.decide({ kind: 'pause', until: value });
          }}
        />
      </label>
    </fieldset>
  );
}

/** A button with the key that does the same, where it does. */
function Key(button: {
  of: string;
  run(): void;
  primary?: boolean;
  quiet?: boolean;
  waits?: boolean;
  open?: boolean;
  children: ComponentChildren;
}) {
  const { of, run, primary, quiet, waits, open, children } = button;
  const isActive = of in KEY_NAMES || areLettersOn();
  return (
    <button
      type="button"
      class={`btn ${primary ? 'primary' : ''} ${quiet ? 'quiet' : ''}`}
      aria-keyshortcuts={isActive ? (KEY_NAMES[of] ?? of) : undefined}
      aria-disabled={waits || undefined}
      aria-expanded={open}
      onClick={() => waits || run()}
    >
      {children}{' '}
      {isActive && (
        <span class="key" aria-hidden="true">
          {of}
        </span>
      )}
    </button>
  );
}
