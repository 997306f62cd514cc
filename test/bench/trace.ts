import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Something a browser did, as it tells it itself. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds; `tdur`: what the thread itself took of it, whatever else the machine did. */
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

/** What the whole browser did meanwhile, in all its processes. No debugger holds the worker for it. */
export async function traced(
  page: Page,
  categories: string[],
  work: () => Promise<unknown>,
): Promise<TraceEvent[]> {
  const path = join(tmpdir(), `tend-trace-${process.pid}.json`);
  await page.tracing.start({ path, categories });
  try {
    await work();
  } finally {
    await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
  rmSync(path);
  return traceEvents;
}

/** Milliseconds that the longest task of the extension's worker meanwhile took of its thread. */
export async function longestTask(page: Page, work: () => Promise<unknown>): Promise<number> {
  const events = await traced(page, ['toplevel'], work);
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name?.startsWith('ServiceWorker'))
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ name, pid, tid, dur }) =>
      name === 'ThreadControllerImpl::RunTask' && dur !== undefined && threads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('No task of the worker was seen.');
  return Math.max(...tasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1000;
}
