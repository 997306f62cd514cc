// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openPanel } from './stage.ts';

test('what is to be sent can be opened; the page it leads to is not told whence', async () => {
  const panel = await openPanel((background) => {
    background.keep('mara-okafor', { fullName: 'Mara Okafor' });
    const share = background.share({ title: 'How ports plan', url: 'https://www.example.org/ports?a=1' });
    background.followUp('mara-okafor', '2026-11-22', 'How ports plan', { reason: 'share', share: share.uid });
    background.followUp('mara-okafor', '2026-11-25', 'The checklist', { reason: 'share' });
  });
  const links = [...panel.root.querySelectorAll<HTMLAnchorElement>('.follow-ups a')];
  expect(links.map(({ href, target, rel, textContent }) => [href, target, rel, textContent])).toEqual([
    ['https://www.example.org/ports?a=1', '_blank', 'noreferrer', 'www.example.org'],
  ]);
});
