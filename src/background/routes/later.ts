import type { DashboardContract } from '../../api/dashboard-contract.ts';
import type { Route } from '../route.ts';
import { acceptStore } from './accept-store.ts';
import { addRows } from './add-rows.ts';
import { beginRestore } from './begin-restore.ts';
import { bringBack } from './bring-back.ts';
import { chooseHome } from './choose-home.ts';
import { comparePeople } from './compare-people.ts';
import { deleteEverything } from './delete-everything.ts';
import { emptyTrash } from './empty-trash.ts';
import { endOperation } from './end-operation.ts';
import { erasePerson } from './erase-person.ts';
import { finishRestore } from './finish-restore.ts';
import { goBack } from './go-back.ts';
import { importPeople } from './import-people.ts';
import { listGroups } from './list-groups.ts';
import { listHistory } from './list-history.ts';
import { listTrash } from './list-trash.ts';
import { mergeRows } from './merge-rows.ts';
import { noteBackup } from './note-backup.ts';
import { readExported } from './read-exported.ts';
import { readOperation } from './read-operation.ts';
import { readReminding } from './read-reminding.ts';
import { readRows } from './read-rows.ts';
import { restoreFromTrash } from './restore-from-trash.ts';
import { setGroupCadence } from './set-group-cadence.ts';
import { setReminding } from './set-reminding.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { undoChunk } from './undo-chunk.ts';

/** Every line of the dashboard's contract and its route. */
export const laterRoutes: { [Name in keyof DashboardContract]: Route<Name> } = {
  acceptStore,
  addRows,
  beginRestore,
  bringBack,
  chooseHome,
  deleteEverything,
  emptyTrash,
  erasePerson,
  finishRestore,
  goBack,
  comparePeople,
  endOperation,
  importPeople,
  readOperation,
  undoChunk,
  listGroups,
  listHistory,
  listTrash,
  mergeRows,
  noteBackup,
  readExported,
  readReminding,
  readRows,
  restoreFromTrash,
  setGroupCadence,
  setReminding,
  takeSnapshot,
};
