import type { Scene } from './scene.ts';

const again = () => crypto.randomUUID();

/** Somebody of the same name, by their uid. */
async function namesake({ own, name }: Scene): Promise<string> {
  const fields = { fullName: `Mara ${name}`, place: 'Porto' };
  const { contactUid } = await own.ask('addPerson', { requestId: again(), fields });
  return contactUid;
}

/** Every route that edits people by their uid, as somebody would ask it about the scene's first person. */
export const peopleWrites = {
  editPeople: ({ contactUid }: Scene, requestId: string) => ({
    operation: requestId,
    chunk: 0,
    of: 1,
    contactUids: [contactUid],
    edit: { kind: 'importance' as const, importance: 3 as const },
  }),
  addPerson: ({ name }: Scene, requestId: string) => ({
    requestId,
    fields: { fullName: `Ada ${name}` },
    groups: [`Rowers ${name}`],
    note: 'Plays chess.',
  }),
  addHandle: ({ contactUid, name }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    address: `${name.replace(/\W+/g, '')}@example.com`,
  }),
  removeHandle: async ({ own, contactUid }: Scene, requestId: string) => {
    const { handles } = await own.ask('readPersonPage', { contactUid });
    return { requestId, contactUid, handleUid: handles[0]?.uid ?? '' };
  },
  mergePeople: async (scene: Scene, requestId: string) => ({
    requestId,
    keep: scene.contactUid,
    other: await namesake(scene),
    fields: ['place' as const],
  }),
  keepApart: async (scene: Scene) => ({ a: scene.contactUid, b: await namesake(scene), apart: true }),
};
