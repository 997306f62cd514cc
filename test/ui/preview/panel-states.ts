import type { Glimpse, Unread } from '../../../src/domain/glimpse.ts';
import late from '../../../src/ui/panel/late-sheet.css?inline';
import type { Panel } from '../../../src/ui/panel/panel.tsx';
import css from '../../../src/ui/panel/panel-sheet.css?inline';
import type { FakeBackground } from '../fake-background.ts';
import { type FakeHome, fakeHome, glimpseOf } from '../fake-home.ts';

type Show = (background: FakeBackground) => Promise<void>;

const MARA = {
  fullName: 'Mara Okafor',
  headline: 'Lead UX Researcher at Halden Labs',
  title: 'Lead UX Researcher',
  org: 'Halden Labs',
  place: 'Lisbon, Portugal',
};

/** Draws a panel into the page's body, as in the frame. */
async function draw(
  reading: Glimpse | Unread,
  vanity = 'mara-okafor',
  place: 'page' | 'sidebar' = 'page',
): Promise<{ panel: Panel; home: FakeHome }> {
  const { createPanel } = await import('../../../src/ui/panel/panel.tsx');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + late);
  document.adoptedStyleSheets = [sheet];
  const home = fakeHome(vanity, reading, place);
  const panel = createPanel(home);
  panel.draw(document.body);
  await home.opened.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 60));
  return { panel, home };
}

const mara = () => draw(glimpseOf('mara-okafor', MARA));
const press = (selector: string, nth = 0) => document.querySelectorAll<HTMLElement>(selector)[nth]?.click();
const type = (selector: string, text: string) => {
  const field = document.querySelector<HTMLTextAreaElement>(selector);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

function keepMara(background: FakeBackground, due?: string): void {
  background.keep('mara-okafor', {
    ...MARA,
    fieldSource: { fullName: 'page', org: 'page', title: 'page', place: 'page' },
  });
  background.note('mara-okafor', 'Asked for an intro to the Halden design ops team. No reply yet.');
  background.note(
    'mara-okafor',
    'Sent her the recruiting checklist; she will look at our study plan: https://example.org/plan?for=mara.',
  );
  background.note(
    'mara-okafor',
    'Prefers voice calls before 10:00.\nTwo kids, training for the Porto half marathon.',
    { pinned: true },
  );
  if (due) background.followUp('mara-okafor', due, 'ask how the half marathon went');
}

/** What the panel looks like in every state a person can meet. */
export const PANEL_STATES: Record<string, Show> = {
  waiting: async (background) => {
    background.hold('openPanel');
    void draw({ unread: 'loading' });
  },
  stranger: async () => void (await mara()),
  kept: async (background) => {
    keepMara(background, '2026-11-23');
    await mara();
  },
  overdue: async (background) => {
    keepMara(background, '2026-11-04');
    background.followUp(
      'mara-okafor',
      '2027-02-01',
      'send the workshop notes once they are through the review',
    );
    await mara();
  },
  unrecognised: async () => void (await draw({ unread: 'mismatch' }, 'mára-okafor-1a2b3c')),
  own: async () => void (await draw(glimpseOf('mara-okafor', { ...MARA, isSelf: 'true' }))),
  doubt: async (background) => {
    keepMara(background, '2026-11-23');
    background.doubt = { why: 'name', kept: 'Mara Okafor', seen: 'M. Okafor-Lind' };
    await draw(glimpseOf('mara-okafor', { ...MARA, fullName: 'M. Okafor-Lind' }));
  },
  unavailable: async (background) => {
    background.refuse('openPanel', 'store-unavailable', 9);
    await mara();
    type('textarea', 'Met at the UXR conference in Lisbon.');
  },
  frozen: async (background) => {
    keepMara(background, '2026-11-23');
    const { panel } = await mara();
    type('textarea', 'Half a thought about the study');
    panel.fail('updated');
  },
  longName: async (background) => {
    const fullName = 'Maria da Conceição Albuquerque de Vasconcelos e Figueiredo-Okafor, PhD, MBA';
    background.keep('mara-okafor', {
      ...MARA,
      fullName,
      title: 'Senior Principal User Experience Research Operations Lead',
    });
    background.note(
      'mara-okafor',
      `${'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3)}\n${'A long note goes on. '.repeat(60)}`,
    );
    await mara();
  },
  rtl: async (background) => {
    document.documentElement.dir = 'rtl';
    background.keep('mara-okafor', {
      fullName: 'ليلى حداد',
      headline: 'باحثة في تجربة المستخدم',
      place: 'عمّان',
    });
    background.note('mara-okafor', 'تفضل المكالمات الصوتية قبل العاشرة.');
    background.note('mara-okafor', 'Prefers e-mail after the summer.');
    background.followUp('mara-okafor', '2026-11-23', 'متابعة الدراسة');
    await draw(glimpseOf('mara-okafor', { fullName: 'ليلى حداد' }));
  },
  emoji: async (background) => {
    background.keep('mara-okafor', { fullName: '🦊✨', headline: 'Illustrator' });
    await mara();
  },
  picker: async (background) => {
    keepMara(background, '2026-11-23');
    await mara();
    press('header .primary');
    await new Promise((resolve) => setTimeout(resolve, 30));
    press('.reminder button', 1);
    type('input[dir=auto]', 'share the panel results');
  },
  words: async () => {
    await mara();
    press('header .primary');
    await new Promise((resolve) => setTimeout(resolve, 30));
    type('.reminder input:not([type])', 'someday');
  },
  menu: async (background) => {
    keepMara(background, '2026-11-23');
    await mara();
    press('header [aria-haspopup]');
  },
  snooze: async (background) => {
    keepMara(background, '2026-11-23');
    await mara();
    press('.snooze');
  },
  edit: async (background) => {
    keepMara(background, '2026-11-23');
    await mara();
    press('.timeline [aria-haspopup]', 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    press('[role=menuitem]');
  },
  saved: async (background) => {
    keepMara(background, '2026-11-23');
    await mara();
    type('textarea', 'Will speak at the Porto meetup in March.');
    await new Promise((resolve) => setTimeout(resolve, 30));
    press('.composer [type=submit]');
  },
  failed: async (background) => {
    keepMara(background);
    background.refuse('addNote', 'store-failed');
    await mara();
    type('textarea', 'Will speak at the Porto meetup in March.');
    await new Promise((resolve) => setTimeout(resolve, 30));
    press('.composer [type=submit]');
  },
  collapsed: async (background) => {
    keepMara(background, '2026-11-04');
    await mara();
    press('.collapse');
  },
  sidebar: async (background) => {
    background.note('mara-okafor', 'Met at the UXR conference in Lisbon.');
    const { model } = (await draw({ unread: 'loading' }, 'mara-okafor', 'sidebar')).panel;
    model.tabName = 'Mara Okafor';
    model.changed();
  },
};
