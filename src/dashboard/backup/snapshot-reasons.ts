import type { SnapshotReason } from '../../domain/copies.ts';
import type { PlainWord } from '../../words/index.ts';

/** Why a snapshot was taken, in words. */
export const REASONS: Record<SnapshotReason, PlainWord> = {
  auto: 'snapshot_auto',
  asked: 'snapshot_asked',
  upgrade: 'snapshot_upgrade',
  import: 'snapshot_import',
  merge: 'snapshot_merge',
  restore: 'snapshot_restore',
  recovery: 'snapshot_recovery',
};
