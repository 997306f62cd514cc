import { vi } from 'vitest';
import type { Copies } from '../../src/dashboard/backup/recovery-model.ts';
import { waitUntil } from '../wait-until.ts';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';
import { type Screen, screenOf, settled } from './stage.ts';

/** The dashboard in a page of its own. */
export interface DashboardStage extends Screen {
  background: FakeBackground;
  browser: FakeBrowser;
  /** What it was asked to restore, in order; a test may say how that goes. */
  copies: { [Name in keyof Copies]: ReturnType<typeof vi.fn<Copies[Name]>> };
  /** Follows a link, types an address or goes back. */
  goTo(hash: string): Promise<void>;
  link(name: string): HTMLAnchorElement;
  heading(): string;
}

/** Opens the dashboard at an address; `prepare` says what the background and the browser hold before. */
export async function openDashboard(
  hash = '',
  prepare: (background: FakeBackground, browser: FakeBrowser) => void = () => {},
): Promise<DashboardStage> {
  dispatchEvent(new Event('pagehide')); // the one before is gone; what it still has to say goes to its own background
  await settled();
  const background = new FakeBackground();
  const browser = new FakeBrowser(background).install();
  prepare(background, browser);
  document.body.replaceWith(document.createElement('body'));
  history.replaceState(null, '', hash || '#');
  vi.resetModules();
  const page = await import('../../src/dashboard/open-dashboard.tsx');
  const copies = {
    restoreSnapshot: vi.fn<Copies['restoreSnapshot']>(async () => {}),
  };
  page.openDashboard(copies);
  await settled();
  await waitUntil(async () => {
    const { isPainted } = await import('../../src/ui/painted.ts');
    if (!isPainted()) throw new Error('not painted yet');
  });
  const { loadViews } = await import('../../src/dashboard/later-view.tsx');
  await loadViews();
  await settled();
  return {
    ...screenOf(document.body),
    background,
    browser,
    copies,
    async goTo(to) {
      const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = to;
      await changed;
      await settled();
    },
    link: (name) =>
      [...document.querySelectorAll('a')].find(
        ({ textContent }) => textContent === name,
      ) as HTMLAnchorElement,
    heading: () => document.querySelector('main h1')?.textContent ?? '',
  };
}
