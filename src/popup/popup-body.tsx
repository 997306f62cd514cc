import { openDashboard } from '../api/browser.ts';
import type { AgendaPage } from '../api/contract.ts';
import { copyAge } from '../domain/copy-age.ts';
import { Agenda } from '../ui/agenda/agenda.tsx';
import { Day } from '../ui/day.tsx';
import { wholeDay } from '../ui/days.ts';
import { Icon } from '../ui/icons.tsx';
import { activeKey } from '../ui/letter-keys.ts';
import { isPainted } from '../ui/painted.ts';
import { Toast } from '../ui/toast.tsx';
import { say } from '../words/index.ts';
import { CopyCard } from './copy-card.tsx';
import { Footer } from './footer.tsx';
import { FoundPeople } from './found-people.tsx';
import { PersonCard, ReloadCard } from './person-card.tsx';
import type { Popup } from './popup-model.ts';
import { Trouble } from './trouble.tsx';

/** The popup as it stands. */
export function PopupBody({ popup }: { popup: Popup }) {
  const { found, home, trouble } = popup;
  const { page } = popup.agenda;
  return (
    <>
      <header>
        <div class="row">
          <h1 class="grow">{say('popup_title')}</h1>
          <span class="soft s">
            {page && (
              <Day
                at={page.days.today}
                text={isPainted() ? wholeDay(page.days.today, page.days) : undefined}
              />
            )}
          </span>
        </div>
        <input
          class="field"
          type="search"
          aria-label={say('find')}
          aria-keyshortcuts={activeKey('/')}
          placeholder={say('find')}
          value={popup.finding}
          onInput={(event) => popup.find(event.currentTarget.value)}
        />
      </header>
      <main tabIndex={-1} aria-busy={!page && !trouble}>
        {trouble && <Trouble code={trouble} retry={popup.refresh} />}
        {popup.joining && popup.here && <PersonCard popup={popup} here={popup.here} />}
        {found ? (
          <FoundPeople popup={popup} found={found} />
        ) : home === null ? (
          <Unchosen />
        ) : (
          page && <Whole popup={popup} page={page} />
        )}
      </main>
      <Toast toasts={popup.toasts} />
      <Footer popup={popup} />
    </>
  );
}

function Whole({ popup, page }: { popup: Popup; page: AgendaPage }) {
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
      {popup.store && <CopyCard age={copyAge(popup.store, page.days.today)} />}
      {page.today.length === 0 && page.later.length === 0 && <Empty kept={!page.empty} />}
      <Agenda agenda={popup.agenda} page={page} />
    </>
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
