import { FIRST_SHAPE, fitting, type Home, type PanelShape } from '../domain/home.ts';
import type { LocaleChoice } from '../domain/locale.ts';
import { reading, writing } from './attempt.ts';
import type { TendDatabase } from './database.ts';

const HOME = 'home';
const PANEL_SHAPE = 'panelShape';
const LOCALE = 'locale';

/** Where the panel lives; undefined until the user has chosen. */
export function readHome(db: TendDatabase): Promise<Home | undefined> {
  return setting<Home>(db, HOME);
}

/** @throws Refusal 'store-failed' */
export async function chooseHome(db: TendDatabase, home: Home): Promise<void> {
  await writing(db, () => db.settings.put({ key: HOME, value: home }));
}

/** How the panel stands in the page. */
export async function readPanelShape(db: TendDatabase): Promise<PanelShape> {
  return (await setting<PanelShape>(db, PANEL_SHAPE)) ?? FIRST_SHAPE;
}

/**
 * Changes how the panel stands in the page, within what fits.
 * @throws Refusal 'store-failed'
 */
export async function setPanelShape(
  db: TendDatabase,
  change: { [Key in keyof PanelShape]?: PanelShape[Key] | undefined },
): Promise<void> {
  await writing(db, () =>
    db.transaction('rw', db.settings, async () => {
      const { collapsed, width } = await readPanelShape(db);
      const value = fitting({ collapsed: change.collapsed ?? collapsed, width: change.width ?? width });
      await db.settings.put({ key: PANEL_SHAPE, value });
    }),
  );
}

/** The language and the week that the user has set; nothing named is as the browser has it. */
export async function readLocale(db: TendDatabase): Promise<LocaleChoice> {
  return (await setting<LocaleChoice>(db, LOCALE)) ?? {};
}

/** @throws Refusal 'store-failed' */
export async function setLocale(db: TendDatabase, value: LocaleChoice): Promise<void> {
  await writing(db, () => db.settings.put({ key: LOCALE, value }));
}

/** One setting by its key. */
export function setting<Value>(db: TendDatabase, key: string): Promise<Value | undefined> {
  return reading(db, async () => (await db.settings.get(key))?.value as Value | undefined);
}
