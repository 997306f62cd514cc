// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { FakeBackground } from './fake-background.ts';
import { openPanel, settled } from './stage.ts';

const VANITY = 'mara-okafor';

/** An event is on: whoever is kept was met there. */
function atAnEvent(background: FakeBackground): void {
  const { answer } = background;
  background.answer = async (message) => {
    const said = await answer(message);
    const { ask } = message as { ask: string };
    const person = background.people.get(VANITY);
    if (person && (ask === 'keepContact' || ask === 'addNote')) {
      person.contact.created = new Date().toISOString();
      person.contact.howMet = { on: '2026-11-22', where: 'UXR Lisbon' };
      background.followUp(VANITY, '2026-11-29', 'Met at UXR Lisbon', { occasion: 'uxr' });
      background.announce();
    }
    return said;
  };
}

test('whoever is kept while an event is on is said to be met there, and that can be taken off', async () => {
  const panel = await openPanel(atAnEvent);
  expect(panel.find('Not met there')).toBeUndefined();
  await panel.type(/^Write a note/, 'Likes sailing.');
  await panel.click('Add note');
  await settled();
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
