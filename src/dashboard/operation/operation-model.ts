import type { Input, RouteName } from '../../api/contract.ts';
import type { Chunk } from '../../api/dashboard-contract.ts';
import type { OperationState } from '../../domain/operation.ts';
import type { RefusalCode } from '../../domain/refusal.ts';

/**
 * Where an operation is: 'staging' what is to be done; 'running'; 'cancelled' by the user, who is asked what is to
 * become of it; 'stopped', since it was refused or got no answer; 'unfinished', since the page was closed; 'done';
 * 'elsewhere': another page is at one, so that nothing was done here.
 */
export type Stand = 'staging' | 'running' | 'cancelled' | 'stopped' | 'unfinished' | 'done' | 'elsewhere';

/** The operation that the dashboard shows. */
export interface Shown {
  stand: Stand;
  /** The route that does it, or 'undo'. */
  op: string;
  called: string;
  done: number;
  of: number;
  counts: OperationState['counts'];
  /** By what it is taken back; of an undo, by what it is done again. */
  operation: string;
  /** What is to be done is known, so that it can go on. */
  canGoOn: boolean;
  problem: RefusalCode | undefined;
}

/** Routes that do an operation chunk by chunk. */
export type ChunkRoute = {
  [Name in RouteName]: Input<Name> extends Chunk ? Name : never;
}[RouteName];

/** Does long actions in chunks; one at a time. */
export interface OperationModel {
  /** Undefined where there is nothing to show. */
  shown: Shown | undefined;
  /**
   * Stages what is to be done and does it. What a chunk says besides its number is an item of `chunks`.
   * @returns how far it is at its end; undefined where it did not get there, which the card tells
   */
  run<Name extends ChunkRoute>(
    name: Name,
    called: string,
    chunks: AsyncIterable<Matter<Name>> | Iterable<Matter<Name>>,
  ): Promise<OperationState | undefined>;
  /** Stops after the chunk under way. */
  cancel(): void;
  /** Goes on where it stopped; the same chunk again. */
  goOn(): Promise<OperationState | undefined>;
  /** Leaves it at what it has done. */
  keep(): Promise<void>;
  /** Takes back what an operation has done; without a name, of the one that is shown. @param called what it was */
  undo(operation?: string, called?: string): Promise<OperationState | undefined>;
  /** Puts the card away. */
  dismiss(): void;
  /** Looks whether an operation was left unfinished, once as the dashboard starts. */
  look(): Promise<void>;
}

/** What one chunk says besides which it is. */
export type Matter<Name extends ChunkRoute> = Omit<Input<Name>, keyof Chunk>;

/** Whether something is being done, so that nothing else can begin. */
export function isBusy(shown: Shown | undefined): boolean {
  return shown?.stand === 'staging' || shown?.stand === 'running';
}

/** Whether an operation has not done all its chunks. */
export function isUnfinished(state: OperationState | undefined): state is OperationState {
  return state !== undefined && state.done < state.of;
}

/** What is shown of an operation that the store tells of. */
export function shownState(
  state: OperationState,
  canGoOn: boolean,
): Partial<Shown> & Pick<Shown, 'op' | 'operation'> {
  const { op, operation, called = '', done, of, counts } = state;
  return { op, operation, called, done, of, counts, canGoOn };
}
