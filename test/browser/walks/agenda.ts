import type { Running } from '../running.ts';
import { button, seeBadge, seePopup, seeText, word } from '../steps.ts';
import { until } from '../until.ts';

/** What is done in the popup about whoever is due, in either browser; Mara is, and nobody else. */
export async function answerAgenda(tend: Running): Promise<void> {
  const feed = await tend.open('https://www.linkedin.com/feed/');
  const popup = await tend.openPopup();
  const seeLines = (count: number) =>
    seePopup(popup, `${count} lines`, ({ lines }) => lines.length === count);
  const press = (selector: string) => tend.press(popup.mainFrame(), selector);
  const { groups, lines } = await seeLines(1);
  if (!groups[0]?.startsWith('Today') || !lines[0]?.includes('Prefers voice calls.'))
    throw new Error(`The popup says ${groups}: ${lines}`);
  for (const key of ['d', 'k'] as const) {
    await popup.focus('.line .open');
    await popup.keyboard.press(key);
    await seeLines(0);
    await seeBadge(tend, '');
    await tend.stopBackground();
    await press(button('undo'));
    await seeLines(1);
    await seeBadge(tend, '1');
  }
  await popup.focus('.line .open');
  await popup.keyboard.press('s');
  await until('the snooze menu is open', () =>
    popup.evaluate(() => document.activeElement?.role === 'menuitem' || undefined),
  );
  await popup.keyboard.press('Enter');
  await seeBadge(tend, '');
  await seePopup(popup, 'her on a later day', (text) => !text.groups[0]?.startsWith('Today'));
  await press(button('undo'));
  await seePopup(popup, 'her today', (text) => !!text.groups[0]?.startsWith('Today'));
  await seeBadge(tend, '1');
  await popup.focus('.line .open');
  await popup.keyboard.press('Enter');
  const past = () => popup.$$eval('.past li', (items) => items.length);
  await until('what was last written', async () => (await past()) === 1, { seen: past });
  await popup.keyboard.press('t');
  await until('the conversation', async () => (await past()) === 2, { seen: past });
  await popup.keyboard.press('z');
  await seeText(popup, word('op_log_interaction'));
  await popup.keyboard.press('/');
  await popup.keyboard.type('nobody such');
  await seeText(popup, 'Nobody found by “nobody such”.');
  await popup.close();
  await feed.close();
}
