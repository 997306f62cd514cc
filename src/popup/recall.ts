import { activeTab } from '../api/browser.ts';
import { recallAgenda } from '../api/kept-agenda.ts';
import { recognise } from '../sites/index.ts';
import type { Popup } from './popup-model.ts';

/** Shows what was drawn last until the answer is here; not at a profile, whose person will stand above it. */
export async function recall(popup: Popup): Promise<void> {
  const [page, tab] = await Promise.all([recallAgenda(), activeTab()]);
  if (!recognise(tab?.url ?? '') && popup.home === undefined && !popup.trouble) popup.agenda.page ??= page;
}
