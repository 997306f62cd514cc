import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { AnswerTo, Input, PanelView, RouteName } from '../../src/api/contract.ts';
import type { Running } from '../browser/running.ts';
import type { Outcome, Question } from './inside.ts';

/** A page of the extension in which only Tend's own client runs. */
export interface OwnPage {
  page: Page;
  /** @throws Error when it was refused */
  ask<Name extends RouteName>(name: Name, input: Input<Name>): Promise<AnswerTo<Name>>;
  /** The same, with the refusal as an answer. */
  try(question: Question): Promise<Outcome>;
  /** Asks all, so many at a time; each outcome is heard as it comes. */
  askAll(
    questions: Question[],
    atOnce: number,
    heard: (index: number, outcome: Outcome) => void,
  ): Promise<void>;
  /** The panel of an invented person, as the side panel would open it. */
  openPanel(vanity: string): Promise<PanelView>;
}

/** Opens one. Reading or asking there goes past everything that is drawn. */
export async function openOwnPage(tend: Running): Promise<OwnPage> {
  const page = await tend.openExtensionPage('manifest.json');
  await page.evaluate(await client());
  let listener: (index: number, outcome: Outcome) => void = () => undefined;
  await page.exposeFunction('heard', (index: number, outcome: Outcome) => listener(index, outcome));
  const tryOne = (question: Question) => page.evaluate((one) => torture.askOne(one), question);
  const ask = async <Name extends RouteName>(name: Name, input: Input<Name>): Promise<AnswerTo<Name>> => {
    const outcome = await tryOne({ ask: name, input });
    if ('code' in outcome) throw new Error(`${name} was refused: ${outcome.code}`);
    return outcome.value as AnswerTo<Name>;
  };
  return {
    page,
    ask,
    try: tryOne,
    async askAll(questions, atOnce, heard) {
      listener = heard;
      await page.evaluate((all, width) => torture.askAll(all, width), questions, atOnce);
    },
    async openPanel(vanity) {
      const { panel } = await ask('openPanel', { handle: handleOf(vanity), windowId: 1 });
      if (!panel) throw new Error('It is not chosen yet where Tend appears.');
      return panel;
    },
  };
}

/** The address of an invented person. */
export function handleOf(vanity: string): { service: string; kind: 'vanity'; value: string; raw: string } {
  return { service: 'linkedin', kind: 'vanity', value: vanity, raw: vanity };
}

let built: Promise<string> | undefined;

/** `inside.ts` with all it needs, as one script. */
function client(): Promise<string> {
  built ??= (async () => {
    const bundle = await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(import.meta.dirname, 'inside.ts'), formats: ['iife'], name: 'inside' },
      },
    });
    const [script] = [bundle].flat().flatMap((one) => ('output' in one ? one.output : []));
    if (script?.type !== 'chunk') throw new Error('The client was not built.');
    return script.code;
  })();
  return built;
}
