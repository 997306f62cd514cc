import { ask } from '../../api/ask.ts';
import type { AnswerTo, Input, PanelView, RouteName } from '../../api/contract.ts';
import type { Glimpse } from '../../domain/glimpse.ts';
import { Refusal, type RefusalCode } from '../../domain/refusal.ts';
import { codeOf } from '../../words/refusals.ts';
import type { PanelHome } from './panel-home.ts';

/** What a connection lets its panel hear. */
interface Hearing {
  /** What the page has surely shown so far. */
  seen(): Glimpse | undefined;
  /** The person's view, at every opening (`anew`) and after every change. */
  view(view: PanelView, anew: boolean): void;
  /** It could not be opened or read. */
  failed(code: RefusalCode): void;
}

/** The line to the background for the person a panel is about. */
export interface Connection {
  /** Asks with the panel's capability; where that has expired, once more with a new one. */
  ask<Name extends RouteName>(name: Name, input: Omit<Input<Name>, 'capability'>): Promise<AnswerTo<Name>>;
  /** Reads the view anew, of whomever the page shows. */
  refresh(): Promise<void>;
}

/** Takes the line up with the answer that `home` has already asked for. */
export function connect(home: PanelHome, hearing: Hearing): Connection {
  let view: PanelView | undefined;
  let opening: Promise<PanelView> | undefined;
  let turn = 0;
  const fail = (error: unknown) => hearing.failed(codeOf(error));

  function open(answer: Promise<AnswerTo<'openPanel'>>): Promise<PanelView> {
    opening = answer.then(({ panel }) => {
      if (!panel) throw new Refusal('not-allowed');
      view = panel;
      hearing.view(panel, true);
      return panel;
    });
    opening.catch(fail).then(() => {
      opening = undefined;
    });
    return opening;
  }
  const openAgain = () => opening ?? open(home.reopen());
  open(home.opened);

  const line: Connection = {
    async ask(name, input) {
      const askAs = ({ capability }: PanelView) => ask(name, { ...input, capability } as never);
      const asker = view ?? (await openAgain());
      try {
        return await askAs(asker);
      } catch (error) {
        const code = codeOf(error);
        if (code === 'updated') fail(error);
        if (code !== 'panel-expired') throw error;
        return askAs(view?.capability === asker.capability ? await openAgain() : (view ?? asker));
      }
    },
    async refresh() {
      const mine = ++turn;
      try {
        const glimpse = hearing.seen();
        const asked = glimpse ? line.ask('meetContact', { glimpse }) : line.ask('readPanel', {});
        const fresh = await asked;
        if (mine !== turn) return; // it was asked for again since
        view = fresh;
        hearing.view(fresh, false);
      } catch (error) {
        fail(error);
      }
    },
  };
  return line;
}
