import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CADENCE_UNITS } from '../../src/domain/cadence.ts';
import { CAPTURED_FIELDS, FACT_LISTS, PHASES } from '../../src/domain/contact.ts';
import type { Turned } from '../../src/domain/copies.ts';
import { FAVOUR_KINDS, FAVOUR_SIDES } from '../../src/domain/favour.ts';
import type { Doubt } from '../../src/domain/identity.ts';
import { DIRECTIONS, INTERACTION_KINDS } from '../../src/domain/interaction.ts';
import { KEY_DATE_KINDS } from '../../src/domain/key-date.ts';
import { TIMELINE_KINDS } from '../../src/domain/timeline.ts';
import { WHY_UNUSABLE } from '../../src/formats/unusable.ts';
import { FIELDS } from '../../src/ui/panel/page-report.ts';

const src = join(import.meta.dirname, '../../src');
const textOf = (path: string) => readFileSync(join(src, path), 'utf8');

const underscored = (value: string) => value.replaceAll('-', '_');
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The codes as their type lists them. */
const [CODES = ''] = textOf('domain/refusal.ts').split('export type RefusalCode =')[1]?.split('\n\n') ?? [];

/** Every question a view may ask: what writes has a word in the history. */
const QUESTIONS = ['contract', 'dashboard-contract', 'giving-contract']
  .flatMap((name) => [...textOf(`api/${name}.ts`).matchAll(/^ {2}(\w+): Ask</gm)])
  .map(([, name = '']) => name);

/** What the log tells beside that. */
const TOLD = ['importPeople', 'joinHandle', 'noticeNews', 'editPeople', 'bringPerson'];
const TURNED = ['acceptStore', 'goBack', 'restoreStore'] satisfies Turned[];

/** What sources put together with a stem to a key, by the stem: `say(\`fact_${field}\`)`. The types hold what is said to it. */
export const MADE: Record<string, readonly string[]> = {
  doubt: ['name', 'number', 'two'] satisfies Doubt['why'][],
  every: CADENCE_UNITS,
  fact: [...CAPTURED_FIELDS, ...FACT_LISTS, 'met'],
  favour: FAVOUR_KINDS,
  followup: ['done', 'skipped', 'snoozed'],
  op: [...QUESTIONS, ...TOLD, ...TURNED].map(snake),
  panel_cadence: CADENCE_UNITS,
  panel_date: KEY_DATE_KINDS,
  panel_direction: DIRECTIONS,
  panel_is: ['resting', 'letGo'],
  panel_kind: INTERACTION_KINDS,
  panel_only: TIMELINE_KINDS,
  panel_phase: PHASES,
  panel_reason: ['custom', 'promise', 'thanks', 'share'],
  panel_unit: CADENCE_UNITS,
  panel_why: ['cadence', 'greeting', 'connected', 'news', 'rest', 'thanks'],
  read: FIELDS,
  refusal: [...CODES.matchAll(/'([\w-]+)'/g)].map(([, code = '']) => underscored(code)),
  side: FAVOUR_SIDES,
  talk: [...INTERACTION_KINDS, ...DIRECTIONS],
  timeline: [...TIMELINE_KINDS, 'all'],
  unusable: WHY_UNUSABLE.map(underscored),
};
