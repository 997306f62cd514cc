import { reasonKey } from '../../src/domain/answers-to.ts';
import { reasonsUp } from '../../src/domain/order.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import type { Scene } from './scene.ts';

const again = () => crypto.randomUUID();

/** An import of one person, who has no address. */
function chunkOf(operation: string, name: string) {
  const people = [{ row: 1, fields: { fullName: `Ada ${name}` }, handles: [], notes: ['From a file.'] }];
  return { operation, chunk: 0, of: 1, people };
}

/** A conversation with the scene's first person, by its uid. */
async function talked({ own, panel, contactUid }: Scene): Promise<string> {
  const said = { kind: 'call', direction: 'out', on: panel.days.today, text: 'Rang.', touch: true } as const;
  const { interactionUid } = await own.ask('logInteraction', { requestId: again(), contactUid, ...said });
  return interactionUid ?? '';
}

/** A group that they are in, by its uid. */
async function grouped({ own, contactUid, name }: Scene): Promise<string> {
  await own.ask('joinGroup', { requestId: again(), contactUid, name: `Group ${name}` });
  const { groups } = await own.ask('readPerson', { contactUid });
  return groups[0]?.uid ?? '';
}

/** A key date of theirs, by its uid. */
async function dated({ own, contactUid }: Scene): Promise<string> {
  const date = { kind: 'custom', label: 'Regatta', date: '--05-02', leadDays: 3 } as const;
  await own.ask('setKeyDate', { requestId: again(), contactUid, ...date });
  const { keyDates } = await own.ask('readPerson', { contactUid });
  return keyDates[0]?.uid ?? '';
}

const favour = { side: 'received', kind: 'intro', text: 'To the harbour master.' } as const;

/** A favour of theirs, by its uid. */
async function favoured({ own, panel, contactUid }: Scene): Promise<string> {
  await own.ask('addFavour', { requestId: again(), contactUid, on: panel.days.today, ...favour });
  const { favours } = await own.ask('listFavours', { contactUid });
  return favours[0]?.uid ?? '';
}

/** News of theirs, by its uid: their page has told two things. */
async function newsOf({ own, panel, contactUid, shows }: Scene): Promise<string> {
  const { capability } = panel;
  const told = (title: string) => shows(panel, { fullName: 'Mara Okafor', title });
  await own.ask('keepContact', { requestId: again(), capability, glimpse: told('Ferry pilot') });
  await own.ask('meetContact', { capability, glimpse: told('Harbour master') });
  const { news } = await own.ask('readPerson', { contactUid });
  return news[0]?.uid ?? '';
}

/** A review of the scene's first person alone, by its uid. */
async function reviewed({ own, contactUid }: Scene): Promise<string> {
  const { open } = await own.ask('readReview', {});
  if (open) await own.ask('endReview', { requestId: again(), reviewUid: open.uid });
  await own.ask('startReview', { requestId: again(), cards: [{ contactUid, why: 'noReply' }] });
  return (await own.ask('readReview', {})).open?.uid ?? '';
}

/** Every route that keeps in touch, as somebody would ask it about the scene's first person. */
export const keepingWrites = {
  logInteraction: ({ contactUid, panel }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    kind: 'message' as const,
    direction: 'both' as const,
    on: panel.days.today,
    text: '',
    touch: true,
  }),
  changeInteraction: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    interactionUid: await talked(scene),
    kind: 'video' as const,
  }),
  deleteInteraction: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    interactionUid: await talked(scene),
  }),
  addFavour: ({ contactUid, panel }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    on: panel.days.today,
    ...favour,
  }),
  changeFavour: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    favourUid: await favoured(scene),
    kind: 'referral' as const,
  }),
  deleteFavour: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    favourUid: await favoured(scene),
  }),
  setCadence: ({ contactUid }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    cadence: { every: 3, unit: 'month' as const },
  }),
  setStanding: ({ contactUid }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    phase: 'resting' as const,
  }),
  editFacts: ({ contactUid }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    interests: ['Sailing'],
    howMet: { where: 'Lisbon' },
  }),
  editFields: ({ contactUid, name }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    title: `Cartographer ${name}`,
    place: '',
    connectedOn: '2020-02-03',
  }),
  joinGroup: ({ contactUid, name }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    name: `Rowers ${name}`,
  }),
  leaveGroup: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    groupUid: await grouped(scene),
  }),
  setGroupCadence: async (scene: Scene, requestId: string) => ({
    requestId,
    groupUid: await grouped(scene),
    cadence: { every: 2, unit: 'week' as const },
  }),
  setKeyDate: ({ contactUid }: Scene, requestId: string) => ({
    requestId,
    contactUid,
    kind: 'birthday' as const,
    date: '--03-14',
    leadDays: 7,
  }),
  deleteKeyDate: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    keyDateUid: await dated(scene),
  }),
  judgeNews: async (scene: Scene, requestId: string) => ({
    requestId,
    contactUid: scene.contactUid,
    sightingUid: await newsOf(scene),
    verdict: 'notNews' as const,
  }),
  answerLine: async ({ own, panel, contactUid }: Scene, requestId: string) => {
    const { line } = await own.ask('readPerson', { contactUid });
    const shown = line ? reasonsUp(line, panel.days.today).map(reasonKey) : [];
    return { requestId, contactUid, shown, answer: 'skipped' as const };
  },
  setTemplate: ({ name }: Scene, requestId: string) => ({ requestId, name: `Hello ${name}`, text: 'Hello,' }),
  deleteTemplate: async ({ own, name }: Scene, requestId: string) => {
    await own.ask('setTemplate', { requestId: again(), name, text: 'Hello {{firstName}},' });
    const { templates } = await own.ask('listTemplates', {});
    return { requestId, templateUid: templates[0]?.uid ?? '' };
  },
  setMessageRule: () => ({ rule: 'long' as const, on: false }),
  importPeople: ({ name }: Scene, requestId: string) => chunkOf(requestId, name),
  undoChunk: async ({ own, name }: Scene, requestId: string) => {
    const undoes = again();
    await own.ask('importPeople', chunkOf(undoes, name));
    return { operation: requestId, chunk: 0, undoes };
  },
  startReview: async (scene: Scene, requestId: string) => {
    await scene.own.ask('endReview', { requestId: again(), reviewUid: await reviewed(scene) });
    return { requestId, cards: [{ contactUid: scene.contactUid, why: 'imported' as const }] };
  },
  answerReview: async (scene: Scene, requestId: string) => ({
    requestId,
    reviewUid: await reviewed(scene),
    contactUid: scene.contactUid,
    decision: { kind: 'letGo' as const },
  }),
  endReview: async (scene: Scene, requestId: string) => ({ requestId, reviewUid: await reviewed(scene) }),
  setReviewing: ({ name }: Scene) => ({
    quietOn: addDays('2030-01-01', Number(name.replace(/\D+/g, '')) % 900),
  }),
  setFilters: (_: Scene, requestId: string) => ({ filters: [{ name: requestId, view: '?due=today' }] }),
  setReminding: ({ name }: Scene) => ({ limit: 1 + (Number(name.replace(/\D+/g, '')) % 90) }),
};
