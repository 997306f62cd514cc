import { Late } from './late.tsx';
import type { PanelModel } from './panel-model.ts';

/** Makes the late parts of a panel. */
export const parts = (panel: PanelModel) => new Late(panel);

export type Parts = typeof parts;
