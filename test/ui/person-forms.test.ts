// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { openDashboard } from './open-dashboard.ts';
import { openTwo, typeInto } from './open-two-people.ts';
import { settled } from './stage.ts';

const main = () => document.querySelector('main')?.textContent ?? '';

test('the day of connecting is told beside the name, and is typed over with the rest', async () => {
  let uid = '';
  const page = await openDashboard('', (background) => {
    const { contact } = background.keep('mara', { fullName: 'Mara' });
    contact.connectedOn = '2019-05-03';
    uid = contact.uid;
  });
  await page.goTo(`#people/${uid}`);
  await settled();
  expect(main()).toContain('Connected on 3 May 2019');
  await page.click('Edit');
  await typeInto('form.two input[type=date]', '2018-04-02', 'change');
  document.querySelector<HTMLFormElement>('form.two')?.requestSubmit();
  await settled();
  expect(page.background.questions('editFields').at(-1)).toMatchObject({ connectedOn: '2018-04-02' });
  expect(main()).toContain('Connected on 2 Apr 2018');
});

test.each([
  ['editFields', 'Edit', 'form.two', async () => typeInto('form.two input', 'Somebody')],
  [
    'addHandle',
    'Connect an address',
    '.person-handles form',
    async () => typeInto('.person-handles form input', 'a@b.example'),
  ],
  [
    'setFollowUp',
    'Remind me',
    'form.reminder',
    async () => {
      for (const chip of document.querySelectorAll<HTMLButtonElement>('form.reminder button[aria-pressed]'))
        chip.click();
      await settled();
    },
  ],
] as const)(
  '%s that ends after a walk to somebody else leaves their form as it is',
  async (write, open, form, fill) => {
    const { page, mara, walk, ines } = await openTwo();
    const isOpen = () => document.querySelector(`main ${form}`) !== null;
    const release = page.background.hold(write);
    await page.click(open);
    await fill();
    document.querySelector<HTMLFormElement>(`main ${form}`)?.requestSubmit();
    await settled();
    expect(page.background.questions(write).map(({ contactUid }) => contactUid)).toEqual([mara]);
    await walk(ines);
    expect(isOpen()).toBe(false);
    await page.click(open);
    expect(isOpen()).toBe(true);
    release();
    await settled();
    expect(isOpen()).toBe(true);
  },
);

test('a save that is refused after a walk to somebody else is told, and tried again of whom it was about', async () => {
  const { page, mara, walk, ines } = await openTwo();
  const release = page.background.hold('editFields');
  page.background.refuse('editFields', 'store-failed');
  await page.click('Edit');
  await typeInto('form.two input', 'Somebody');
  document.querySelector<HTMLFormElement>('form.two')?.requestSubmit();
  await settled();
  await walk(ines);
  await page.click('Edit');
  release();
  await settled();
  expect(document.querySelector('form.two [role=status]')?.textContent).not.toContain('not saved');
  await page.click('Try again');
  expect(page.background.questions('editFields').map(({ contactUid }) => contactUid)).toEqual([mara, mara]);
});

test('an address of clearly another name is asked about before it is connected, and connected when saved again', async () => {
  const { page } = await openTwo();
  const problem = () => document.querySelector('.person-handles form [role=status]')?.textContent;
  const save = async (address: string) => {
    await typeInto('.person-handles form input', address);
    document.querySelector<HTMLFormElement>('.person-handles form')?.requestSubmit();
    await settled();
  };
  await page.click('Connect an address');
  await save('https://www.linkedin.com/in/zofia-nowak-8a1b23');
  expect(problem()).toContain('“zofia nowak”');
  await save('https://www.linkedin.com/in/jun-li-77');
  expect(problem(), 'another address is another question').toContain('“jun li”');
  expect(page.background.questions('addHandle')).toEqual([]);
  document.querySelector<HTMLFormElement>('.person-handles form')?.requestSubmit();
  await settled();
  expect(page.background.questions('addHandle').map(({ address }) => address)).toEqual([
    'https://www.linkedin.com/in/jun-li-77',
  ]);
});

test('an address of their own name, or that tells none, is connected at once', async () => {
  const { page } = await openTwo();
  for (const address of ['linkedin.com/in/mara-okafor', 'linkedin.com/in/mo77', 'mara@b.example']) {
    await page.click('Connect an address');
    await typeInto('.person-handles form input', address);
    document.querySelector<HTMLFormElement>('.person-handles form')?.requestSubmit();
    await settled();
  }
  expect(page.background.questions('addHandle')).toHaveLength(3);
});

test('a conversation that is changed gives the focus back to its button, at Escape too', async () => {
  let uid = '';
  const page = await openDashboard('', (background) => {
    uid = background.keep('mara', { fullName: 'Mara' }).contact.uid;
  });
  await page.goTo(`#people/${uid}`);
  await settled();
  await page.click('We talked');
  await settled();
  page.button('Change').focus();
  await page.click('Change');
  expect(document.activeElement?.closest('form.talk')).not.toBeNull();
  await page.press('Escape');
  expect(document.querySelector('form.talk')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Change');
});
