// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { Occasion } from '../../src/domain/occasion.ts';
import { openDashboard } from './open-dashboard.ts';
import { somePeople } from './open-people.ts';
import { settled } from './stage.ts';

const base = { created: 'then', updated: 'then' };
const event: Occasion = {
  ...base,
  uid: 'uxr',
  kind: 'event',
  summary: 'UXR Lisbon',
  days: ['2026-11-22'],
  followUpIn: 7,
  followUpFor: 'Met at UXR Lisbon',
};
const trip: Occasion = {
  ...base,
  uid: 'trip',
  kind: 'trip',
  summary: '',
  place: 'Lisbon, Portugal',
  days: ['2026-12-20', '2026-12-24'],
};
const status = () => document.querySelector('.trip-choice [role=status]')?.textContent;
const checked = () => document.querySelectorAll('.there input:checked').length;

beforeEach(() => localStorage.clear());

test('a name that is kept already is asked about before anybody is kept, with what tells them apart', async () => {
  const page = await openDashboard('#occasions/uxr', (background) => {
    somePeople(background);
    background.occasions.occasions.push(event);
  });
  await page.type('Name, company, note', 'mara okafor, Halden Labs, likes rowing');
  await page.click('Add');
  expect(page.background.questions('addPerson')).toEqual([]);
  expect(page.text()).toContain('Is it Mara Okafor (Lead UX Researcher, Halden Labs)?');
  await page.click('Yes');
  expect(page.background.questions('meetAt')).toMatchObject([{ occasionUid: 'uxr', note: 'likes rowing' }]);
  expect(page.field('Name, company, note').value).toBe('');
});

test('somebody else of that name is kept anew, and a name that nobody has at once', async () => {
  const page = await openDashboard('#occasions/uxr', (background) => {
    somePeople(background);
    background.occasions.occasions.push(event);
  });
  await page.type('Name, company, note', 'Mara Okafor, Norte Studio');
  await page.click('Add');
  await page.click('Somebody else');
  await page.type('Name, company, note', 'Ada Byron');
  await page.click('Add');
  expect(page.background.questions('addPerson')).toMatchObject([
    { fields: { fullName: 'Mara Okafor', org: 'Norte Studio' }, event: 'uxr' },
    { fields: { fullName: 'Ada Byron' }, event: 'uxr' },
  ]);
});

test('whoever is found to choose from shows what they do, so that namesakes are told apart', async () => {
  const page = await openDashboard('#occasions/trips', (background) => {
    background.keep('mara', { fullName: 'Mara Okafor', title: 'Lead', org: 'Halden Labs' });
    background.keep('other', { fullName: 'Mara Okafor', org: 'Norte Studio' });
  });
  await page.click('New trip');
  await page.type('Whose trip, if not yours', 'mara');
  await settled();
  expect([...document.querySelectorAll('.found')].map((one) => one.textContent)).toEqual([
    '+ Mara Okafor Lead, Halden Labs',
    '+ Mara Okafor Norte Studio',
  ]);
});

test('a trip says how many are there and chosen, why each is, that nobody is written to; all or none is a click', async () => {
  const page = await openDashboard('#occasions/trip', (background) => {
    somePeople(background);
    background.keep('faro', { fullName: 'Ana Reis', place: 'Faro, PT' });
    background.occasions.occasions.push(trip);
  });
  await settled();
  expect(status()).toBe('3 people are there. 2 are chosen.');
  expect(page.text()).toContain('Nobody is written to');
  expect([...document.querySelectorAll('.why-there')].map((one) => one.textContent)).toEqual([
    'Lisbon',
    'Lisbon',
    'Faro, PT (Portugal)',
  ]);
  expect([...document.querySelectorAll('.why-there mark')].map((one) => one.textContent)).toEqual([
    'Lisbon',
    'Lisbon',
    'PT',
  ]);
  await page.click('Choose all');
  expect([checked(), status()]).toEqual([3, '3 people are there. 3 are chosen.']);
  await page.click('Choose none');
  expect([checked(), status()]).toEqual([0, '3 people are there. 0 are chosen.']);
  expect(page.background.questions('inviteTo')).toEqual([]);
});

test.each(['New trip', 'New greeting'])(
  'Escape in the form of “%s” leads back to what begins one',
  async (name) => {
    const page = await openDashboard('#occasions');
    await page.click(name);
    await page.press('Escape');
    expect(document.querySelector('.occasion-form')).toBeNull();
    expect(document.activeElement?.textContent).toBe(name);
  },
);
