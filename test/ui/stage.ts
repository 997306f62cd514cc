import { expect } from 'vitest';
import type { Glimpse, Unread } from '../../src/domain/glimpse.ts';
import { createPanel, type Panel } from '../../src/ui/panel/panel.tsx';
import { waitUntil } from '../wait-until.ts';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';
import { type FakeHome, fakeHome, glimpseOf } from './fake-home.ts';

export const MARA = {
  fullName: 'Mara Okafor',
  title: 'Lead UX Researcher',
  org: 'Halden Labs',
  place: 'Lisbon',
};

/** A panel on a stage: what it asked, what it shows, and a person's hands. */
export interface Stage extends Screen {
  background: FakeBackground;
  home: FakeHome;
  panel: Panel;
  /** The frame is lost and the panel drawn into a new one. */
  drawAnew(): Screen;
}

let before: FakeHome | undefined;

/** Opens Mara's profile with a panel in it. `prepare` says what the background holds before. */
export async function openPanel(
  prepare: (background: FakeBackground) => void = () => {},
  {
    page = glimpseOf('mara-okafor', MARA),
    place = 'page',
  }: { page?: Glimpse | Unread; place?: 'page' | 'sidebar' } = {},
): Promise<Stage> {
  before?.leave(); // what it still has to say goes to its own background
  await settled();
  const background = new FakeBackground();
  new FakeBrowser(background).install();
  prepare(background);
  const home = fakeHome('mara-okafor', page, place);
  const panel = createPanel(home);
  const drawAnew = () => {
    document.body.replaceChildren();
    const root = document.body.appendChild(document.createElement('div'));
    panel.draw(root);
    return screenOf(root);
  };
  const screen = drawAnew();
  before = home;
  await settled();
  // Beside somebody who is kept the late parts come by themselves, after the first paint.
  if (panel.model.view?.contact)
    await waitUntil(() => expect(panel.model.late?.timeline.items).toBeDefined());
  await settled();
  return { ...screen, background, home, panel, drawAnew };
}

/** Everything asked and answered so far has been drawn. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

/** What a person sees, and their hands, by the names that a screen reader says. */
export interface Screen {
  root: HTMLElement;
  text(): string;
  button(name: string | RegExp): HTMLButtonElement;
  find(name: string | RegExp): HTMLButtonElement | undefined;
  field(name: string | RegExp): HTMLTextAreaElement;
  click(name: string | RegExp): Promise<void>;
  type(field: string | RegExp, text: string): Promise<void>;
  press(key: string, init?: KeyboardEventInit): Promise<KeyboardEvent>;
}

export function screenOf(root: HTMLElement): Screen {
  const named = (selector: string, name: string | RegExp) =>
    [...root.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const onlyDrawn = [...element.children].every((one) => one.ariaHidden === 'true' || !one.textContent);
      const title = onlyDrawn && element.firstElementChild ? element.title : '';
      const said = element.getAttribute('aria-label') ?? (title || element.textContent || '');
      return typeof name === 'string' ? said.trim() === name : name.test(said);
    });
  const sure = <Kind extends HTMLElement>(selector: string, name: string | RegExp): Kind => {
    const found = named(selector, name);
    expect(found, `no ${selector} named ${name} in: ${root.textContent}`).toBeDefined();
    return found as Kind;
  };
  const screen: Screen = {
    root,
    text: () => root.textContent ?? '',
    find: (name) => named('button', name) as HTMLButtonElement | undefined,
    button: (name) => sure('button', name),
    field: (name) => sure('textarea, input', name),
    async click(name) {
      const button = screen.button(name);
      button.focus();
      button.click();
      await settled();
    },
    async type(name, text) {
      const field = screen.field(name);
      field.focus();
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await settled();
    },
    async press(key, init = {}) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
      (root.ownerDocument.activeElement ?? root).dispatchEvent(event);
      await settled();
      return event;
    },
  };
  return screen;
}
