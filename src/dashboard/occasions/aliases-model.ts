import { ask } from '../../api/ask.ts';
import { ALIAS_LIMIT, MOST_ALIASES, MOST_NAMES, type PlaceAliases } from '../../domain/place-match.ts';
import type { DeedPlace } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** Names that mean one place, a line for each place. */
export interface AliasesModel {
  /** What is typed; undefined while nothing is. */
  text: string | undefined;
  problem: string | undefined;
  shown(aliases: PlaceAliases): string;
  type(text: string): void;
  save(before: PlaceAliases): Promise<void>;
  leave(): void;
}

/** @param after called once others are kept */
export function createAliases(
  redraw: () => void,
  { tell }: Pick<DeedPlace, 'tell'>,
  after: () => void,
): AliasesModel {
  const update = (change: Partial<AliasesModel>) => {
    Object.assign(model, { problem: undefined }, change);
    redraw();
  };
  const keep = async (aliases: PlaceAliases) => {
    await ask('setPlaceAliases', { aliases });
    after();
  };
  const model: AliasesModel = {
    text: undefined,
    problem: undefined,
    shown: (aliases) => model.text ?? aliases.map(commas).join('\n'),
    type: (text) => update({ text }),
    async save(before) {
      const aliases = aliasesIn(model.shown(before));
      if (!aliases) return update({ problem: refusal('too-long') });
      const undo = () => keep(before).then(() => tell({ text: say('undone') }));
      try {
        await keep(aliases);
        update({ text: undefined });
        tell({ text: say('aliases_kept'), action: { text: say('undo'), run: undo } });
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
    leave: () => Object.assign(model, { text: undefined, problem: undefined }),
  };
  return model;
}

/** What such lines say; one name alone means nothing else. Undefined where it is more than is kept. */
function aliasesIn(text: string): PlaceAliases | undefined {
  const aliases = text
    .split('\n')
    .map((line) => [...new Set(line.split(/[,;،、，]/).map((name) => name.trim()))].filter(Boolean))
    .filter((names) => names.length > 1);
  const fits = aliases.every(
    (names) => names.length <= MOST_NAMES && names.every((name) => name.length <= ALIAS_LIMIT),
  );
  return fits && aliases.length <= MOST_ALIASES ? aliases : undefined;
}
