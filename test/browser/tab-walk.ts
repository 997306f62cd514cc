import type { Frame, Page } from 'puppeteer-core';

/** What the page writes down while Tab is pressed. */
interface Walk {
  stops: HTMLElement[];
  seen: Set<Element>;
  found: string[];
  life: AbortController;
}

type Walking = { tendWalk: Walk };

/** How often as many presses are added as there are stops not reached, before those are held to be out of reach. */
const TURNS = 4;

/**
 * Walks through a view by Tab alone. A line for each thing that can be pressed or filled in and is not reached, is
 * reached against the order in which it is read, has no focus to be seen, or is out of sight while it has it.
 */
export async function tabWalk(page: Page, view: Frame = page.mainFrame()): Promise<string[]> {
  await page.bringToFront();
  let left = await view.evaluate(begin);
  // What comes into sight on the way, as the deeds of a line do, takes presses of its own.
  for (let turn = 0; turn < TURNS && left > 0; turn++) {
    for (let press = 0; press < left; press++) await page.keyboard.press('Tab');
    left = await view.evaluate(leftOver);
  }
  await page.keyboard.press('Shift'); // the last stop is looked at too
  return view.evaluate(end);
}

/** Stands in the page: says how many stops there are, and writes down what is seen before each further key. */
function begin(): number {
  const NAMES = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const stops = [...document.querySelectorAll<HTMLElement>(NAMES)].filter((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.matches(':disabled')) return false;
    if (one.tabIndex < 0 || one.closest('[inert]')) return false;
    // Of radio buttons Tab reaches one: the chosen, or the first where none is.
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true;
    const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, form }) => name === one.name && form === one.form,
    );
    return one === (group.find(({ checked }) => checked) ?? group[0]);
  });
  /** How something and what is around it looks, by what may show the focus. */
  const looks = (element: Element): string => {
    let told = '';
    for (let at: Element | null = element, up = 0; at && up < 4; at = at.parentElement, up++) {
      const { outlineStyle, outlineWidth, borderColor, borderWidth } = getComputedStyle(at);
      told += `${outlineStyle === 'none' ? '' : outlineStyle + outlineWidth} ${borderColor} ${borderWidth};`;
    }
    return told;
  };
  (document.activeElement as HTMLElement | null)?.blur();
  const before = new Map(stops.map((one) => [one, looks(one)]));
  const walk: Walk = { stops, seen: new Set(), found: [], life: new AbortController() };
  (window as unknown as Walking).tendWalk = walk;
  let last: { place: number; left: number; right: number; top: number } | undefined;
  const look = () => {
    const element = document.activeElement as HTMLElement | null;
    const place = stops.indexOf(element as HTMLElement);
    if (!element || place < 0 || walk.seen.has(element)) return;
    walk.seen.add(element);
    const called = (element.ariaLabel || element.innerText || element.id).trim().slice(0, 40);
    const name = `${element.tagName.toLowerCase()}.${element.className} “${called}”`;
    if (looks(element) === before.get(element)) walk.found.push(`no focus is seen: ${name}`);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const over = document.elementFromPoint(x, y);
    const around = element.closest('label') ?? element;
    if (!over) walk.found.push(`out of sight: ${name}`);
    else if (!around.contains(over) && !over.contains(element))
      walk.found.push(`under ${over.tagName.toLowerCase()}.${over.className}: ${name}`);
    if (last && place < last.place) walk.found.push(`against the order: ${name}`);
    // Upwards within one column is against the order of reading.
    if (last && bottom + scrollY <= last.top && left < last.right && right > last.left)
      walk.found.push(`upwards: ${name}`);
    last = { place, left, right, top: top + scrollY };
  };
  window.addEventListener('keydown', look, { capture: true, signal: walk.life.signal });
  stops[0]?.focus(); // the walk begins there, wherever the focus was
  return stops.length;
}

/** Stands in the page: how many stops were not reached so far. */
function leftOver(): number {
  const { stops, seen } = (window as unknown as Walking).tendWalk;
  return stops.filter((one) => one.isConnected && !seen.has(one) && one !== document.activeElement).length;
}

/** Stands in the page: what was written down, and what was not reached. */
function end(): string[] {
  const { stops, seen, found, life } = (window as unknown as Walking).tendWalk;
  life.abort();
  const left = stops.filter((one) => one.isConnected && !seen.has(one));
  return [
    ...found,
    ...left.map((one) => `not reached: ${one.tagName.toLowerCase()}.${one.className} “${one.innerText}”`),
  ];
}
