import type { Scene } from './scene.ts';

const again = () => crypto.randomUUID();

const pageOf = (name: string) => ({
  title: `How ${name} plans for storms`,
  url: `https://example.org/${encodeURIComponent(name)}`,
  text: '',
});

/** A page that is kept, by its uid. */
async function kept({ own, name }: Scene): Promise<string> {
  return (await own.ask('keepShare', { requestId: again(), ...pageOf(name) })).shareUid;
}

/** Every route about pages worth sending, as somebody would ask it about the scene's first person. */
export const sharesWrites = {
  keepShare: ({ name }: Scene, requestId: string) => ({ requestId, ...pageOf(name) }),
  editShare: async (scene: Scene, requestId: string) => ({
    requestId,
    shareUid: await kept(scene),
    title: `Storms at ${scene.name}`,
  }),
  deleteShare: async (scene: Scene, requestId: string) => ({ requestId, shareUid: await kept(scene) }),
  sendTo: async (scene: Scene, requestId: string) => ({
    requestId,
    shareUid: await kept(scene),
    contactUids: [scene.contactUid],
  }),
};
