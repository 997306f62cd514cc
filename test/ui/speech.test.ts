// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Language } from '../../src/domain/locale.ts';
import { wordsOf } from '../../src/words/every-language.ts';
import { waitUntil } from '../wait-until.ts';
import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const world = globalThis as {
  tendWords?: Record<string, string>;
  importWords?: ((url: string) => Promise<void>) | undefined;
};

/** The scripts that pages import, by their addresses. */
let imported: string[] = [];
beforeEach(() => {
  imported = [];
  world.importWords = async (url) => {
    imported.push(url);
    const language = /^\/words\/(.+)\.js$/.exec(url)?.[1] as Language;
    world.tendWords = wordsOf(language);
  };
});
afterEach(() => {
  localStorage.clear();
  delete world.tendWords;
});

const selects = () => [...document.querySelectorAll<HTMLSelectElement>('#speech select')];

async function choose(at: number, value: string): Promise<void> {
  const select = selects()[at] as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

test('each language stands in its own name, and in the words of now where those differ', async () => {
  await openDashboard('#settings');
  const texts = [...(selects()[0]?.options ?? [])].map(({ text }) => text);
  expect(texts).toContain('Deutsch · German');
  expect(texts).toContain('日本語 · Japanese');
  expect(texts[0]).toBe('As the browser');
});

test('a language is spoken at once, from right to left where it is written so, and set back as easily', async () => {
  const page = await openDashboard('#settings');
  await choose(0, 'ar');
  expect(page.background.questions('setLocale')).toEqual([{ language: 'ar' }]);
  expect(page.heading()).toBe(wordsOf('ar').settings);
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  await choose(0, '');
  expect(page.heading()).toBe('Settings');
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr']);
});

test('what another view has set is heard with the next change', async () => {
  const page = await openDashboard('#settings');
  page.background.locale = { language: 'fr' };
  page.background.announce();
  await waitUntil(() => expect(page.heading()).toBe(wordsOf('fr').settings));
  expect(imported).toHaveLength(1);
});

test('where a language’s words cannot be brought in the browser’s speak, not those of the language before', async () => {
  const page = await openDashboard('#settings');
  await choose(0, 'fr');
  const brings = world.importWords;
  world.importWords = () => Promise.reject(new Error('gone'));
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  await choose(0, 'de');
  expect(page.heading()).toBe('Settings');
  world.importWords = brings;
  await choose(0, 'fr');
  expect(page.heading()).toBe(wordsOf('fr').settings);
  await choose(0, 'de');
  expect(page.heading(), 'tried once more').toBe(wordsOf('de').settings);
});

test('the first day of the week moves the days in the settings', async () => {
  const page = await openDashboard('#settings');
  await choose(1, '6');
  expect(page.background.questions('setLocale')).toEqual([{ weekStart: 6 }]);
  expect(selects()[1]?.value).toBe('6');
  const { weekdays } = await import('../../src/ui/week.ts');
  expect(weekdays()).toEqual([6, 0, 1, 2, 3, 4, 5]);
});

test('what could not be kept says so, and nothing changes', async () => {
  const page = await openDashboard('#settings', (background) =>
    background.refuse('setLocale', 'store-failed'),
  );
  await choose(0, 'de');
  expect(page.heading()).toBe('Settings');
  expect(document.querySelector('#speech [role="status"]')?.textContent?.trim()).not.toBe('');
});
