import type { Scene } from './scene.ts';

const again = () => crypto.randomUUID();
const days = ['2027-12-20', '2027-12-24'];

function trip({ name }: Scene) {
  return { kind: 'trip' as const, summary: name, days, place: 'Lisbon' };
}

async function newTrip(scene: Scene): Promise<string> {
  const occasion = trip(scene);
  return (await scene.own.ask('setOccasion', { requestId: again(), occasion })).occasionUid;
}

async function newEvent({ own, name }: Scene): Promise<string> {
  const occasion = {
    kind: 'event' as const,
    summary: name,
    days,
    group: name,
    followUpIn: 7,
    followUpFor: name,
  };
  return (await own.ask('setOccasion', { requestId: again(), occasion })).occasionUid;
}

/** Every route about trips, events and greetings, as somebody would ask it about the scene's first person. */
export const occasionWrites = {
  meetAt: async (scene: Scene, requestId: string) => ({
    requestId,
    occasionUid: await newEvent(scene),
    contactUid: scene.contactUid,
    note: scene.name,
  }),
  setOccasion: (scene: Scene, requestId: string) => ({ requestId, occasion: trip(scene) }),
  deleteOccasion: async (scene: Scene, requestId: string) => ({
    requestId,
    occasionUid: await newTrip(scene),
  }),
  notMetAt: async (scene: Scene, requestId: string) => {
    const { own, contactUid } = scene;
    const occasionUid = await newEvent(scene);
    await own.ask('meetAt', { requestId: again(), occasionUid, contactUid });
    const { followUps } = await own.ask('readPersonPage', { contactUid });
    const followUpUid = followUps.find(({ occasion }) => occasion === occasionUid)?.uid ?? '';
    return { requestId, contactUid, followUpUid };
  },
  inviteTo: async (scene: Scene, requestId: string) => ({
    requestId,
    occasionUid: await newTrip(scene),
    contactUids: [scene.contactUid],
    summary: 'Meet?',
  }),
  setGreetingFor: ({ contactUid }: Scene, requestId: string) => ({
    requestId,
    contactUids: [contactUid],
    sent: false,
  }),
  setPlaceAliases: ({ name }: Scene) => ({ aliases: [['Lisbon', name]] }),
};
