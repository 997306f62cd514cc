import type { Scene } from './dashboard-model.ts';

/**
 * Called after every drawing: names the page after what it shows, and moves the focus to the heading when that is
 * something else than before, so that a screen reader begins there.
 */
export function followScene(page: Document): (scene: Scene, room: string, title: string) => void {
  let before: string | undefined;
  return (scene, room, title) => {
    page.title = title;
    if (scene === 'waiting') return;
    // The choice of the first run is made in the settings and leads there: nothing moves.
    const now = scene === 'room' ? room : scene === 'first' ? 'settings' : scene;
    const heading = before !== undefined && before !== now && page.querySelector<HTMLElement>('main h1');
    before = now;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    if (page.documentElement.scrollTop > 0) scrollTo(0, 0);
  };
}
