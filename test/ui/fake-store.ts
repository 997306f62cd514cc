import type { AnswerTo, Input, RouteName } from '../../src/api/contract.ts';
import {
  KEPT_TABLES,
  type KeptTable,
  type SnapshotReason,
  type StoreState,
  type Tally,
} from '../../src/domain/copies.ts';
import { Refusal, type RefusalCode } from '../../src/domain/refusal.ts';
import { sumOf, writeBackup } from '../../src/formats/backup.ts';
import { packed } from '../../src/formats/backup-file.ts';
import { whole } from '../formats/pieces.ts';
import { getMessage } from './catalogue.ts';
import type { FakeFolder } from './fake-folder.ts';

type Row = Record<string, unknown>;
type Tables = Record<KeptTable, Row[]>;
type Routes = { [Name in RouteName]?: (input: Input<Name>) => AnswerTo<Name> | Promise<AnswerTo<Name>> };

/** Rows in one message; few, so that small stores have many pages. */
const PAGE = 3;

export const NOW = '2026-11-22T12:00:00.000Z';

export const noTables = () =>
  Object.fromEntries(KEPT_TABLES.map((table) => [table, []])) as unknown as Tables;

/** The background, as far as copies need it, over tables in memory. */
export class FakeStore {
  tables: Tables = noTables();
  state: Omit<StoreState, 'tally'> = { now: NOW, snapshots: [], seq: 1, changedSince: true, earlier: [] };
  /** What it was told about copies outside. */
  noted: Input<'noteBackup'>[] = [];
  asked: string[] = [];
  /** Uids of what was erased for good. */
  erased = new Set<string>();
  /** Refuses the nth question of a name from now on. */
  #refusals = new Map<RouteName, { after: number; code: RefusalCode }>();
  #made = new Map<string, Tables>();
  #before = new Map<string, Tables>();
  readonly profile: FakeFolder;

  constructor(profile: FakeFolder) {
    this.profile = profile;
  }

  /** Makes it the background of this world. */
  install(): this {
    const runtime = { id: 'tend', sendMessage: this.answer };
    Object.assign(globalThis, { browser: { runtime, i18n: { getMessage } } });
    const host = globalThis as { navigator?: object };
    host.navigator ??= {}; // Node has none
    Object.defineProperty(host.navigator, 'storage', {
      value: { getDirectory: async () => this.profile },
      configurable: true,
    });
    return this;
  }

  refuse(name: RouteName, code: RefusalCode, after = 0): void {
    this.#refusals.set(name, { after, code });
  }

  /** A store of before a restore. */
  putAside(name: string, until: string, tables: Tables): void {
    this.#made.set(name, tables);
    this.state.earlier = [...this.state.earlier, { name, until }];
  }

  answer = async (message: { ask: RouteName; input: never }) => {
    this.asked.push(message.ask);
    try {
      const refusal = this.#refusals.get(message.ask);
      if (refusal && refusal.after-- === 0) throw new Refusal(refusal.code);
      const route = this.routes[message.ask];
      if (!route) throw new Refusal('malformed');
      return { ok: true, value: structuredClone(await route(structuredClone(message.input))) };
    } catch (error) {
      return { ok: false, error: { code: error instanceof Refusal ? error.code : String(error) } };
    }
  };

  /** A snapshot of now, in the profile. */
  async snapshot(reason: SnapshotReason, at = this.state.now): Promise<string> {
    const name = `${at.replaceAll(/[-:.]/g, '')}-${reason}.json.gz`;
    const header = { format: 'tend-backup', version: 2, made: at, device: '' } as const;
    const bytes = await whole(packed(writeBackup(header, this.#rows(this.tables)), undefined));
    (await this.profile.getDirectoryHandle('snapshots')).files.set(name, bytes);
    this.state.snapshots = [{ name, at, reason, bytes: bytes.length }, ...this.state.snapshots];
    return name;
  }

  routes: Routes = {
    readStore: () => ({ ...this.state, tally: this.#tally() }),
    takeSnapshot: async ({ reason }) => ({ name: await this.snapshot(reason) }),
    readRows: ({ table, after = 0 }) => {
      const end = Number(after) + PAGE;
      const rows = this.tables[table].slice(Number(after), end);
      return end < this.tables[table].length ? { rows, next: end } : { rows };
    },
    noteBackup: (backup) => {
      this.noted.push(backup);
      const { seq, ...rest } = backup;
      const changedSince = this.state.seq > seq;
      if (rest.to === 'folder') Object.assign(this.state, { backup: rest, changedSince });
      if (rest.to === 'download') {
        this.state.file = { ...rest, changedSince };
        if (!this.state.backup) this.state.changedSince = changedSince;
      }
      return {};
    },
    beginRestore: async () => {
      await this.snapshot('restore', new Date(Date.parse(this.state.now) + 1000).toISOString());
      const database = `tend-${this.#made.size}`;
      this.#made.set(database, noTables());
      return { database };
    },
    addRows: ({ database, table, rows }) => {
      this.#made.get(database)?.[table].push(...(rows as Row[]));
      return {};
    },
    finishRestore: async ({ database, tally, digest }) => {
      const made = this.#made.get(database) ?? noTables();
      const sum = await sumOf(this.#rows(made));
      if (sum.digest !== digest || JSON.stringify(sum.tally) !== JSON.stringify(tally))
        throw new Refusal('backup-damaged');
      this.tables = made;
      return {};
    },
    goBack: ({ database }) => {
      const before = this.#made.get(database);
      if (!before) throw new Refusal('not-found');
      const aside = { name: 'tend-aside', until: '2026-11-29T12:00:00.000Z' };
      this.#made.set(aside.name, this.tables);
      this.tables = before;
      this.state.earlier = [...this.state.earlier.filter(({ name }) => name !== database), aside];
      return {};
    },
    mergeRows: ({ requestId, rows }) => {
      this.#before.set(requestId, structuredClone(this.tables));
      const merged = { added: 0, changed: 0, leftOut: [] as string[] };
      for (const { table, row } of rows as { table: KeptTable; row: Row }[]) {
        if (this.erased.has(String(row.uid))) {
          merged.leftOut.push(String(row.uid));
          continue;
        }
        const here = this.tables[table].findIndex(({ uid }) => uid === row.uid);
        const old = this.tables[table][here];
        if (old && String(old.updated) >= String(row.updated)) continue;
        if (old) this.tables[table][here] = row;
        else this.tables[table].push(row);
        merged[old ? 'changed' : 'added']++;
      }
      return merged;
    },
    undo: ({ undoes }) => {
      this.tables = this.#before.get(undoes) ?? this.tables;
      return {};
    },
  };

  #tally(): Tally {
    return Object.fromEntries(KEPT_TABLES.map((table) => [table, this.tables[table].length]));
  }

  async *#rows(tables: Tables) {
    for (const table of KEPT_TABLES) yield { table, rows: tables[table] };
  }
}
