import { focusPanel, openSidePanel, reloadTab } from '../api/browser.ts';
import { nameIn } from '../domain/handle.ts';
import { daysLate } from '../domain/order.ts';
import { LineRing } from '../ui/agenda/line.tsx';
import { asksForRest } from '../ui/agenda/read-agenda.ts';
import { Why } from '../ui/agenda/why.tsx';
import { DueDay } from '../ui/day.tsx';
import { dayText } from '../ui/days.ts';
import { isPainted } from '../ui/painted.ts';
import { Ring } from '../ui/ring.tsx';
import { SnoozeMenu } from '../ui/snooze-menu.tsx';
import { say } from '../words/index.ts';
import type { PersonHere, Popup } from './popup-model.ts';

/** The person whose profile is in sight. */
export function PersonCard({ popup, here }: { popup: Popup; here: PersonHere }) {
  const { view, own } = here;
  if (!view) return null;
  if (view.doubt) return <DoubtHere popup={popup} />;
  const { days, line, contact } = view;
  const day = line?.next;
  // What may wait calmly is due, and never overdue.
  const isLate = line !== undefined && daysLate(line, days.today) > 0;
  // Whoever is not kept, or by the address alone, is called by it: the tab's title may be another person's.
  const known = contact?.fullName;
  const name = known || nameIn(here.handle) || say('nameless');
  return (
    <section class="card person" aria-label={say('person_here')}>
      <div class="row">
        {line ? <LineRing line={line} days={days} /> : <Ring name={known ?? ''} small />}
        <div class="grow">
          <h2 class="clip" title={name}>
            <bdi>{name}</bdi>
          </h2>
          <p class="soft s why">
            {day && (
              <DueDay
                day={isLate ? day : day < days.today ? days.today : day}
                days={days}
                text={isPainted() ? dayText : undefined}
              />
            )}
            {day && '\u00a0· '}
            {line ? <Why line={line} days={days} /> : say('no_contact')}
          </p>
        </div>
      </div>
      <div class="row wrap">
        <PanelButton popup={popup} word="write_a_note" />
        {!contact && !own && <JoinButton popup={popup} />}
        {contact && day && day <= days.today && (
          <>
            {line && asksForRest(line, days.today) ? (
              <>
                <button type="button" class="btn" onClick={() => popup.agenda.rest(contact.uid)}>
                  {say('let_rest')}
                </button>
                <button type="button" class="btn" onClick={() => popup.agenda.keepTrying(contact.uid)}>
                  {say('keep_trying')}
                </button>
              </>
            ) : (
              <button type="button" class="btn" onClick={() => popup.agenda.answer(contact.uid, 'done')}>
                {say('done')}
              </button>
            )}
            <SnoozeMenu days={days} snooze={(until) => popup.agenda.answer(contact.uid, 'snoozed', until)} />
          </>
        )}
      </div>
    </section>
  );
}

/** Somebody kept already, at another address or on another network: they are found and chosen. */
function JoinButton({ popup }: { popup: Popup }) {
  const { joining } = popup;
  const press = () => {
    popup.setJoining(!joining);
    if (!joining) document.querySelector('input')?.focus();
  };
  return (
    <>
      <button type="button" class="btn" aria-pressed={joining} onClick={press}>
        {say(joining ? 'cancel' : 'kept_already')}
      </button>
      {joining && (
        <p class="soft s" role="status">
          {say('join_hint')}
        </p>
      )}
    </>
  );
}

/** While the panel asks who this is, nothing is said about whom the address was kept for. */
function DoubtHere({ popup }: { popup: Popup }) {
  return (
    <section class="card person" aria-label={say('person_here')}>
      <h2>{say('not_sure_here')}</h2>
      <p class="soft s">{say('not_sure_hint')}</p>
      <div class="row">
        <PanelButton popup={popup} word="answer_in_panel" />
      </div>
    </section>
  );
}

/** Leads to the composer, where the panel lives. */
function PanelButton({
  popup: { home, tab, reachable },
  word,
}: {
  popup: Popup;
  word: 'write_a_note' | 'answer_in_panel';
}) {
  if (!tab || (home !== 'sidebar' && reachable === false)) return null;
  const lead = () => {
    // The browser opens its side panel only before anything is awaited.
    const there = home === 'sidebar' ? openSidePanel(tab.windowId) : focusPanel(tab.id);
    void there.then(() => close());
  };
  return (
    <button type="button" class="btn primary" onClick={lead}>
      {say(word)}
    </button>
  );
}

/** A tab that was open before Tend: nothing of Tend is in it yet. */
export function ReloadCard({ tabId }: { tabId: number }) {
  const reload = () => void reloadTab(tabId).then(() => close());
  return (
    <section class="card warn row reload" aria-label={say('reload_here')}>
      <p class="grow">{say('reload_here')}</p>
      <button type="button" class="btn small" onClick={reload}>
        {say('reload')}
      </button>
    </section>
  );
}
