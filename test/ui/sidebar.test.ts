// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { FakeBackground } from './fake-background.ts';
import { FakeBrowser } from './fake-browser.ts';
import { glimpseOf } from './fake-home.ts';
import { MARA, type Screen, screenOf, settled } from './stage.ts';

const MARA_TAB = {
  url: 'https://www.linkedin.com/in/mara-okafor/',
  title: 'Mara Okafor | LinkedIn',
  page: glimpseOf('mara-okafor', MARA),
};
const JUN_TAB = {
  url: 'https://www.linkedin.com/in/jun-li/',
  title: 'Jun Li | LinkedIn',
  page: glimpseOf('jun-li', { fullName: 'Jun Li' }),
};

interface SidebarStage extends Screen {
  background: FakeBackground;
  browser: FakeBrowser;
}

async function openSidebar(
  prepare: (background: FakeBackground, browser: FakeBrowser) => void,
): Promise<SidebarStage> {
  dispatchEvent(new Event('pagehide')); // the sidebar before this one is gone
  await settled();
  const background = new FakeBackground();
  const browser = new FakeBrowser(background).install();
  background.home = 'sidebar';
  prepare(background, browser);
  document.body.innerHTML = '<div id="notice"></div><div id="place"></div>';
  vi.resetModules();
  await import('../../src/sidebar/main.tsx');
  await settled();
  return { ...screenOf(document.body), background, browser };
}

test('it shows the person of the tab in sight by address and title, and reads nothing', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show(MARA_TAB));
  expect(sidebar.text()).toContain('Name from the tab’s title');
  expect(sidebar.background.questions('openPanel')[0]).toMatchObject({
    windowId: 1,
    handle: { value: 'mara-okafor' },
  });
  expect(sidebar.text(), 'the role stands only in the page').not.toContain(MARA.title);
});

test('Keep reads the page', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show(MARA_TAB));
  await sidebar.click('Keep');
  expect(sidebar.text()).toContain('as read from the page');
});

test('it follows to another tab, and a half-written note stays with its person', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show(MARA_TAB));
  await sidebar.type(/^Write a note/, 'About Mara');
  sidebar.browser.show(JUN_TAB);
  await settled();
  expect(sidebar.root.querySelector('h1')?.textContent).toBe('Jun Li');
  expect(sidebar.background.questions('saveDraft').at(-1)).toMatchObject({ text: 'About Mara' });
});

test('a page that is not a profile leaves it empty, calmly', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show(MARA_TAB));
  sidebar.browser.show({ url: 'https://www.linkedin.com/feed/' });
  await settled();
  expect(sidebar.text()).toContain('Open somebody’s LinkedIn profile');
  expect(sidebar.root.querySelectorAll('.panel')).toHaveLength(0);
});

test('a tab that was open before Tend says to reload it, and notes work all the same', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show({ ...MARA_TAB, page: undefined as never }));
  await waitUntil(() => expect(sidebar.text()).toContain('Reload this page to use Tend here.'));
  expect(sidebar.field(/^Write a note/)).toBeDefined();
  await sidebar.click('Reload');
  expect(sidebar.browser.done).toEqual(['reload 1']);
});

test('a title of several segments is no name', async () => {
  const sidebar = await openSidebar((_, browser) =>
    browser.show({ ...MARA_TAB, title: 'design | Search | LinkedIn' }),
  );
  expect(sidebar.root.querySelector('h1')?.textContent).toBe('mara-okafor');
});

test.each([
  [undefined, 'Choose where Tend appears', 'Until then it is shown nowhere'],
  ['page', 'Change where Tend appears', 'the panel in the page'],
] as const)('with the home %s it offers to %s', async (home, button, sentence) => {
  const sidebar = await openSidebar((background, browser) => {
    background.home = home;
    browser.show(MARA_TAB);
  });
  expect(sidebar.text()).toContain(sentence);
  await sidebar.click(button);
  expect(sidebar.browser.done).toEqual(['create src/dashboard/index.html']);
});

test('what is in the way of following the tab leaves the panel and what is typed in it alone', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show(MARA_TAB));
  sidebar.background.refuse('saveDraft', 'store-failed', 50);
  await sidebar.type(/^Write a note/, 'Precious');
  sidebar.background.refuse('readHome', 'store-unavailable');
  sidebar.browser.show({ ...MARA_TAB, title: '(1) Mara Okafor | LinkedIn' });
  await waitUntil(() => expect(sidebar.text()).toContain('This browser lets Tend store nothing here'));
  expect(sidebar.field(/^Write a note/).value).toBe('Precious');
  sidebar.browser.show(MARA_TAB);
  await settled();
  expect(sidebar.field(/^Write a note/).value).toBe('Precious');
});

test('where there is no panel yet, what is in the way can be tried again', async () => {
  const sidebar = await openSidebar((background, browser) => {
    background.refuse('readHome', 'store-unavailable');
    browser.show(MARA_TAB);
  });
  await sidebar.click('Try again');
  expect(sidebar.root.querySelector('h1')?.textContent).toBe('Mara Okafor');
});

test('after a soft navigation the title of the page before names nobody', async () => {
  const sidebar = await openSidebar((_, browser) => browser.show({ id: 1, ...MARA_TAB }));
  sidebar.browser.show({ id: 1, ...MARA_TAB, url: 'https://www.linkedin.com/in/jun-li/' });
  await settled();
  expect(sidebar.root.querySelector('h1')?.textContent).toBe('jun-li');
  sidebar.browser.show({
    id: 1,
    ...MARA_TAB,
    url: 'https://www.linkedin.com/in/jun-li/',
    title: 'Jun Li | LinkedIn',
  });
  await waitUntil(() => expect(sidebar.root.querySelector('h1')?.textContent).toBe('Jun Li'));
});

test('where a kept address is somebody else’s by the tab’s title, it is asked before anything is noted', async () => {
  const sidebar = await openSidebar((background, browser) => {
    background.keep('mara-okafor', MARA);
    browser.show({ id: 1, ...MARA_TAB, title: 'Quentin Achterberg | LinkedIn' });
  });
  await settled();
  expect(sidebar.background.questions('meetContact').at(-1)).toMatchObject({
    glimpse: { fields: { fullName: { value: 'Quentin Achterberg', sure: true } } },
  });
  await sidebar.type(/^Write a note/, 'About whom?');
  await sidebar.click('Add note');
  expect(sidebar.background.questions('addNote')[0]).toMatchObject({
    glimpse: { fields: { fullName: { value: 'Quentin Achterberg' } } },
  });
});
