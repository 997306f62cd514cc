/** How the page leaves room for a panel at its inline-end edge, in CSS pixels. */
export interface PageRoom {
  top: number;
  bottom: number;
  /** From the inline-end edge. */
  end: number;
  /** The page reads from right to left, so that its end is on the left. */
  rtl: boolean;
  /** The page's own dark mode. */
  dark: boolean;
  /** A dialog of the page has the floor. */
  dialog: boolean;
}

/** A bar at an edge is lower than this; what is higher is the page itself. In CSS pixels. */
const BAR = 120;

/**
 * Measures the room: what is fixed at the top (navigation) and in the bottom corner (messages). Touches nothing.
 * @param host the panel's own element, which is not in the way
 */
export function measureRoom(host?: Element): PageRoom {
  const { innerWidth, innerHeight } = window;
  const rtl = (document.documentElement.dir || document.body.dir) === 'rtl';
  const corner = rtl ? 40 : innerWidth - 40;
  const nav = fixedAt(corner, 8, host);
  const bar = fixedAt(corner, innerHeight - 12, host);
  const docked = bar && bar.bottom >= innerHeight - 2 && bar.width < innerWidth * 0.9;
  // A folded message bar is stepped over; an open message window is stepped aside for.
  const low = docked && bar.height < innerHeight * 0.3;
  return {
    top: nav && nav.top <= 0 && nav.bottom < BAR ? nav.bottom : 0,
    bottom: low ? bar.height + 8 : 0,
    end: docked && !low ? (rtl ? bar.right : innerWidth - bar.left) + 8 : 0,
    rtl,
    dark: isDark(),
    dialog: hasDialog(),
  };
}

/** Dark is what the page paints: LinkedIn's dark mode is a setting of its own, apart from the system's. */
function isDark(): boolean {
  for (const element of [document.body, document.documentElement]) {
    const parts = getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [];
    const [red = 0, green = 0, blue = 0, alpha = 1] = parts.map(Number);
    if (alpha > 0.5) return red + green + blue < 330;
  }
  const { colorScheme } = getComputedStyle(document.documentElement);
  return colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The box of the fixed element at a point of the viewport, if there is one. */
function fixedAt(x: number, y: number, host: Element | undefined): DOMRect | undefined {
  for (const top of elementsAt(document, x, y))
    for (let element: Element | null = top; element && element !== host; element = element.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(element).position)) return element.getBoundingClientRect();
  return undefined;
}

/** The elements at a point; those inside an open shadow root (SDUI's outlet) first. Chromium names those around it too. */
function elementsAt(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    const inner = element.shadowRoot;
    return inner && root.contains(element) ? [...elementsAt(inner, x, y), element] : [element];
  });
}

const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"]';

/** A dialog over the page. Message windows are dialogs by role too, but stand on the bottom edge and stop nothing. */
function hasDialog(): boolean {
  const outlet = document.querySelector('#interop-outlet')?.shadowRoot;
  // In world C the profile is a page in a frame that fills the window.
  const inner = document.querySelector<HTMLIFrameElement>('[data-testid=interop-iframe]')?.contentDocument;
  const dialogs = [document, outlet, inner].flatMap((place) => [...(place?.querySelectorAll(DIALOGS) ?? [])]);
  return dialogs.some((dialog) => {
    const box = dialog.getBoundingClientRect();
    if (!box.width || !box.height || getComputedStyle(dialog).visibility === 'hidden') return false;
    if (dialog.matches('[aria-modal=true], dialog:modal')) return true;
    return box.bottom < innerHeight - 2 && box.left < innerWidth / 2 && box.right > innerWidth / 2;
  });
}
