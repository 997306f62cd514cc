import { expect } from 'vitest';
import { waitUntil } from '../wait-until.ts';
import type { FakeBackground } from './fake-background.ts';
import { openPopup } from './popup-stage.ts';
import { friends } from './preview/agenda-people.ts';
import { settled } from './stage.ts';

/** The popup over people with every reason there is, once dates are written. */
export async function openAgenda(prepare: (background: FakeBackground) => void = friends) {
  const popup = await openPopup(prepare);
  await waitUntil(() => expect(popup.text()).not.toContain('\u00a0· \u00a0'));
  await new Promise((resolve) => setTimeout(resolve, 250)); // painted
  const lineOf = (name: string) => popup.button(new RegExp(name)).closest('.item') as HTMLElement;
  const whyOf = (name: string) => lineOf(name).querySelector('.why')?.textContent?.replaceAll('\u00a0', ' ');
  const sectionOf = (name: string) => lineOf(name).closest('section')?.querySelector('h2')?.textContent;
  const menuOf = async (name: string, menu: string, item: string) => {
    lineOf(name).querySelector<HTMLElement>(menu)?.click();
    await settled();
    await popup.click(item);
  };
  return { ...popup, lineOf, whyOf, sectionOf, menuOf };
}
