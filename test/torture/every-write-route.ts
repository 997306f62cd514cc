import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, RouteName } from '../../src/api/contract.ts';
import { goalWrites } from './every-goal-route.ts';
import { keepingWrites } from './every-keeping-route.ts';
import { occasionWrites } from './every-occasion-route.ts';
import { peopleWrites } from './every-people-route.ts';
import { sharesWrites } from './every-shares-route.ts';
import { handleOf } from './own-page.ts';
import type { Scene } from './scene.ts';

const ROUTES = join(import.meta.dirname, '../../src/background/routes');

/** One write in a scene. `requestId` is its own where it has one. */
type Writes = {
  [Name in RouteName]?: (scene: Scene, requestId: string) => Input<Name> | Promise<Input<Name>>;
};

/** Every route that writes, as somebody would ask it; several ways to ask one are parted by a dot. */
const writes: Record<string, Writes> = {
  known: {
    ...keepingWrites,
    ...peopleWrites,
    ...goalWrites,
    ...occasionWrites,
    ...sharesWrites,
    keepContact: ({ panel, shows }, requestId) => ({
      capability: panel.capability,
      requestId,
      glimpse: shows(panel, { org: 'Northlight' }),
    }),
    removeContact: ({ panel }, requestId) => ({ capability: panel.capability, requestId }),
    addNote: ({ panel }, requestId) => ({
      capability: panel.capability,
      requestId,
      text: `Plays chess ${requestId}.`,
    }),
    editNote: ({ panel, noteUid }, requestId) => ({
      capability: panel.capability,
      requestId,
      noteUid,
      text: 'Rows.',
    }),
    pinNote: ({ panel, noteUid }, requestId) => ({
      capability: panel.capability,
      requestId,
      noteUid,
      pinned: true,
    }),
    deleteNote: ({ panel, noteUid }, requestId) => ({ capability: panel.capability, requestId, noteUid }),
    saveDraft: ({ panel }, requestId) => ({
      capability: panel.capability,
      box: 'note',
      text: `Half ${requestId}`,
    }),
    setFollowUp: ({ panel }, requestId) => ({
      capability: panel.capability,
      requestId,
      due: panel.days.inAMonth,
      summary: 'wish well',
    }),
    changeFollowUp: ({ panel, followUpUid }, requestId) => ({
      requestId,
      followUpUid,
      due: panel.days.inThreeMonths,
      summary: 'later',
    }),
    answerFollowUp: ({ followUpUid }, requestId) => ({ requestId, followUpUid, answer: 'done' }),
    removeFollowUp: ({ followUpUid }, requestId) => ({ requestId, followUpUid }),
    undo: ({ wroteNote }, requestId) => ({ requestId, undoes: wroteNote }),
    undoLast: ({ panel }, requestId) => ({ capability: panel.capability, requestId }),
    settleDoubt: ({ panel, shows, name }, requestId) => ({
      capability: panel.capability,
      requestId,
      same: false,
      glimpse: shows(panel, { fullName: 'M. Lind', memberId: `2${name.replace(/\D+/g, '')}` }),
    }),
    samePerson: ({ contactUid, name }, requestId) => ({
      requestId,
      contactUid,
      handle: { ...handleOf(name), service: 'xing' },
    }),
    setPanelShape: ({ panel, name }) => ({
      capability: panel.capability,
      width: 300 + (Number(name.replace(/\D+/g, '')) % 200),
    }),
    chooseHome: () => ({ home: 'both' }),
    setLocale: ({ name }) => ({ weekStart: Number(name.replace(/\D+/g, '')) % 2 ? 1 : 0 }),
    bringBack: async ({ own, contactUid }, requestId) => {
      const { actions } = await own.ask('listHistory', { contactUid });
      return { requestId, seq: actions.flatMap(({ steps }) => steps)[0]?.seq ?? 0 };
    },
    restoreFromTrash: async ({ own, panel, noteUid }, requestId) => {
      const { capability } = panel;
      await own.ask('deleteNote', { capability, requestId: crypto.randomUUID(), noteUid });
      return { requestId, table: 'notes', uid: noteUid };
    },
    emptyTrash: async ({ own, panel, noteUid }, requestId) => {
      const { capability } = panel;
      await own.ask('deleteNote', { capability, requestId: crypto.randomUUID(), noteUid });
      return { requestId };
    },
    erasePerson: ({ contactUid }, requestId) => ({ requestId, contactUid }),
    mergeRows: ({ contactUid }, requestId) => {
      const at = '2026-01-01T00:00:00.000Z';
      const base = { uid: requestId, created: at, updated: at };
      return {
        requestId,
        rows: [{ table: 'notes', row: { ...base, contactUid, text: 'From a copy.', pinned: false } }],
      };
    },
    noteBackup: (_, requestId) => ({
      at: '2026-01-01T00:00:00.000Z',
      to: 'download',
      name: requestId,
      rows: 1,
      seq: 1,
    }),
  },
  stranger: {
    keepContact: ({ stranger, shows }, requestId) => ({
      capability: stranger.capability,
      requestId,
      glimpse: shows(stranger, { fullName: 'Ivo Lindqvist' }),
    }),
    addNote: ({ stranger }, requestId) => ({ capability: stranger.capability, requestId, text: 'Sings.' }),
    setFollowUp: ({ stranger }, requestId) => ({
      capability: stranger.capability,
      requestId,
      due: stranger.days.tomorrow,
      summary: '',
    }),
    meetContact: ({ stranger, shows, number }) => ({
      capability: stranger.capability,
      glimpse: shows(stranger, { memberId: number }),
    }),
    samePerson: ({ contactUid, name }, requestId) => ({
      requestId,
      contactUid,
      handle: handleOf(`${name}-second`),
    }),
  },
};

/** A way to write: the route, and the question in a scene. */
export interface WriteRoute {
  route: RouteName;
  about: string;
  input(scene: Scene, requestId: string): object | Promise<object>;
}

/** Every way to write that today's background has. */
export const everyWriteRoute: WriteRoute[] = Object.entries(writes)
  .flatMap(([about, byRoute]) =>
    Object.entries(byRoute).map(([route, input]) => ({ route, about, input }) as WriteRoute),
  )
  .filter(({ route }) => existsSync(join(ROUTES, fileOf(route))));

/** Routes that change the store, by their own word, and are not written here. */
export function routesLeftOut(): string[] {
  const here = new Set<string>(everyWriteRoute.map(({ route }) => fileOf(route)));
  return readdirSync(ROUTES).filter(
    (file) => readFileSync(join(ROUTES, file), 'utf8').includes('changes: true') && !here.has(file),
  );
}

function fileOf(route: string): string {
  return `${route.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}
