import { vi } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';
import { glimpseOf } from './fake-home.ts';
import { TODAY } from './fake-routes.ts';
import { type Screen, screenOf, settled } from './stage.ts';

/** A tab that shows Mara. */
export const MARA_TAB = {
  url: 'https://www.linkedin.com/in/mara-okafor/details/',
  title: '(3) Mara Okafor | LinkedIn',
  page: glimpseOf('mara-okafor', {}),
};

/** The popup, open. */
export interface PopupStage extends Screen {
  background: FakeBackground;
  browser: FakeBrowser;
}

/** Opens the popup; `prepare` says what is kept, and which tab is in sight. */
export async function openPopup(
  prepare: (background: FakeBackground, browser: FakeBrowser) => void = () => {},
): Promise<PopupStage> {
  dispatchEvent(new Event('pagehide')); // the popup before this one is gone
  const background = new FakeBackground();
  const browser = new FakeBrowser(background).install();
  browser.show({});
  prepare(background, browser);
  document.body.innerHTML = '<div id="popup"></div>';
  vi.stubGlobal('close', () => browser.done.push('close'));
  vi.resetModules();
  await import('../../src/popup/main.tsx');
  await settled();
  return { ...screenOf(document.body), background, browser };
}

/** Somebody kept, and when to get back in touch. */
export function meet(
  background: FakeBackground,
  handle: string,
  fullName: string,
  due?: string,
  why = '',
): void {
  background.keep(handle, { fullName });
  if (due) background.followUp(handle, due, why);
}

/** Three who are due: before, today, and this week. */
export function three(background: FakeBackground): void {
  meet(background, 'tomas-brandt', 'Tomás Brandt', '2026-11-04', 'ask about hiring');
  meet(background, 'mara-okafor', 'Mara Okafor', TODAY, 'half marathon');
  meet(background, 'jun-li', 'Jun Li', '2026-11-25');
  background.note('mara-okafor', 'Prefers voice calls.');
}
