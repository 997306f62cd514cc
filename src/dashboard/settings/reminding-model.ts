import { ask } from '../../api/ask.ts';
import { askToNotify, mayNotify, stopNotifying } from '../../api/browser.ts';
import type { Input, Reminding } from '../../api/contract.ts';
import { MOST_A_DAY } from '../../domain/agenda.ts';
import type { Cadence } from '../../domain/cadence.ts';
import type { Group } from '../../domain/group.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';
import { byName } from '../by-name.ts';

/** The time offered first. */
const FIRST_TIME = '09:00';

/** How the user is reminded, and how often by which group. */
export interface RemindingModel {
  /** Undefined until it is known. */
  reminding: Reminding | undefined;
  /** A time is chosen and the browser allows it. */
  isOn: boolean;
  groups: Group[];
  /** What came of the last change, as a sentence. */
  said: string;
  limit(limit: number): void;
  turn(on: boolean): Promise<void>;
  at(time: string): void;
  quiet(day: number, quiet: boolean): void;
  groupCadence(group: Group, cadence: Cadence | undefined): void;
  refresh(): void;
}

/** The state of the reminders in the settings; `redraw` is called after every change. */
export function createReminding(redraw: () => void, { attempt }: Pick<Doer, 'attempt'>): RemindingModel {
  let isAllowed = false;
  let turn = 0;
  let asking = 0;

  const show = (change: Partial<Pick<RemindingModel, 'reminding' | 'groups' | 'said'>>) => {
    Object.assign(model, change);
    model.isOn = isAllowed && notify().at !== undefined;
    redraw();
  };

  async function read(): Promise<void> {
    const mine = ++turn;
    const asked = [ask('readReminding', {}), ask('listGroups', {}), mayNotify()] as const;
    const [reminding, { groups }, allowed] = await Promise.all(asked);
    if (mine !== turn) return; // changed or asked again meanwhile: a later answer counts
    isAllowed = allowed;
    show({ reminding, groups: groups.sort(byName(({ name }) => name)) });
  }

  /** Shown at once, so that whatever is pressed before the answer comes builds on it. */
  async function change({ limit, notify }: Input<'setReminding'>): Promise<void> {
    turn++;
    asking++;
    const { reminding } = model;
    if (reminding)
      show({ reminding: { ...reminding, ...(limit !== undefined && { limit }), ...(notify && { notify }) } });
    try {
      await ask('setReminding', { limit, notify });
      model.said = say('reminders_kept');
    } catch (error) {
      model.said = refusal(codeOf(error));
    }
    asking--;
    if (asking === 0) await read();
  }

  const notify = () => model.reminding?.notify ?? { quietDays: [] };

  const model: RemindingModel = {
    reminding: undefined,
    isOn: false,
    groups: [],
    said: '',
    limit(limit) {
      const isOne = Number.isInteger(limit) && limit >= 1 && limit <= MOST_A_DAY;
      if (isOne) void change({ limit });
      else show({ said: say('limit_unread', MOST_A_DAY) });
    },
    async turn(on) {
      const { at: _, ...quiet } = notify();
      if (!on) {
        await change({ notify: quiet });
        await stopNotifying().catch(() => false);
        return read();
      }
      // The browser asks only before anything is awaited.
      const allowed = isAllowed || (await askToNotify().catch(() => false));
      isAllowed = allowed;
      if (allowed) return change({ notify: { ...quiet, at: notify().at ?? FIRST_TIME } });
      show({ said: say('notification_refused') });
    },
    at(time) {
      if (time) void change({ notify: { ...notify(), at: time } });
    },
    quiet(day, quiet) {
      const others = notify().quietDays.filter((one) => one !== day);
      void change({ notify: { ...notify(), quietDays: quiet ? [...others, day].sort() : others } });
    },
    groupCadence: ({ uid: groupUid }, cadence) =>
      void attempt('setGroupCadence', { groupUid, cadence }, 'group_cadence_set', { after: model.refresh }),
    refresh: () => {
      read().catch(() => undefined); // it stays as it was
    },
  };
  return model;
}
