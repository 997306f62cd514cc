import type { DashboardContract } from '../../api/dashboard-contract.ts';
import type { Route } from '../route.ts';
import { acceptStore } from './accept-store.ts';
import { addHandle } from './add-handle.ts';
import { addPerson } from './add-person.ts';
import { addRows } from './add-rows.ts';
import { beginRestore } from './begin-restore.ts';
import { bringBack } from './bring-back.ts';
import { chooseHome } from './choose-home.ts';
import { deleteEverything } from './delete-everything.ts';
import { editFields } from './edit-fields.ts';
import { editPeople } from './edit-people.ts';
import { emptyTrash } from './empty-trash.ts';
import { erasePerson } from './erase-person.ts';
import { finishRestore } from './finish-restore.ts';
import { goBack } from './go-back.ts';
import { keepApart } from './keep-apart.ts';
import { listApart } from './list-apart.ts';
import { listGroups } from './list-groups.ts';
import { listHistory } from './list-history.ts';
import { listTrash } from './list-trash.ts';
import { mergePeople } from './merge-people.ts';
import { mergeRows } from './merge-rows.ts';
import { noteBackup } from './note-backup.ts';
import { personAt } from './person-at.ts';
import { readPersonPage } from './read-person-page.ts';
import { readReminding } from './read-reminding.ts';
import { readRows } from './read-rows.ts';
import { removeHandle } from './remove-handle.ts';
import { restoreFromTrash } from './restore-from-trash.ts';
import { setGroupCadence } from './set-group-cadence.ts';
import { setReminding } from './set-reminding.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Every line of the dashboard's contract and its route. */
export const laterRoutes: { [Name in keyof DashboardContract]: Route<Name> } = {
  acceptStore,
  addHandle,
  addPerson,
  addRows,
  beginRestore,
  bringBack,
  chooseHome,
  deleteEverything,
  editFields,
  editPeople,
  emptyTrash,
  erasePerson,
  finishRestore,
  goBack,
  keepApart,
  listApart,
  listGroups,
  listHistory,
  listTrash,
  mergePeople,
  mergeRows,
  noteBackup,
  personAt,
  readPersonPage,
  readReminding,
  readRows,
  removeHandle,
  restoreFromTrash,
  setGroupCadence,
  setReminding,
  takeSnapshot,
};
