// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { glimpseOf } from './fake-home.ts';
import { openPanel } from './stage.ts';

/** A page that shows this name and has only its title to vouch for it. */
function titled(name: string) {
  const page = glimpseOf('mara-okafor', {});
  page.fields.fullName = { value: name, from: 'card h2, title', sure: false };
  return page;
}

test('a name that only the title vouches for is shown as that, and kept when Keep is pressed', async () => {
  const panel = await openPanel(undefined, { page: titled('Mara Okafor') });
  expect(panel.root.querySelector('h1')?.textContent).toBe('Mara Okafor');
  expect(panel.text()).toContain('Name from the tab’s title');
  await panel.click('Keep');
  expect(panel.background.questions('keepContact')[0]).toMatchObject({
    glimpse: { fields: { fullName: { value: 'Mara Okafor', sure: true } } },
  });
});

test('a name that was surely read is not given up for what the title says later', async () => {
  const panel = await openPanel(undefined, { page: glimpseOf('mara-okafor', { fullName: 'Mara Okafor' }) });
  panel.home.show(titled('Messaging'));
  await panel.click('Keep');
  expect(panel.background.questions('keepContact')[0]).toMatchObject({
    glimpse: { fields: { fullName: { value: 'Mara Okafor' } } },
  });
});
