// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { TODAY } from './fake-routes.ts';
import { MARA_TAB, meet, openPopup, three } from './popup-stage.ts';

test('lines stand under Overdue, Today and Later this week, and say why, how late, and what was last noted', async () => {
  const popup = await openPopup(three);
  const headings = [...document.querySelectorAll('h2')].map((heading) => heading.textContent);
  expect(headings).toEqual(['Overdue · 1', 'Today · 1', 'Later this week · 1']);
  expect(popup.text()).toContain('half marathon\u00a0· “Prefers voice calls.”');
  await waitUntil(() => expect(popup.button(/Tomás/).textContent).toContain('18 days late'));
  await waitUntil(() =>
    expect(popup.button(/Jun Li/).textContent).toContain('Jun LiWednesday\u00a0· get in touch'),
  );
});

test('more than 999 lines are counted as 999+', async () => {
  const popup = await openPopup((background) => {
    for (let count = 0; count < 1_000; count++)
      meet(background, `p-${count}`, `Person ${count}`, '2026-11-01');
  });
  expect(popup.text()).toContain('Overdue · 999+');
  await waitUntil(() => expect(document.querySelectorAll('.line')).toHaveLength(50));
  await popup.click('950 more');
  expect(document.querySelectorAll('.line')).toHaveLength(100);
});

test('done takes a line away, Undo brings it back', async () => {
  const popup = await openPopup((background) => meet(background, 'mara-okafor', 'Mara Okafor', TODAY));
  await popup.click('Done');
  expect(popup.find(/Mara Okafor/)).toBeUndefined();
  await popup.click('Undo');
  expect(popup.find(/Mara Okafor/)).toBeDefined();
});

test('by keyboard: arrows from line to line, d done, s snooze, / to find', async () => {
  const popup = await openPopup(three);
  await popup.press('ArrowDown');
  await popup.press('ArrowDown');
  expect(document.activeElement?.textContent).toContain('Mara Okafor');
  await popup.press('s');
  await popup.press('Escape');
  popup.button(/Mara Okafor/).focus();
  await popup.press('d');
  expect(popup.background.questions('answerLine')[0]).toMatchObject({ answer: 'done' });
  await popup.press('/');
  expect(document.activeElement).toBe(popup.field('Find a person or a note'));
});

test('a key that is held answers one line, and does not go on from person to person', async () => {
  const popup = await openPopup(three);
  popup.button(/Tomás/).focus();
  await popup.press('d');
  for (const key of ['d', 'd', 'k', 't']) await popup.press(key, { repeat: true });
  expect(popup.background.questions('answerLine')).toHaveLength(1);
  expect(popup.background.questions('logInteraction')).toEqual([]);
  await popup.press('ArrowDown', { repeat: true });
  expect(document.activeElement?.textContent).toContain('Jun Li');
});

test('o opens the tab that already shows a line’s profile', async () => {
  const popup = await openPopup((background, browser) => {
    three(background);
    browser.show(MARA_TAB);
    browser.show({});
  });
  popup.button(/Mara Okafor/).focus();
  await popup.press('o');
  expect(popup.browser.done).toEqual(['show 2', 'window 1', 'close']);
});

test('unfolded, a line whose profile no tab shows opens it in a new one', async () => {
  const popup = await openPopup(three);
  await popup.click(/Jun Li/);
  await popup.click('Open the profile');
  expect(popup.browser.done).toEqual(['create https://www.linkedin.com/in/jun-li/', 'close']);
});

test('people are found by name, and Enter opens the first', async () => {
  const popup = await openPopup(three);
  await popup.type('Find a person or a note', 'jun');
  expect(document.querySelectorAll('.line')).toHaveLength(1);
  await popup.press('Enter');
  expect(popup.browser.done[0]).toContain('jun-li');
  await popup.type('Find a person or a note', 'zoe');
  expect(popup.text()).toContain('Nobody found by “zoe”.');
});

test('who is found only in notes is opened by Enter and o, and skipped by k', async () => {
  const popup = await openPopup((background) => {
    meet(background, 'ida-lind', 'Ida Lind', '2027-03-01', 'the regatta');
    background.note('ida-lind', 'Sails on Saturdays.');
  });
  await popup.type('Find a person or a note', 'sails');
  expect(document.querySelectorAll('.item')).toHaveLength(1);
  await popup.press('Enter');
  popup.button(/Ida Lind/).focus();
  await popup.press('o');
  const opened = ['create https://www.linkedin.com/in/ida-lind/', 'close'];
  expect(popup.browser.done).toEqual([...opened, ...opened]);
  await popup.press('k');
  expect(popup.background.questions('answerLine')[0]).toMatchObject({ answer: 'skipped' });
});

test('what was looked for is marked, in the name or where else it was found', async () => {
  const popup = await openPopup((background) => {
    meet(background, 'jun-li', 'Jun Li');
    background.note('jun-li', 'Jun prefers mail.');
    meet(background, 'ida-lind', 'Ida Lind');
    background.note('ida-lind', 'Met at the lído with June.');
  });
  const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent);
  await popup.type('Find a person or a note', 'jun');
  expect(document.querySelectorAll('.item')).toHaveLength(2);
  expect(marked()).toEqual(['Jun', 'Jun']);
  expect(popup.button(/Ida Lind/).textContent).toContain('Note');
  await popup.type('Find a person or a note', 'LIDO');
  expect(marked()).toEqual(['lído']);
});

test('who is found by the name alone is told from others of that name by what they do', async () => {
  const popup = await openPopup((background) => {
    background.keep('jun-li', { fullName: 'Jun Li', title: 'Ferry pilot', org: 'Norte' });
    background.keep('jun-lind', { fullName: 'Jun Lind', headline: 'Paints ships' });
    background.keep('jun-linde', { fullName: 'Jun Linde' });
  });
  await popup.type('Find a person or a note', 'jun');
  const told = [...document.querySelectorAll('.line .open > span:last-child')].map(
    ({ textContent }) => textContent,
  );
  expect(told).toEqual(['Jun LiFerry pilot, Norte', 'Jun LindPaints ships', 'Jun Lindeno notes yet']);
});

test('all results are shown in the dashboard', async () => {
  const popup = await openPopup((background) => meet(background, 'jun-li', 'Jun Li'));
  await popup.type('Find a person or a note', 'jun li');
  await popup.click('All results');
  expect(popup.browser.done).toEqual(['create src/dashboard/index.html#people/?find=jun%20li', 'close']);
});

test('with nobody kept it says what to do first', async () => {
  const popup = await openPopup();
  expect(popup.text()).toContain('Open a LinkedIn profile, write a note beside it');
});

test('until it is chosen where Tend appears, it offers only that', async () => {
  const popup = await openPopup((background) => {
    background.home = undefined;
  });
  await popup.click('Choose where Tend appears');
  expect(popup.browser.done).toEqual(['create src/dashboard/index.html']);
});

test('the keyboard command is shown as the browser has it', async () => {
  const popup = await openPopup();
  await waitUntil(() => expect(popup.text()).toContain('Alt+Shift+T')); // once people are painted
  const unset = await openPopup((_, browser) => {
    browser.shortcut = '';
  });
  await waitUntil(() => unset.click('Set a keyboard shortcut'));
  expect(unset.browser.done).toEqual(['create chrome://extensions/shortcuts']);
});

test('what was drawn last stands there until the answer comes, and not where that is a refusal', async () => {
  const { session } = (await openPopup(three)).browser;
  const waiting = await openPopup((background, browser) => {
    browser.session = session;
    background.hold('listAgenda');
  });
  expect(waiting.text()).toContain('Mara Okafor');
  const refused = await openPopup((background, browser) => {
    browser.session = session;
    background.refuse('listAgenda', 'in-recovery');
  });
  expect(refused.text()).not.toContain('Mara Okafor');
  expect(document.querySelector('[role=alert]')).not.toBeNull();
});

test('a store that cannot be read is told in a sentence', async () => {
  const popup = await openPopup((background) => background.refuse('listAgenda', 'store-newer'));
  expect(popup.text()).toContain('written by a newer Tend');
});

test('a tab of another kind, Tend’s own pages among them, asks for no reload', async () => {
  const popup = await openPopup((_, browser) =>
    browser.show({ url: 'chrome-extension://tend/src/dashboard/index.html' }),
  );
  expect(popup.text()).not.toContain('Reload this page');
});
