// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DryRun } from '../../src/dashboard/import/dry-run.ts';
import { followDrops } from '../../src/dashboard/import/follow-drops.ts';
import type { ImportModel } from '../../src/dashboard/import/import-model.ts';
import { ImportRoom } from '../../src/dashboard/import/import-room.tsx';
import type { ImportStep } from '../../src/dashboard/import/import-step.ts';
import type { Forecast } from '../../src/domain/import-plan.ts';
import type { Imported } from '../../src/domain/imported.ts';
import { getMessage } from './catalogue.ts';

Object.assign(globalThis, { browser: { i18n: { getMessage } } });

function roomAt(step: ImportStep, more: Partial<ImportModel> = {}): ImportModel {
  const model = {
    step,
    file: { name: 'Connections.csv' },
    queue: [],
    isOver: false,
    hover: vi.fn(),
    take: vi.fn(),
    changed: () => draw(),
    cancel: vi.fn(),
    look: vi.fn(),
    again: vi.fn(),
    report: vi.fn(),
    start: vi.fn(),
    mayStart: () => true,
    ...more,
  } as unknown as ImportModel;
  const draw = () => render(<main>{<ImportRoom model={model} />}</main>, document.body);
  draw();
  return model;
}

/** A dry run of so many people who are new, one who changed and one row that is none. */
function dryRunOf(count: number): DryRun {
  const person = (row: number): Imported => ({ row, fields: { fullName: `Invented ${row}` }, handles: [] });
  const found = Array.from({ length: count + 1 }, (_, at) => ({ file: 'a.csv', person: person(at + 1) }));
  const changed: Forecast = {
    row: 1,
    is: 'changed',
    fields: [{ field: 'title', from: 'Welder', to: 'Founder' }],
  };
  return {
    file: { name: 'a.csv', found, left: [{ file: 'a.csv', row: 99, why: 'no-name', text: '' }] },
    terms: {},
    today: '2026-11-27',
    forecasts: found.map((_, at) => (at === 0 ? changed : { row: at + 1, is: 'new' })),
    lists: {
      new: found.map((_, at) => at).slice(1),
      changed: [0],
      same: [],
      conflict: [],
      removed: [],
      twice: [],
    },
    earlier: new Map(),
  };
}

const text = () => document.body.textContent ?? '';
const button = (name: string | RegExp) =>
  [...document.querySelectorAll('button')].find(({ textContent }) =>
    typeof name === 'string' ? textContent?.trim() === name : name.test(textContent ?? ''),
  );

beforeEach(() => {
  render(null, document.body);
});

const STEPS: Record<string, ImportStep> = {
  waiting: { at: 'waiting' },
  reading: { at: 'reading', records: 2000 },
  wanted: {
    at: 'wanted',
    members: [
      { kind: 'connections', name: 'Connections.csv', isWanted: true },
      { kind: 'messages', name: 'messages.csv', isWanted: true },
    ],
    withText: false,
    answer: () => {},
  },
  me: { at: 'me', candidates: [{ id: 'a', name: 'Sam Example', threads: 3 }], answer: () => {} },
  mapping: {
    at: 'mapping',
    columns: { header: ['Wer', ''], rows: [['Mara', '1']], mapping: [undefined, undefined] },
    answer: () => {},
  },
  comparing: { at: 'comparing', done: 500, of: 1000 },
  ready: { at: 'ready', run: dryRunOf(120), open: 'new', page: 0 },
  failed: {
    at: 'failed',
    problem: 'No.',
    left: [{ file: 'a.csv', row: 1, why: 'no-name', text: '' }],
  },
  snapshot: { at: 'snapshot' },
};

test.each(Object.keys(STEPS))('axe finds nothing in the room while it is %s', async (name) => {
  document.title = 'Tend';
  document.documentElement.lang = 'en';
  roomAt(STEPS[name] as ImportStep);
  const { violations } = await axe.run(document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

test.each(['waiting', 'reading', 'failed'])('what the last one left stands below a file: %s', (name) => {
  render(<ImportRoom model={roomAt(STEPS[name] as ImportStep)}>the last one</ImportRoom>, document.body);
  const isBelow = text().indexOf('the last one') > text().search(/Drop a file here|Connections.csv/);
  expect(isBelow).toBe(name !== 'waiting');
});

test('it says that the file stays here, what it takes and how to get it', () => {
  roomAt({ at: 'waiting' });
  expect(text()).toContain('The file stays in this browser.');
  expect(text()).toContain('Connections.csv, messages.csv, Invitations.csv');
  const link = document.querySelector('a[href^="https://www.linkedin.com/"]');
  expect(link?.getAttribute('rel')).toBe('noreferrer');
});

test('the text of messages stays out unless it is asked for', () => {
  const answer = vi.fn();
  const model = roomAt({ ...(STEPS.wanted as ImportStep & { at: 'wanted' }), answer });
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]);
  document.querySelector('form')?.requestSubmit();
  expect(answer).toHaveBeenLastCalledWith({ names: ['Connections.csv', 'messages.csv'], withText: false });
  boxes()[2]?.click();
  boxes()[0]?.click();
  document.querySelector('form')?.requestSubmit();
  expect(answer).toHaveBeenLastCalledWith({ names: ['messages.csv'], withText: true });
  boxes()[1]?.click();
  expect(document.querySelector<HTMLButtonElement>('[type=submit]')?.disabled, 'nothing is left').toBe(true);
  expect(boxes(), 'without messages there is no text').toHaveLength(2);
  button('Cancel')?.click();
  expect(model.cancel).toHaveBeenCalledOnce();
});

test('a table goes on only once a column says who somebody is', () => {
  const answer = vi.fn();
  roomAt({
    at: 'mapping',
    columns: { header: ['Wer', 'Was'], rows: [['Mara', 'x']], mapping: [undefined, 'org'] },
    answer,
  });
  const go = () => document.querySelector<HTMLButtonElement>('[type=submit]');
  expect(go()?.disabled).toBe(true);
  expect(text()).toContain('Mara');
  const [first] = document.querySelectorAll('select');
  if (first) first.value = 'fullName';
  first?.dispatchEvent(new Event('change', { bubbles: true }));
  expect(go()?.disabled).toBe(false);
  document.querySelector('form')?.requestSubmit();
  expect(answer).toHaveBeenCalledWith(['fullName', 'org']);
});

test('lists are looked into by pages of fifty', () => {
  const model = roomAt({ at: 'ready', run: dryRunOf(30_000), open: 'new', page: 1 });
  expect(document.querySelectorAll('.import-lines li')).toHaveLength(50);
  expect(text()).toContain('30,000');
  expect(text()).toContain('Rows 51–100');
  button('Further')?.click();
  expect(model.look).toHaveBeenLastCalledWith('new', 2);
  button('Earlier')?.click();
  expect(model.look).toHaveBeenLastCalledWith('new', 0);
});

test('what changes is told, from what to what', () => {
  roomAt({ at: 'ready', run: dryRunOf(1), open: 'changed', page: 0 });
  expect(document.querySelector('.import-lines')?.textContent).toContain('Welder Founder');
});

test('while something else is being written the import cannot begin', () => {
  roomAt({ at: 'ready', run: dryRunOf(1), open: undefined, page: 0 }, { mayStart: () => false });
  expect(button('Import 2 people')?.disabled).toBe(true);
});

test('a file dropped anywhere on the page is taken, and text that is dragged is left alone', () => {
  const model = roomAt({ at: 'waiting' });
  const life = new AbortController();
  followDrops(document, model, life);
  const drop = (types: string[], files: object[]) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { types, files } });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const file = { name: 'Connections.csv' };
  expect(drop(['text/plain'], [])).toBe(false);
  expect(drop(['Files'], [file])).toBe(true);
  expect(model.take).toHaveBeenCalledExactlyOnceWith([file]);
  life.abort();
  expect(drop(['Files'], [file]), 'in another room').toBe(false);
});
