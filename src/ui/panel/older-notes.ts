import type { PanelModel } from './panel-model.ts';

/** Notes added at each "Show older notes". */
const OLDER = 50;

/** Reads more of the older notes, now and with every view from now on. */
export function readOlder({ line, view: before }: PanelModel): Promise<void> {
  const wanted = (before?.notes.length ?? 0) + OLDER;
  line.complete = async (view) => {
    let { notes, hasOlder } = view;
    while (hasOlder && notes.length < wanted) {
      const older = await line.ask('olderNotes', { before: notes.at(-1)?.created ?? '' });
      notes = [...notes, ...older.notes];
      hasOlder = older.hasOlder;
    }
    return { ...view, notes, hasOlder };
  };
  return line.refresh();
}
