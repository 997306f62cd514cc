import type { Input, RouteName } from '../../src/api/contract.ts';
import type { DryRun } from '../../src/dashboard/import/dry-run.ts';
import { createImport, type ImportModel } from '../../src/dashboard/import/import-model.ts';
import type { ImportStep } from '../../src/dashboard/import/import-step.ts';
import { handleText } from '../../src/domain/handle.ts';
import type { Forecast } from '../../src/domain/import-plan.ts';
import type { RefusalCode } from '../../src/domain/refusal.ts';
import { getMessage } from '../ui/catalogue.ts';

/** The room of imports over a background that knows some people by their handles. */
export interface ImportStage {
  model: ImportModel;
  /** What was asked, in order. */
  asked: { name: RouteName; input: object }[];
  /** Who is kept, by handle, and what would change of them. */
  known: Map<string, Partial<Forecast>>;
  refusals: Map<RouteName, RefusalCode>;
  written: DryRun[];
  backups: File[];
  downloads: { file: Blob; name: string }[];
  mayWrite: boolean;
  /** What is to be written can begin once it is asked for. */
  canBegin: boolean;
  /** Waits until the room is there. */
  step<At extends ImportStep['at']>(...at: At[]): Promise<ImportStep & { at: At }>;
}

export function openImport(): ImportStage {
  const watching = new Set<() => void>();
  const stage: ImportStage = {
    model: undefined as never,
    asked: [],
    known: new Map(),
    refusals: new Map(),
    written: [],
    backups: [],
    downloads: [],
    mayWrite: true,
    canBegin: true,
    step: (...at) =>
      new Promise((resolve) => {
        const look = () => {
          const { step } = stage.model;
          if (!(at as string[]).includes(step.at)) return;
          watching.delete(look);
          resolve(step as never);
        };
        watching.add(look);
        look();
      }),
  };
  const answers: Partial<Record<RouteName, (input: never) => object>> = {
    readStore: () => ({ now: '2026-11-27T12:00:00.000Z' }),
    takeSnapshot: () => ({ name: 'a' }),
    comparePeople: ({ people }: Input<'comparePeople'>) => ({
      found: people.map(({ row, handles }): Forecast => {
        const [known] = handles.flatMap((one) => stage.known.get(handleText(one)) ?? []);
        return { row, is: 'new', ...known };
      }),
    }),
  };
  const sendMessage = async ({ ask: name, input }: { ask: RouteName; input: never }) => {
    stage.asked.push({ name, input });
    const code = stage.refusals.get(name);
    if (code) return { ok: false, error: { code } };
    return { ok: true, value: answers[name]?.(input) ?? {} };
  };
  const i18n = { getMessage };
  Object.assign(globalThis, { browser: { runtime: { id: 'tend', sendMessage }, i18n } });
  stage.model = createImport(
    () => {
      for (const look of watching) look();
    },
    {
      openBackup: (file) => stage.backups.push(file),
      write: async (run) => {
        if (stage.canBegin) stage.written.push(run);
        return stage.canBegin;
      },
      mayWrite: () => stage.mayWrite,
      giveToDownloads: (file, name) => stage.downloads.push({ file, name }),
    },
  );
  return stage;
}

export function fileOf(content: string | Blob | Uint8Array<ArrayBuffer>, name = 'people.csv'): File {
  return new File([content], name);
}
