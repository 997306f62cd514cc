import { ask } from '../api/ask.ts';
import { openProfile } from '../api/browser.ts';
import type { Due } from '../domain/due.ts';
import { isProfileOf, profileUrl } from '../sites/index.ts';
import { type AgendaModel, createAgenda } from '../ui/agenda/agenda-model.ts';
import { type DeedPlace, doerAt } from '../ui/deeds.ts';
import { refreshLocale } from '../ui/refresh-locale.ts';
import { type Toasts, toasts } from '../ui/toasts.ts';
import { lastUndoer } from '../ui/undo-last.ts';
import { type BackupModel, createBackup } from './backup/backup-model.ts';
import { type Copies, createRecovery, type RecoveryModel } from './backup/recovery-model.ts';
import { type GivingRooms, givingRooms } from './giving-rooms.ts';
import { createHistory, type HistoryModel } from './history/history-model.ts';
import { createTrash, type TrashModel } from './history/trash-model.ts';
import { createImporting, type Importing } from './import/importing.ts';
import { createOperation } from './operation/operation.ts';
import type { OperationModel } from './operation/operation-model.ts';
import { operationUndoer } from './operation/undo-operation.ts';
import { writeAddress } from './people/people-address.ts';
import { createPeople, type PeopleModel } from './people/people-model.ts';
import { searchPeople } from './people/people-search.ts';
import { roomActions } from './people/room-actions.ts';
import { runEdit } from './people/run-edit.ts';
import { createPeoplePages, type PeoplePages } from './person/people-pages.ts';
import { goWithin, type Place, placeOf } from './place.ts';
import type { Room } from './room.ts';
import { createLeaving, type LeavingModel } from './settings/leaving-model.ts';
import { createNetworks, type NetworksModel } from './settings/networks-model.ts';
import { createReminding, type RemindingModel } from './settings/reminding-model.ts';
import { chosenText, createSettings, type SettingsModel } from './settings/settings-model.ts';
import { createStore, type StoreModel } from './store-model.ts';
import { createLog, type LogModel } from './today/log-model.ts';

/** What the dashboard shows instead of a room, or that it shows one. */
export type Scene = 'waiting' | 'trouble' | 'first' | 'recovery' | 'farewell' | 'room';

/** Everything the dashboard knows. */
export interface Dashboard extends GivingRooms {
  rooms: Room[];
  place: Place;
  toasts: Toasts;
  redraw(): void;
  store: StoreModel;
  settings: SettingsModel;
  networks: NetworksModel;
  leaving: LeavingModel;
  history: HistoryModel;
  trash: TrashModel;
  backup: BackupModel;
  recovery: RecoveryModel;
  reminding: RemindingModel;
  agenda: AgendaModel;
  log: LogModel;
  operations: OperationModel;
  people: PeopleModel;
  pages: PeoplePages;
  importing: Importing;
  /** The store has answered for the first time, or refused: what no room waits for is asked for after that. */
  begun: Promise<void>;
  /** Asks for the agenda again. */
  readAgenda(): void;
  /** What is to be drawn now. */
  scene(): Scene;
  /** The room that the address names; where it names none, today, or the settings until the first choice is made. */
  room(): Room | undefined;
  /** Reads the address again, and enters the room that it names. */
  arrive(hash: string): void;
  /** Asks again for all that a write may have changed. */
  changed(): void;
  /** Asks again for all that is shown. */
  refresh(): void;
  undoLast(): void;
}

/** Shows a line's profile. */
function open({ handle }: Due): void {
  if (handle) void openProfile(profileUrl(handle), (url) => isProfileOf(url, handle));
}

/** What the dashboard is made with. */
interface Around {
  copies: Copies;
  roomsOf(dashboard: Dashboard): Room[];
  again(): void;
  /** Shows another place of it. */
  goTo(hash: string): void;
}

/**
 * The dashboard's state; `redraw` is called after every change.
 * @param roomsOf its rooms, in the order of the nav
 * @param again called when the user starts again after everything was deleted
 */
export function createDashboard(redraw: () => void, { copies, roomsOf, again, goTo }: Around): Dashboard {
  const told = toasts(redraw);
  const place: DeedPlace = { ask: (name, input) => ask(name, input as never), tell: told.tell };
  const doer = doerAt(place);
  const undoOperation = operationUndoer(() => dashboard.operations, told.tell);
  const undoLast = lastUndoer(place, doer, undoOperation);
  const store = createStore(redraw);

  const startAgain = () => {
    again();
    dashboard.backup.reset();
    void dashboard.importing.triage.forget();
    dashboard.refresh();
  };

  const dashboard: Dashboard = {
    rooms: [],
    place: placeOf(''),
    toasts: told,
    redraw,
    store,
    begun: store.refresh(),
    settings: createSettings(redraw, (home) => {
      if (dashboard.room()?.name !== 'settings') told.tell({ text: chosenText(home) }); // there it stands in the page
    }),
    networks: createNetworks(redraw),
    leaving: createLeaving(redraw, startAgain),
    history: createHistory(redraw, { ...doer, undoOperation }),
    trash: createTrash(redraw, doer),
    backup: createBackup(redraw, { after: () => void store.refresh() }),
    reminding: createReminding(redraw, doer),
    agenda: createAgenda(redraw, {
      doer,
      tell: told.tell,
      open,
      write: (contactUid) => goTo(writeAddress(contactUid)),
      refresh: () => dashboard.readAgenda(),
    }),
    log: createLog(redraw, doer),
    operations: createOperation(redraw, { after: () => dashboard.changed() }),
    people: createPeople(redraw, {
      tell: told.tell,
      search: searchPeople,
      runEdit: (...what) => runEdit({ operations: dashboard.operations, undoOperation }, ...what),
      actions: () => roomActions(dashboard),
      expected: () => store.state?.tally.contacts ?? 0,
      goTo(rest, anew) {
        dashboard.place = goWithin('people', rest, anew);
      },
    }),
    pages: createPeoplePages(redraw, { doer, place, goTo }),
    ...givingRooms(redraw, { doer, place, goTo, people: () => dashboard.people }),
    importing: createImporting(redraw, {
      doer,
      operations: () => dashboard.operations,
      backupFile: () => dashboard.backup.file,
      toBackup: () => goTo('#backup'),
    }),
    readAgenda() {
      // What stands in the way is told by the scene, or by the next deed.
      dashboard.agenda.read().then(redraw, () => undefined);
    },
    recovery: createRecovery(redraw, { copies, tell: told.tell, after: () => dashboard.refresh() }),
    scene() {
      const { home, problem } = dashboard.settings;
      if (dashboard.leaving.erased) return 'farewell';
      if (store.state?.recovery) return 'recovery';
      // The rooms of a store that came after another stay open: the way back is there.
      if (home === null && !store.state?.turned) return store.state || store.trouble ? 'first' : 'waiting';
      if (home !== undefined) return dashboard.place.room === 'recovery' ? 'recovery' : 'room';
      // Where the home is refused, how the store is says why.
      return problem && (store.state || store.trouble) ? 'trouble' : 'waiting';
    },
    room() {
      const named = (wanted: string) => dashboard.rooms.find(({ name }) => name === wanted);
      const { home, justChosen } = dashboard.settings;
      return named(dashboard.place.room) ?? named(home === null || justChosen ? 'settings' : 'today');
    },
    arrive(hash) {
      const before = dashboard.room();
      dashboard.place = placeOf(hash);
      if (dashboard.room() !== before) before?.leave?.();
      dashboard.room()?.enter?.(dashboard.place.rest);
      redraw();
    },
    changed() {
      void store.refresh();
      void refreshLocale(redraw);
      if (dashboard.room()?.name !== 'today') dashboard.readAgenda(); // the nav counts its people
      if (dashboard.room()?.name !== 'review') dashboard.review.refresh(); // so does it those who wait for one
      if (dashboard.settings.home === undefined) dashboard.settings.refresh(); // it was refused
      dashboard.room()?.enter?.(dashboard.place.rest);
    },
    refresh() {
      // Tabs may have been reloaded, keys set and permissions taken back meanwhile.
      dashboard.settings.refresh();
      dashboard.networks.refresh();
      dashboard.changed();
    },
    undoLast() {
      if (dashboard.scene() === 'room') void undoLast();
    },
  };
  dashboard.rooms = roomsOf(dashboard);
  return dashboard;
}
