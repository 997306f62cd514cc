import type { Scene } from './scene.ts';

const again = () => crypto.randomUUID();
const said = (name: string) => ({ summary: `Goal ${name}`, text: 'Nurses.', until: '2099-12-20' });

/** A goal that they are linked to, by its uid. */
async function goalOf({ own, contactUid, name }: Scene): Promise<string> {
  const { goalUid = '' } = await own.ask('setGoal', { requestId: again(), ...said(name) });
  await own.ask('linkGoal', { requestId: again(), goalUid, contactUids: [contactUid] });
  return goalUid;
}

/** Every route about goals, as somebody would ask it about the scene's first person. */
export const goalWrites = {
  setGoal: ({ name }: Scene, requestId: string) => ({ requestId, ...said(name) }),
  closeGoal: async (scene: Scene, requestId: string) => ({
    requestId,
    goalUid: await goalOf(scene),
    status: 'reached' as const,
  }),
  deleteGoal: async (scene: Scene, requestId: string) => ({ requestId, goalUid: await goalOf(scene) }),
  linkGoal: async (scene: Scene, requestId: string) => {
    const { goalUid = '' } = await scene.own.ask('setGoal', { requestId: again(), ...said(scene.name) });
    return { requestId, goalUid, contactUids: [scene.contactUid] };
  },
  unlinkGoal: async (scene: Scene, requestId: string) => ({
    requestId,
    goalUid: await goalOf(scene),
    contactUids: [scene.contactUid],
  }),
};
