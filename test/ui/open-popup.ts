import { vi } from 'vitest';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';
import { type Screen, screenOf, settled } from './stage.ts';

/** The popup in a page of its own. */
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
