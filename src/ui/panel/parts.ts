import type { LoadMessage } from '../message/panel-message.tsx';
import { Late } from './late.tsx';
import type { PanelModel } from './panel-model.ts';

/** Makes the late parts of a panel. @param loadMessage brings what it takes to write a message, once it is wanted */
export const partsWith = (loadMessage: LoadMessage) => (panel: PanelModel) => new Late(panel, loadMessage);

export type Parts = ReturnType<typeof partsWith>;
