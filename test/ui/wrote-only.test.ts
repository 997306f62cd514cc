// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openDashboard } from './open-dashboard.ts';
import { MARA, openPanel, settled } from './stage.ts';

const TODAY = '2026-11-22';
const SENT = '2026-06-01';

/** Mara, to whom a message went out in June that she has not answered. */
function oneWrittenTo(background: FakeBackground): void {
  background.reviews.next = TODAY;
  const { contact, ...mara } = background.keep('mara-okafor', {
    fullName: 'Mara Okafor',
    cadence: { every: 1, unit: 'month' },
  });
  const sent = { uid: 'sent', created: SENT, updated: SENT, participants: [contact.uid], on: SENT };
  background.people.set('mara-okafor', {
    ...mara,
    contact,
    interactions: [
      {
        ...sent,
        ...({ kind: 'message', direction: 'out', answered: false, touch: true } as const),
        text: 'How is the diary study?',
      },
    ],
  });
}

test('a message nobody has replied to is written, not talked; once they reply you spoke', async () => {
  const panel = await openPanel((background) => background.keep('mara-okafor', MARA));
  const rhythm = () => panel.root.querySelector('.rhythm')?.textContent;
  await panel.click('We talked');
  await panel.click('Change');
  await panel.click('From me');
  await panel.click('No reply yet');
  await panel.click('Save');
  expect(rhythm()).toContain('wrote today, no reply yet');
  expect(rhythm()).not.toContain('spoke');
  await panel.click('More about this conversation');
  await panel.click('They replied');
  expect(rhythm()).toContain('spoke today');
  expect(rhythm()).not.toContain('wrote');
});

test('the page of whoever was only written to says so, and not that you spoke', async () => {
  const page = await openDashboard('#people', oneWrittenTo);
  const mara = [...page.background.people.values()][0]?.contact.uid;
  expect(document.querySelector('[role=gridcell].spoke')?.getAttribute('title')).toBe(
    'wrote 1 Jun, no reply yet',
  );
  await page.goTo(`#people/${mara}`);
  await settled();
  const touch = document.querySelector('section.touch')?.textContent;
  expect(touch).toContain('wrote 1 Jun, no reply yet');
  expect(touch).not.toContain('spoke');
});

test('a review tells one’s own message as what one wrote', async () => {
  const page = await openDashboard('#review', oneWrittenTo);
  await page.click('Start the review');
  await settled();
  const facts = document.querySelector('.review-card dl')?.textContent;
  expect(facts).toContain('You wrote, 1 JunHow is the diary study?');
  expect(facts).not.toContain('spoken of');
});

test('insights say that a message counts as being in touch', async () => {
  const page = await openDashboard('#insights', oneWrittenTo);
  await settled();
  expect(page.text()).toContain('talked or written to within their interval');
});
