import { withConnectedOn } from '../sites/linkedin/connected-on.ts';
import css from '../ui/panel/late-sheet.css?inline';
import { parts } from '../ui/panel/parts.ts';
import type { Shared } from './late-parts.ts';

// Put into the isolated world of a page when its panel first needs it; see late-parts.ts.
(globalThis as typeof globalThis & Shared).tendLate = {
  parts,
  css,
  complete: withConnectedOn,
};
