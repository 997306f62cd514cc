// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Share } from '../../src/domain/share.ts';
import type { FakeBackground } from './fake-background.ts';
import { type DashboardStage, openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

const PORTS = {
  title: 'How ports plan for storms',
  url: 'https://www.example.org/ports',
  text: 'Quays flood first.',
};

let share: Share;
let page: DashboardStage;

function three(background: FakeBackground): void {
  background.keep('mara', { fullName: 'Mara Okafor', headline: 'Plans ports' });
  background.keep('jun', { fullName: 'Jun Li', headline: 'Storms and quays' });
  background.keep('ada', { fullName: 'Ada Byron', headline: 'Engines' });
  share = background.share(PORTS);
}

const open = async (prepare = three, rest?: string) => {
  page = await openDashboard('#reading', prepare);
  await page.goTo(`#reading/${rest ?? share.uid}`);
  return page;
};

const lines = (list = '.lines') =>
  [...document.querySelectorAll(`${list} > li`)].map((one) => one.textContent);
const tick = async (name: string) => {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(name));
  label?.querySelector('input')?.click();
  await settled();
};

beforeEach(() => localStorage.clear());

describe('the list', () => {
  test('with nothing in it, it says how pages come here', async () => {
    page = await openDashboard('#reading');
    expect(page.heading()).toBe('Reading list');
    expect(page.text()).toContain('Nothing to send yet');
    expect(page.link('Add an article').hash).toBe('#reading/new');
  });

  test('what was sent to nobody comes first; each says whom it is for', async () => {
    page = await openDashboard('#reading', (background) => {
      three(background);
      const sent = background.share({ title: '', url: 'https://example.org/tides' });
      const done = {
        share: sent.uid,
        status: 'completed',
        outcome: 'done',
        completedOn: '2026-11-20',
      } as const;
      background.followUp('ada', '2026-11-20', 'tides', done);
      background.followUp('mara', '2026-11-23', PORTS.title, { share: share.uid });
    });
    expect(lines()).toEqual([
      'How ports plan for stormsexample.org\u2068Mara Okafor\u2069: to send, tomorrow',
      'example.org/tidesexample.org\u2068Ada Byron\u2069: sent 20 Nov',
    ]);
    const parts = [...document.querySelectorAll('main h2')].map(({ textContent }) => textContent);
    expect(parts).toEqual(['Not sent yet', 'Sent']);
  });

  test('what was sent to one stands by itself while others wait for it, and says so', async () => {
    page = await openDashboard('#reading', (background) => {
      three(background);
      const sent = { status: 'completed', outcome: 'done', completedOn: '2026-11-20' } as const;
      background.followUp('ada', '2026-11-20', PORTS.title, { share: share.uid, ...sent });
      background.followUp('mara', '2026-11-23', PORTS.title, { share: share.uid });
      background.followUp('jun', '2026-11-23', PORTS.title, { share: share.uid });
    });
    const parts = [...document.querySelectorAll('main h2')].map(({ textContent }) => textContent);
    expect(parts).toEqual(['Sent to some']);
    expect(lines()[0]).toContain('example.orgsent to 1, 2 wait');
  });

  test('of many, fifty are shown, and more when asked', async () => {
    page = await openDashboard('#reading', (background) => {
      for (let one = 0; one < 60; one++) background.share({ url: `https://example.org/${one}` });
    });
    expect(lines()).toHaveLength(50);
    await page.click('Show more');
    expect(lines()).toHaveLength(60);
  });
});

describe('one page', () => {
  test('it is what it is, with the way to it, and who would value it, with why', async () => {
    await open();
    expect(page.heading()).toBe(PORTS.title);
    expect(document.querySelector('blockquote')?.textContent).toBe(PORTS.text);
    const link = page.link('example.org');
    expect([link.href, link.target, link.rel]).toEqual([PORTS.url, '_blank', 'noreferrer']);
    expect(page.background.questions('whoMatches')).toEqual([{ text: `${PORTS.title}\n${PORTS.text}` }]);
    expect(lines('.who-values .lines')).toEqual([
      'Mara OkaforHeadline Plans ports',
      'Jun LiHeadline Storms and quays',
    ]);
  });

  test('several are ticked and set with one press; it can be undone', async () => {
    await open();
    await tick('Mara');
    await tick('Jun');
    await page.click('Remind me to send it to 2 people');
    expect(page.background.questions('sendTo')).toMatchObject([{ shareUid: share.uid }]);
    expect(document.querySelector('.toast')?.textContent).toBe('Set for 2 peopleUndo');
    expect(lines('.has-it')).toHaveLength(2);
    expect(document.querySelectorAll('.who-values input:disabled')).toHaveLength(2);
    await page.click('Undo');
    expect(lines('.has-it')).toEqual([]);
    expect(document.querySelectorAll('.who-values input:disabled')).toHaveLength(0);
  });

  test('nothing is sent off while nobody is ticked', async () => {
    await open();
    await page.click('Tick whom you will send it to');
    expect(page.background.questions('sendTo')).toEqual([]);
  });

  test('somebody else is found, and ticked; whoever waits for it is not set again', async () => {
    await open((background) => {
      three(background);
      background.followUp('mara', '2026-11-23', PORTS.title, { share: share.uid });
    });
    await page.type('Somebody else', 'ada');
    await page.click('Ada Byron');
    expect(lines('.who-values .lines')?.[0]).toBe('Ada Byron');
    expect(page.find('Remind me to send it to one person')).toBeDefined();
    await page.type('Somebody else', 'mara');
    await page.click('Mara Okafor · to send, tomorrow');
    expect(page.find('Remind me to send it to one person')).toBeDefined();
  });

  test('whoever rests or was let go is marked so, and cannot be ticked', async () => {
    await open((background) => {
      three(background);
      background.keep('mara', { fullName: 'Mara Okafor', headline: 'Plans ports', phase: 'resting' });
      background.keep('ada', { fullName: 'Ada Byron', headline: 'Engines', phase: 'letGo' });
    });
    expect(lines('.who-values .lines')).toContain('Mara OkaforRestingHeadline Plans ports');
    expect(document.querySelectorAll('.who-values input:disabled')).toHaveLength(1);
    await page.type('Somebody else', 'ada');
    await page.click('Ada Byron · Archived');
    expect(page.find('Tick whom you will send it to')).toBeDefined();
  });

  test('what waits is called off', async () => {
    await open((background) => {
      three(background);
      background.followUp('mara', '2026-11-23', PORTS.title, { share: share.uid });
    });
    await page.click(/^Do not send it to/);
    expect(lines('.has-it')).toEqual([]);
    expect(page.background.questions('removeFollowUp')).toHaveLength(1);
  });

  test('a title is changed; refused, it stays with why', async () => {
    await open();
    page.background.refuse('editShare', 'store-failed');
    await page.click('Change title');
    await page.type('Title', 'Storms');
    await page.click('Save');
    expect(document.querySelector('header [role=status]')?.textContent).not.toBe('');
    await page.click('Save');
    expect(page.heading()).toBe('Storms');
  });

  test('deleted, the list is shown, and undo leads back', async () => {
    await open();
    await page.click('Delete');
    await settled();
    expect(location.hash).toBe('#reading');
    expect(page.text()).toContain('Nothing to send yet');
    expect(document.querySelector('.toast')?.textContent).toContain('Undo');
  });

  test('one that is gone says where it may be', async () => {
    await open(three, crypto.randomUUID());
    expect(page.text()).toContain('This article was deleted');
    expect(page.link('Trash').hash).toBe('#trash');
  });

  test('refused, it can be tried again', async () => {
    page = await openDashboard('#reading', three);
    page.background.refuse('readShare', 'store-unavailable');
    await page.goTo(`#reading/${share.uid}`);
    expect(page.heading()).toBe('Reading list');
    await page.click('Try again');
    expect(page.heading()).toBe(PORTS.title);
  });
});
