import { openDashboard } from './open-dashboard.ts';
import { settled } from './stage.ts';

/** The pages of two people, at the first one's. */
export async function openTwo() {
  const uids: string[] = [];
  const page = await openDashboard('', (background) => {
    for (const name of ['Mara', 'Ines'])
      uids.push(background.keep(name.toLowerCase(), { fullName: name }).contact.uid);
  });
  const [mara = '', ines = ''] = uids;
  const walk = async (uid: string) => {
    await page.goTo(`#people/${uid}`);
    await settled();
  };
  await walk(mara);
  return { page, mara, ines, walk };
}

/** Types into a field of the page. */
export async function typeInto(field: string, text: string, told: 'input' | 'change' = 'input') {
  const input = document.querySelector<HTMLInputElement>(`main ${field}`);
  if (input) input.value = text;
  input?.dispatchEvent(new Event(told, { bubbles: true }));
  await settled();
}
