// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { glimpseOf } from './fake-home.ts';
import { MARA, openPanel } from './stage.ts';

async function openHealth(page?: Parameters<typeof openPanel>[1], html = '') {
  const panel = await openPanel(undefined, page);
  document.body.insertAdjacentHTML('beforeend', html);
  await panel.click('More');
  await panel.click('How this page was read');
  return { ...panel, report: () => panel.field('Copy report').value };
}

test('the menu tells what was recognised of the page, and how', async () => {
  const page = glimpseOf('mara-okafor', { fullName: 'Mara Okafor', place: 'Lisbon' });
  const panel = await openHealth({ page });
  expect(panel.text()).toContain('address ✓ · name ✓ test · headline ✗');
  await panel.click('Close');
  expect(panel.text()).not.toContain('address ✓');
});

test('a name that only the title tells is marked as not sure', async () => {
  const page = glimpseOf('mara-okafor', {});
  page.fields.fullName = { value: 'Mara Okafor', from: 'title', sure: false };
  const panel = await openHealth({ page });
  expect(panel.text()).toContain('name ? title');
});

test('the report names structure and nobody', async () => {
  const html = `<main><h1>${MARA.fullName}</h1><section data-member-id="7"></section></main>`;
  const panel = await openHealth({ page: glimpseOf('mara-okafor', MARA) }, html);
  const report = panel.report();
  expect(report).toContain('Tend 1.2.3');
  expect(report).toMatch(/main h1: [12]/);
  expect(report).toContain('[data-member-id]: 1');
  expect(report).toContain('fullName ✓');
  for (const text of [...Object.values(MARA), 'mara', 'okafor'])
    expect(report.toLowerCase(), text).not.toContain(text.toLowerCase());
});

test('a page that could not be read says why', async () => {
  const panel = await openHealth({ page: { unread: 'mismatch' } });
  expect(panel.report()).toContain('unread: mismatch');
});
