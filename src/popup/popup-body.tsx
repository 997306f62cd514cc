import { openDashboard } from '../api/browser.ts';
import type { AgendaPage } from '../api/contract.ts';
import { copyAge } from '../domain/copy-age.ts';
import { Day } from '../ui/day.tsx';
import { wholeDay } from '../ui/days.ts';
import { Icon } from '../ui/icons.tsx';
import { isPainted } from '../ui/painted.ts';
import { Toast } from '../ui/toast.tsx';
import { say } from '../words/index.ts';
import { linesIn } from './agenda.ts';
import { CopyCard } from './copy-card.tsx';
import { Footer } from './footer.tsx';
import { Line } from './line.tsx';
import { PersonCard, ReloadCard } from './person-card.tsx';
import type { Popup } from './popup-model.ts';
import { Trouble } from './trouble.tsx';

/** The groups of the agenda, with the words and the tone of their headings. */
const GROUPS = [
  ['overdue', 'group_overdue', 'overdue'],
  ['today', 'group_today', 'due'],
  ['later', 'group_week', ''],
] as const;

/** Lines in the first drawing: more than the popup is high. The others, and all dates, come right after it. */
const IN_SIGHT = 12;

/** The popup as it stands. */
export function PopupBody({ popup }: { popup: Popup }) {
  const { agenda, found, home, trouble } = popup;
  return (
    <>
      <header>
        <div class="row">
          <h1 class="grow">{say('popup_title')}</h1>
          <span class="soft s">
            {agenda && <Day at={agenda.days.today} text={() => wholeDay(agenda.days.today, agenda.days)} />}
          </span>
        </div>
        <input
          class="field"
          type="search"
          aria-label={say('find')}
          aria-keyshortcuts="/"
          placeholder={say('find')}
          value={popup.finding}
          onInput={(event) => popup.find(event.currentTarget.value)}
        />
      </header>
      <main tabIndex={-1} aria-busy={!agenda && !trouble}>
        {trouble && <Trouble code={trouble} retry={popup.refresh} />}
        {popup.joining && popup.here && <PersonCard popup={popup} here={popup.here} />}
        {found ? (
          <Found popup={popup} found={found} />
        ) : home === null ? (
          <Unchosen />
        ) : (
          agenda && <Agenda popup={popup} agenda={agenda} />
        )}
      </main>
      <Toast toasts={popup.toasts} />
      <Footer popup={popup} />
    </>
  );
}

function Agenda({ popup, agenda }: { popup: Popup; agenda: AgendaPage }) {
  const { here, tab, reachable } = popup;
  return (
    <>
      {popup.unreadable && (
        <section>
          <p class="card warn">{say('address_unreadable')}</p>
        </section>
      )}
      {tab && reachable === false && <ReloadCard tabId={tab.id} />}
      {here && !popup.joining && <PersonCard popup={popup} here={here} />}
      {popup.store && <CopyCard age={copyAge(popup.store, agenda.days.today)} />}
      {agenda.today.length === 0 && agenda.later.length === 0 && <Empty kept={!agenda.empty} />}
      {GROUPS.map(([group, word, tone]) => {
        const all = linesIn(group, agenda);
        if (all.length === 0) return null;
        const ofGroup = isPainted() ? all : all.slice(0, IN_SIGHT);
        const count = group === 'later' ? agenda.laterCount : all.length;
        return (
          <section key={group} tabIndex={-1}>
            <h2 class={tone}>{say(word, count > 999 ? '999+' : count)}</h2>
            <ul>
              {ofGroup.map((line) => (
                <Line
                  key={line.contactUid}
                  popup={popup}
                  line={line}
                  days={agenda.days}
                  withDay={group !== 'today'}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {agenda.hasMore && (
        <div class="row centre">
          <button type="button" class="btn quiet" onClick={popup.showMore}>
            {say('show_more')}
          </button>
        </div>
      )}
    </>
  );
}

function Found({ popup, found }: { popup: Popup; found: NonNullable<Popup['found']> }) {
  return (
    <section tabIndex={-1} aria-label={say('find')}>
      <p class="soft s" role="status">
        {found.lines.length === 0 && say('none_found', found.text)}
      </p>
      <ul>
        {found.lines.map((line) => (
          <Line key={line.contactUid} popup={popup} line={line} days={found.days} withDay />
        ))}
      </ul>
    </section>
  );
}

function Empty({ kept }: { kept: boolean }) {
  return (
    <section class="calm">
      <Icon name="leaf" />
      <p class="strong">{say(kept ? 'nothing_due' : 'nobody_kept')}</p>
      <p class="soft">{say(kept ? 'nothing_due_hint' : 'nobody_kept_hint')}</p>
    </section>
  );
}

function Unchosen() {
  return (
    <section class="calm">
      <Icon name="leaf" />
      <p class="soft">{say('home_unchosen')}</p>
      <button type="button" class="btn primary" onClick={() => void openDashboard()}>
        {say('choose_home')}
      </button>
    </section>
  );
}
