import { expect, test } from 'vitest';
import { recognise } from '../../src/sites/index.ts';
import { removeContact } from '../../src/store/contacts.ts';
import { emptyTrash, erasePerson } from '../../src/store/erase.ts';
import { keepShare, sendTo } from '../../src/store/shares.ts';
import { action, everything, mara, TODAY as today } from './fresh-store.ts';
import { withThree } from './shared-rows.ts';

/** Mara's profile and Ivo's are kept as pages worth sending, and Mara's is to be sent to Ivo. */
async function withPages() {
  const three = await withThree();
  const { db, ivoUid } = three;
  const keep = (title: string, url: string) => keepShare(db, { ...action(), title, url, text: '' });
  const shareUid = await keep('Mara Okafor | LinkedIn', 'https://www.linkedin.com/in/mara-okafor/');
  const other = await keep('Ivo Lindqvist | LinkedIn', 'https://www.linkedin.com/in/ivo-lindqvist/');
  await keep('Ports', 'https://example.org/in/mara-okafor/');
  await sendTo(db, { ...action(), shareUid, contactUids: [ivoUid], today });
  await sendTo(db, { ...action(), shareUid: other, contactUids: [ivoUid], today });
  return three;
}

test.each([
  [
    'by themselves',
    async ({ db, maraUid: contactUid }: Awaited<ReturnType<typeof withPages>>) =>
      erasePerson(db, { ...action(), contactUid, recognise }),
  ],
  [
    'with the trash',
    async ({ db }: Awaited<ReturnType<typeof withPages>>) => {
      await removeContact(db, { ...action(), handle: mara });
      return emptyTrash(db, { ...action(), recognise });
    },
  ],
])(
  'with somebody erased %s a page that is their profile goes, and who was to be sent it',
  async (_, erase) => {
    const three = await withPages();
    const { rows } = await erase(three);
    expect(rows).toMatchObject({ shares: 1, followUps: 1 });
    const titles = (await three.db.shares.toArray()).map(({ title }) => title).sort();
    expect(titles).toEqual(['Ivo Lindqvist | LinkedIn', 'Ports']);
    expect(await three.db.followUps.toArray()).toMatchObject([{ summary: 'Ivo Lindqvist | LinkedIn' }]);
    expect(JSON.stringify(await everything(three.db))).not.toContain('Mara');
  },
);
