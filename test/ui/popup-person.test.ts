// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { MARA_TAB, openPopup, three } from './popup-stage.ts';
import { screenOf } from './stage.ts';

test('on a profile’s tab that person comes first, with what can be done', async () => {
  const popup = await openPopup((background, browser) => {
    three(background);
    browser.show(MARA_TAB);
  });
  const card = document.querySelector('main > :first-child');
  expect(card?.textContent).toContain('Mara Okafor');
  expect(card?.textContent).toContain('Due today');
  await popup.click('Write a note');
  expect(popup.browser.done).toEqual(['focusPanel 2', 'close']);
});

test('where the line asks to let them rest, so does the person in sight, and offers no Done', async () => {
  const popup = await openPopup((background, browser) => {
    const { contact, ...mara } = background.keep('mara-okafor', {
      fullName: 'Mara Okafor',
      cadence: { every: 1, unit: 'week' },
    });
    const sent = { text: '', touch: true, kind: 'message', direction: 'out', answered: false } as const;
    background.people.set('mara-okafor', {
      ...mara,
      contact,
      interactions: ['2026-01-05', '2026-02-05', '2026-03-05'].map((on) => ({
        ...{ uid: on, created: on, updated: on, participants: [contact.uid], on },
        ...sent,
      })),
    });
    browser.show(MARA_TAB);
  });
  const card = screenOf(document.querySelector('.person') as HTMLElement);
  expect(card.find('Done')).toBeUndefined();
  await card.click('Keep trying');
  expect(popup.background.questions('answerLine')[0]).toMatchObject({
    answer: 'skipped',
    only: 'cadence#2026-03-05',
  });
  await popup.click('Undo');
  await screenOf(document.querySelector('.person') as HTMLElement).click('Let them rest');
  expect(popup.background.questions('setStanding')[0]).toMatchObject({ phase: 'resting' });
});

test('while the panel asks who it is, nothing is told of whom the address was kept for', async () => {
  const popup = await openPopup((background, browser) => {
    background.keep('mara-okafor', { fullName: 'Mara Okafor' });
    background.note('mara-okafor', 'Prefers voice calls.');
    background.doubt = { why: 'number', kept: 'Mara Okafor', seen: 'Ida Lind' };
    browser.show(MARA_TAB);
  });
  expect(popup.background.questions('openPanel')).toMatchObject([{ over: { tabId: 2, windowId: 1 } }]);
  expect(popup.text()).toContain('Not sure who this is');
  for (const known of ['Mara', 'Ida', 'voice calls', 'Not kept yet'])
    expect(popup.text()).not.toContain(known);
  for (const offer of ['Write a note', 'Kept already…', 'Done']) expect(popup.find(offer)).toBeUndefined();
  await popup.click('Answer in the panel');
  expect(popup.browser.done).toEqual(['focusPanel 2', 'close']);

  popup.background.doubt = undefined;
  popup.background.announce();
  await waitUntil(() => expect(popup.text()).toContain('“Prefers voice calls.”'));
  expect(popup.text()).not.toContain('Not sure');
});

test('in doubt with Tend in the side panel, the way leads there', async () => {
  const popup = await openPopup((background, browser) => {
    background.home = 'sidebar';
    background.doubt = { why: 'name', kept: 'Mara Okafor', seen: 'Ida Lind' };
    browser.show(MARA_TAB);
  });
  await popup.click('Answer in the panel');
  expect(popup.browser.done).toEqual(['sidebar', 'close']);
});

test('the user’s own profile is nobody kept already', async () => {
  const popup = await openPopup((background, browser) => {
    background.own = true;
    browser.show(MARA_TAB);
  });
  expect(popup.text()).toContain('Not kept yet');
  expect(popup.find('Kept already…')).toBeUndefined();
});

test('where Tend lives in the side panel, writing a note opens that', async () => {
  const popup = await openPopup((background, browser) => {
    background.home = 'sidebar';
    browser.show(MARA_TAB);
  });
  expect(popup.text()).toContain('Not kept yet');
  await popup.click('Write a note');
  expect(popup.browser.done).toEqual(['sidebar', 'close']);
});

test('a LinkedIn tab that was open before Tend offers to be reloaded', async () => {
  const popup = await openPopup((_, browser) => browser.show({ ...MARA_TAB, page: undefined as never }));
  expect(popup.text()).toContain('Reload this page to use Tend here.');
  expect(popup.find('Write a note'), 'nothing is there yet to write it in').toBeUndefined();
  await popup.click('Reload');
  expect(popup.browser.done).toContain('reload 2');
});

test('who is kept already at another address is found and chosen, and the address is theirs', async () => {
  const popup = await openPopup((background, browser) => {
    three(background);
    browser.allowed.add('https://*.xing.com/*');
    browser.show({ url: 'https://www.xing.com/profile/Jun_Li', title: 'Jun Li | XING' });
  });
  await popup.click('Kept already…');
  expect(popup.text()).toContain('this address is then theirs too');
  await popup.type('Find a person or a note', 'jun');
  await popup.click(/^Jun Li|JLJun Li/);
  expect(popup.background.questions('samePerson')[0]).toMatchObject({
    handle: { service: 'xing', value: 'jun_li' },
  });
  expect(popup.text()).toContain('Put together');
  expect(popup.browser.done, 'no profile was opened').toEqual([]);
});

test('of a site that Tend was not given nothing is made, though pressing its button gives it the page', async () => {
  const popup = await openPopup((background, browser) => {
    three(background);
    browser.show({ url: 'https://www.xing.com/profile/Jun_Li', title: 'Jun Li | XING' });
  });
  expect(popup.background.questions('openPanel')).toEqual([]);
  expect(popup.text()).not.toContain('Reload this page');
});

test('who would value the page is asked by one press, and the popup closes', async () => {
  const popup = await openPopup((background, browser) => {
    three(background);
    browser.show({ id: 7, url: 'https://example.org/ports', title: 'Ports' });
  });
  expect(popup.background.questions('shareTab'), 'nothing before the press').toEqual([]);
  await popup.click('Who would value this?');
  expect(popup.background.questions('shareTab')).toEqual([{ tabId: 7 }]);
  expect(popup.browser.done).toEqual(['close']);
});

test('where it is refused the popup says why', async () => {
  const popup = await openPopup((background) => {
    three(background);
    background.refuse('shareTab', 'in-recovery');
  });
  await popup.click('Who would value this?');
  expect(popup.browser.done).toEqual([]);
  expect(popup.text()).toContain('needs your attention');
});
