import type { Page } from 'puppeteer-core';
import type { Running } from '../browser/running.ts';
import type { Contestant } from './contestant.ts';
import { profile } from './profile-page.ts';
import { type From, type Sight, timed, watch } from './stopwatch.ts';

/** Whether the worker lives, or is stopped and its process gone. */
export type Sleep = 'alive' | 'stopped';

/** Something that is opened in a tab and waited for. */
interface View {
  address: string;
  sight: Sight;
  from: From;
}

/** Milliseconds from the start of a profile's document until all is painted beside it. */
export function paintPanel(one: Contestant, sleep: Sleep, address: string): Promise<number> {
  return paint(one, sleep, { address, sight: one.onProfile, from: 'document' });
}

/** Milliseconds from the click until all is painted in the popup, which is opened as a tab. */
export function paintPopup(one: Contestant, sleep: Sleep): Promise<number> {
  return paint(one, sleep, { ...one.popup, from: 'navigation' });
}

/** The same, right after the browser was started. */
export async function paintFirstPopup(one: Contestant): Promise<number> {
  await one.restart();
  return openAndClose(one, { ...one.popup, from: 'navigation' });
}

/** Opens the profile in a new tab, and waits until all is painted beside it. */
export async function openProfile({ running, onProfile }: Contestant): Promise<Page> {
  const view = { address: profile('short'), sight: onProfile, from: 'document' } as const;
  return (await open(running, view)).page;
}

async function paint(one: Contestant, sleep: Sleep, view: View): Promise<number> {
  if (sleep === 'stopped') await one.worker.stop();
  else if (!one.worker.isRunning()) await openAndClose(one, view); // it fell asleep by itself, or never was awake
  return openAndClose(one, view);
}

async function openAndClose({ running }: Contestant, view: View): Promise<number> {
  const { page, time } = await open(running, view);
  await page.close();
  return time;
}

async function open(running: Running, { address, sight, from }: View): Promise<{ page: Page; time: number }> {
  const page = await running.browser.newPage();
  await watch(page, sight, from);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, time: await timed(page) };
}
