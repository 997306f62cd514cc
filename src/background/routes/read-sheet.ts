import * as z from 'zod/mini';
import css from '../../ui/panel/panel-sheet.css?inline';
import { route } from '../route.ts';

// Most pages of LinkedIn have no panel: the sheet is not in the script that goes into all of them.
export const readSheet = route('readSheet', {
  callers: ['panel'],
  input: z.strictObject({}),
  run: async () => ({ css }),
});
