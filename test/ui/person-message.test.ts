// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import { openDashboard } from './open-dashboard.ts';
import { openTwo } from './open-two-people.ts';
import { settled } from './stage.ts';

const BOX = /^Message to/;
const box = () => document.querySelector<HTMLTextAreaElement>('.message textarea');
const opened = () => waitUntil(() => expect(box()).not.toBeNull());

test('an address with /write opens the box with the cursor in it, once', async () => {
  const { page, mara } = await openTwo();
  expect(box()).toBeNull();
  await page.goTo(`#people/${mara}/write`);
  await opened();
  await waitUntil(() => expect(document.activeElement).toBe(box()));
  await page.click('Close');
  page.background.announce();
  await settled();
  expect(box()).toBeNull();
  expect(page.heading()).toContain('Mara');
});

test('what is written stays with its person, on the page and in the store', async () => {
  const { page, mara, ines, walk } = await openTwo();
  await page.click('Write');
  await opened();
  await page.type(BOX, 'Hello Mara');
  await walk(ines);
  expect(box()).toBeNull();
  await page.click('Write');
  await opened();
  expect(box()?.value).toBe('');
  expect(page.background.messages.drafts).toEqual({ [mara]: 'Hello Mara' });
  await page.goTo(`#people/${mara}/write`);
  await opened();
  await waitUntil(() => expect(box()?.value).toBe('Hello Mara'));
});

test('logged as sent it is in the timeline, and undone it stands in the box again', async () => {
  const { page, mara } = await openTwo();
  await page.click('Write');
  await opened();
  await page.type(BOX, 'Hello Mara');
  await page.click('Log it as sent');
  await waitUntil(() => expect(page.text()).toContain('Logged as sent.'));
  expect(page.background.questions('logInteraction')[0]).toMatchObject({
    contactUid: mara,
    text: 'Hello Mara',
    answered: false,
    drafted: true,
  });
  expect(box()).toBeNull();
  await page.click('Undo');
  await waitUntil(() => expect(box()?.value).toBe('Hello Mara'));
  await page.click('Close'); // which keeps it
  await settled();
  expect(page.background.messages.drafts[mara]).toBe('Hello Mara');
});

test('a line of today leads to the box', async () => {
  const page = await openDashboard('#today', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor' });
    background.followUp('mara', '2026-11-22', 'Call');
  });
  await page.click('More');
  await page.click('Write');
  await waitUntil(() => expect(location.hash).toMatch(/^#people\/[0-9a-z-]+\/write$/));
  await opened();
});

test('whoever is asked for a goal is begun with it', async () => {
  const { page, mara } = await openTwo();
  const goalUid = crypto.randomUUID();
  page.background.messages.known = { goal: { summary: 'Ten players', fact: 'Chess', isAsked: true } };
  await page.goTo(`#people/${mara}/write/${goalUid}`);
  await opened();
  expect(page.background.questions('readMessage').at(-1)).toMatchObject({ contactUid: mara, goalUid });
  await page.click('Your goal');
  expect(box()?.value).toMatch(
    /^I am working on this: Ten players\. I thought of you because of this: Chess\./,
  );
});

test('a draft that is begun is seen on the page, by its first words', async () => {
  const { page, mara } = await openTwo();
  await page.click('Write');
  await opened();
  await page.type(BOX, 'Hello Mara, it is');
  await page.click('Close');
  expect(page.find('Write')).toBeUndefined();
  expect(document.querySelector('.person-write')?.textContent).toContain('Hello Mara, it is');
  await page.click('Draft');
  await opened();
  await page.type(BOX, '');
  await page.click('Close');
  expect(page.find('Draft')).toBeUndefined();
  await waitUntil(() => expect(page.background.messages.drafts[mara]).toBe(''));
});

test('templates are changed in the settings, which the box leads to', async () => {
  const { page } = await openTwo();
  const base = { uid: 'hello', created: '', updated: '' };
  page.background.messages.templates.push({ ...base, name: 'Hello', text: 'Hello' });
  await page.click('Write');
  await opened();
  await page.click('Edit templates');
  await waitUntil(() => expect(page.heading()).toBe('Settings'));
  await waitUntil(() => expect(document.activeElement?.className).toBe('messages'));
});
