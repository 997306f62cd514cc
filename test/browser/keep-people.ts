import type { Page } from 'puppeteer-core';
import type { Reply } from '../../src/api/ask.ts';
import type { AnswerTo, Input, RouteName } from '../../src/api/contract.ts';
import { FIELD_LIMIT, type Glimpse } from '../../src/domain/glimpse.ts';
import { addDays } from '../../src/domain/plain-date.ts';
import { recognise } from '../../src/sites/index.ts';
import { personCalled } from '../pages/people.ts';
import type { Running } from './running.ts';
import { addressOf } from './steps.ts';

/** Somebody to keep. The day counts from today: 0 is today, 1 tomorrow. */
export interface Kept {
  vanity: string;
  /** The oldest first. */
  notes?: string[];
  due?: { in: number; why: string };
}

/** Asks the background from a page of Tend's own. Rejects with the code of a refusal. Chromium only. */
export function askerAt(page: Page) {
  return async <Name extends RouteName>(name: Name, input: Input<Name>): Promise<AnswerTo<Name>> => {
    const reply = (await page.evaluate((question) => chrome.runtime.sendMessage(question), {
      ask: name,
      input,
    })) as Reply<Name>;
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code}`);
    return reply.value;
  };
}

/** Keeps people without visiting them, by asking as the browser's side panel would. Home must be chosen. Chromium only. */
export async function keepPeople(tend: Running, everybody: Kept[]): Promise<void> {
  const page = await tend.openExtensionPage('manifest.json');
  const ask = askerAt(page);
  const { today } = (await ask('listAgenda', {})).days;
  for (const { vanity, notes = [], due } of everybody) {
    const handle = recognise(addressOf(vanity));
    if (!handle) throw new Error(`${vanity} is nobody`);
    const { panel } = await ask('openPanel', { handle, windowId: 1 });
    if (!panel) throw new Error('It is not chosen yet where Tend appears.');
    const { capability } = panel;
    const write = () => ({ capability, requestId: crypto.randomUUID(), glimpse: glimpseOf(vanity) });
    await ask('keepContact', write());
    for (const text of notes) await ask('addNote', { ...write(), text });
    if (due) await ask('setFollowUp', { ...write(), due: addDays(today, due.in), summary: due.why });
  }
  await page.close();
}

/** What the person's page shows of them. */
function glimpseOf(vanity: string): Glimpse {
  const { name, headline, org, place } = personCalled(vanity) ?? { name: vanity };
  const sure = (value: string | undefined) =>
    value && { value: value.slice(0, FIELD_LIMIT), from: 'test', sure: true };
  const fields = { fullName: sure(name), headline: sure(headline), org: sure(org), place: sure(place) };
  return {
    handle: { service: 'linkedin', kind: 'vanity', value: vanity },
    fields: Object.fromEntries(Object.entries(fields).filter(([, reading]) => reading)),
  };
}
