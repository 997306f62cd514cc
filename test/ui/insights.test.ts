// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Favour } from '../../src/domain/favour.ts';
import type { Interaction } from '../../src/domain/interaction.ts';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { somePeople } from './open-people.ts';
import { settled } from './stage.ts';

const figure = (title: string) => document.querySelector(`[aria-label="${title}"]`) as HTMLElement;
const hrefs = (root: ParentNode) => [...root.querySelectorAll('a')].map((one) => one.getAttribute('href'));

test('with nobody kept it says what the room is for, and how to begin', async () => {
  const page = await openDashboard('#insights');
  expect(page.heading()).toBe('Insights');
  expect(page.text()).toContain('Nothing to see yet');
  expect(hrefs(document.querySelector('main') as Element)).toEqual(['#import', '#people/add']);
});

test('each picture has a table with the same ways to the people, and only the table is for the keyboard', async () => {
  const page = await openDashboard('#insights', somePeople);
  const states = figure('In touch, slipping, resting');
  expect(states.querySelector('.picture')?.getAttribute('aria-hidden')).toBe('true');
  expect(
    [...states.querySelectorAll('.picture a')].every((one) => one.getAttribute('tabindex') === '-1'),
  ).toBe(true);
  expect(states.querySelector('table')).toBeNull();
  await page.click('Show as table: In touch, slipping, resting');
  const rows = [...states.querySelectorAll('tbody tr')].map((row) => row.textContent);
  expect(rows).toContain('not talked to yet4in the agenda, and no conversation noted');
  expect(hrefs(states.querySelector('table') as Element)).toEqual(
    // Nobody is outside the agenda, so the picture has no way there.
    [...hrefs(states.querySelector('.picture') as Element), '#people/?touch=untracked'],
  );
  await page.goTo('#people/?touch=never');
  await settled();
  expect(page.text()).toContain('In touch: not talked to yet');
  expect(document.querySelectorAll('.rows .who a')).toHaveLength(4);
});

test('a group leads to its people, and to those of them who are in touch', async () => {
  const page = await openDashboard('#insights', somePeople);
  await page.click('Show as table: Groups');
  expect(hrefs(figure('Groups').querySelector('table') as Element)).toEqual([
    '#people/?group=group-0',
    '#people/?group=group-0&touch=inTouch',
    '#people/?group=group-1',
    '#people/?group=group-1&touch=inTouch',
  ]);
});

/** Somebody in every state, of two groups; two were in contact in one week, and favours with one of them. */
function busyPeople(background: FakeBackground): void {
  somePeople(background);
  localStorage.setItem('tend-locale', JSON.stringify({ weekStart: 1 }));
  const person = (uid: string) => background.people.get(uid)?.contact.uid ?? uid;
  const base = { uid: '', created: '2026-11-16T10:00:00.000Z', updated: '2026-11-16T10:00:00.000Z' };
  const talk = (on: string, direction: 'in' | 'out', participants: string[]): Interaction => ({
    ...base,
    participants: participants.map(person),
    on,
    kind: 'message',
    direction,
    touch: true,
    text: '',
  });
  const favour = (side: Favour['side']): Favour => ({
    ...base,
    contactUid: person('ines'),
    on: '2026-10-05',
    side,
    kind: 'advice',
    text: '',
  });
  background.reviews.talks = [
    talk('2026-11-16', 'out', ['mara']),
    talk('2026-11-17', 'in', ['mara', 'ines']),
    talk('2026-11-18', 'out', ['gone']),
    talk('2026-01-06', 'out', ['yusuf']),
  ];
  background.reviews.favours = [favour('gave'), favour('gave'), favour('received')];
}

test('a week leads to everybody one was in contact with in it, though they were talked to later', async () => {
  const page = await openDashboard('#insights', busyPeople);
  const weeks = [...figure('The last 52 weeks').querySelectorAll('.columns a')];
  expect(weeks).toHaveLength(52);
  expect(weeks.filter((one) => one.getAttribute('href'))).toHaveLength(2);
  const last = weeks[51];
  expect(last?.getAttribute('tabindex')).toBe('-1');
  expect(last?.getAttribute('href')).toBe('#insights/week/2026-11-16');
  await page.goTo('#insights/week/2026-11-16');
  expect(page.heading()).toBe('Week from 16 Nov');
  expect(page.text()).toContain('2 people');
  const lines = [...document.querySelectorAll('main .lines li')].map((one) => one.textContent);
  expect(lines[0]).toContain('Inês Faria');
  expect(lines[0]).toContain('They wrote: 1');
  expect(lines[1]).toContain('You wrote: 1 · They wrote: 1');
  await page.goTo('#insights');
  expect(page.background.questions('readActivity')).toHaveLength(1);
});

test('a quarter leads to those with whom there were favours in it, and counts what was received', async () => {
  const page = await openDashboard('#insights', busyPeople);
  await page.click('Show as table: Given, received and asked');
  const [row] = figure('Given, received and asked').querySelectorAll('tbody tr');
  expect([...(row?.querySelectorAll('td') ?? [])].map((one) => one.textContent)).toEqual([
    '2',
    '1',
    '0',
    '1',
  ]);
  await page.goTo('#insights/quarter/2026-10-01');
  expect(page.heading()).toBe('2026 Q4');
  expect(document.querySelector('main .lines')?.textContent).toContain('You gave: 2');
});

test('a week that the address makes up has nobody, and a way back', async () => {
  const page = await openDashboard('#insights/week/1999-01-04', busyPeople);
  expect(page.text()).toContain('Nobody here');
  expect(document.querySelector('main .back')?.getAttribute('href')).toBe('#insights');
});

test('of every picture, what its table counts is as many as the list has that it leads to', async () => {
  const page = await openDashboard('#insights', busyPeople);
  const titles = [...document.querySelectorAll('.figure')].map((one) => one.getAttribute('aria-label') ?? '');
  expect(titles).toHaveLength(5);
  const told: { href: string; count: number }[] = [];
  for (const title of titles) {
    const open = document.querySelector<HTMLElement>(`[aria-label="Show as table: ${title}"]`);
    open?.click();
    await settled();
    for (const row of figure(title).querySelectorAll('tbody tr')) {
      const [name, ...cells] = [...row.children];
      // What a whole row leads to is what its first number counts.
      const linked = [
        ...(name?.querySelector('a') ? [[name, cells[0]]] : []),
        ...cells.map((one) => [one, one]),
      ];
      for (const [link, number] of linked) {
        const href = link?.querySelector('a')?.getAttribute('href');
        if (href) told.push({ href, count: Number(number?.textContent) });
      }
    }
  }
  expect(new Set(told.map(({ href }) => href.split(/[/?]/)[0]))).toEqual(new Set(['#people', '#insights']));
  for (const { href, count } of told) {
    await page.goTo(href);
    await settled();
    const people = document.querySelectorAll('main :is(.rows .who a, .lines .strong)');
    expect(people.length, href).toBe(count);
  }
});

test('what could not be counted says so, with a way to try again', async () => {
  const page = await openDashboard('#insights', (background) => {
    somePeople(background);
    background.refuse('readActivity', 'store-unavailable');
  });
  expect(document.querySelector('[role=alert]')).not.toBeNull();
  await page.click('Try again');
  await settled();
  expect(document.querySelector('[role=alert]')).toBeNull();
  expect(figure('Given, received and asked')).not.toBeNull();
});

test('it is counted when the room is entered, and not at every change meanwhile', async () => {
  const page = await openDashboard('#insights', somePeople);
  page.background.announce();
  await settled();
  expect(page.background.questions('readActivity')).toHaveLength(1);
  await page.goTo('#today');
  await page.goTo('#insights');
  expect(page.background.questions('readActivity')).toHaveLength(2);
});
