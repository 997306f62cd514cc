import type { Home } from '../api/contract.ts';
import { allowSidePanel as allow, maySidePanelOpen, openSidePanel as open } from '../browsers/differences.ts';

/** Makes the browser's side panel available, or not, as the user has chosen. */
export async function allowSidePanel(home: Home | undefined): Promise<void> {
  await allow(home && home !== 'page');
}

/** Opens it, where it is wanted, within the user's key press. */
export function openSidePanel(windowId: number): void {
  if (maySidePanelOpen()) open(windowId).catch(() => undefined);
}
