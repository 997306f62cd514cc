import { ImportRoom } from './import-room.tsx';
import type { Importing } from './importing.ts';
import { Triage } from './triage.tsx';

/** The room of imports, with whom the last one brought. */
export function ImportWithTriage({ importing }: { importing: Importing }) {
  return (
    <ImportRoom model={importing.files}>
      <Triage triage={importing.triage} />
    </ImportRoom>
  );
}
