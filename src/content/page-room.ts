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

/** Measures the room: what is fixed at the top (navigation) and in the bottom corner (messages). Touches nothing. */
export function measureRoom(document: Document, host: Element): PageRoom {
  const { innerWidth, innerHeight } = window;
  const rtl = isRtl(document);
  const corner = rtl ? 40 : innerWidth - 40;
  const nav = fixedAt(document, corner, 8, host);
  const messages = fixedAt(document, corner, innerHeight - 12, host);
  const room: PageRoom = {
    top: 0,
    bottom: 0,
    end: 0,
    rtl,
    dark: isDark(document),
    dialog: hasDialog(document),
  };
  if (nav && nav.top <= 0 && nav.bottom < BAR) room.top = nav.bottom;
  if (messages && messages.bottom >= innerHeight - 2 && messages.width < innerWidth * 0.9) {
    if (messages.height < innerHeight * 0.3) room.bottom = messages.height + 8;
    else room.end = (rtl ? messages.right : innerWidth - messages.left) + 8;
  }
  return room;
}

function isRtl(document: Document): boolean {
  const dir = document.documentElement.dir || document.body?.dir;
  return dir === 'rtl';
}

/** Dark is what the page paints: LinkedIn's dark mode is a setting of its own, apart from the system's. */
function isDark(document: Document): boolean {
  for (const element of [document.body, document.documentElement]) {
    if (!element) continue;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (
      getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? []
    ).map(Number);
    if (alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 110;
  }
  return (
    matchMedia('(prefers-color-scheme: dark)').matches &&
    getComputedStyle(document.documentElement).colorScheme.includes('dark')
  );
}

/** The box of the fixed element at a point of the viewport, if there is one. */
function fixedAt(document: Document, x: number, y: number, host: Element): DOMRect | undefined {
  for (const element of within(document, x, y)) {
    if (element === host) continue;
    for (let up: Element | null = element; up; up = up.parentElement) {
      const { position } = getComputedStyle(up);
      if (position === 'fixed' || position === 'sticky') return up.getBoundingClientRect();
    }
  }
  return undefined;
}

/** The elements at a point; those inside an open shadow root (SDUI's outlet) too. */
function within(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root.elementsFromPoint(x, y).flatMap((element) => {
    const inner = element.shadowRoot;
    return inner && inner !== root
      ? [...within(inner, x, y).filter((one) => one !== element), element]
      : [element];
  });
}

const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"]';

/** A dialog over the page. Message windows are dialogs by role too, but stand on the bottom edge and stop nothing. */
function hasDialog(document: Document): boolean {
  const outlet = document.querySelector('#interop-outlet')?.shadowRoot;
  const dialogs = [...document.querySelectorAll(DIALOGS), ...(outlet?.querySelectorAll(DIALOGS) ?? [])];
  return dialogs.some((dialog) => {
    const box = dialog.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || getComputedStyle(dialog).visibility === 'hidden') return false;
    if (dialog.getAttribute('aria-modal') === 'true' || dialog.matches('dialog:modal')) return true;
    return box.bottom < innerHeight - 2 && box.left < innerWidth / 2 && box.right > innerWidth / 2;
  });
}
