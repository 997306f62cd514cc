// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openPanel, type Stage, settled } from './stage.ts';

const VANITY = 'mara-okafor';

/** What an event that is on brings whoever is kept now. */
async function broughtBy({ background }: Stage): Promise<void> {
  const person = background.people.get(VANITY);
  if (!person) throw new Error('nobody is kept');
  person.contact.created = new Date().toISOString();
  person.contact.howMet = { on: '2026-11-22', where: 'UXR Lisbon' };
  background.followUp(VANITY, '2026-11-29', 'Met at UXR Lisbon', { occasion: 'uxr' });
  background.announce();
  await settled();
}

test('whoever is kept while an event is on is said to be met there, and that can be taken off', async () => {
  const panel = await openPanel();
  expect(panel.find('Not met there')).toBeUndefined();
  await panel.type(/^Write a note/, 'Likes sailing.');
  await panel.click('Add note');
  await broughtBy(panel);
  expect(panel.root.querySelector('.card')?.textContent).toContain('Met at UXR Lisbon');
  const [followUp] = panel.background.people.get(VANITY)?.followUps ?? [];
  await panel.click('Not met there');
  expect(panel.background.questions('notMetAt')).toMatchObject([{ followUpUid: followUp?.uid }]);
  expect(panel.find('Undo')).toBeDefined();
});

test('nothing of the kind is told of somebody who was kept before', async () => {
  const panel = await openPanel((background) => {
    background.keep(VANITY, { fullName: 'Mara Okafor', howMet: { where: 'UXR Lisbon' } });
    background.followUp(VANITY, '2026-11-29', 'Met at UXR Lisbon', { occasion: 'uxr' });
  });
  await panel.type(/^Write a note/, 'Likes sailing.');
  await panel.click('Add note');
  await settled();
  expect(panel.find('Not met there')).toBeUndefined();
});
