import { ask } from '../../api/ask.ts';
import type { PersonPage } from '../../api/contract.ts';
import { CAPTURED_FIELDS, type CapturedField, type Contact } from '../../domain/contact.ts';
import type { Due } from '../../domain/due.ts';
import type { Doer } from '../../ui/deeds.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** Two people on their way to become one. */
export interface MergeModel {
  /** Who stays; '' while nothing is merged. */
  keep: string;
  finding: string;
  found: Due[];
  /** Both, once the other is chosen. */
  both: { keep: PersonPage; other: PersonPage } | undefined;
  /** Fields that come from the other. */
  fields: CapturedField[];
  busy: boolean;
  problem: string | undefined;
  /** Begins; with the other one where that is known. */
  open(keep: string, other?: string): void;
  find(text: string): void;
  choose(other: string): Promise<void>;
  take(field: CapturedField, fromOther: boolean): void;
  close(): void;
  save(): Promise<void>;
}

const NOTHING = {
  keep: '',
  finding: '',
  found: [],
  both: undefined,
  fields: [],
  busy: false,
  problem: undefined,
};

/** The fields in which two differ. */
export function differing(keep: Contact, other: Contact): CapturedField[] {
  return CAPTURED_FIELDS.filter((field) => (keep[field] ?? '') !== (other[field] ?? ''));
}

/** @param after called once two are one */
export function createMerge(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  after: () => void = () => {},
): MergeModel {
  const update = (change: Partial<MergeModel>) => {
    Object.assign(merge, { problem: undefined }, change);
    redraw();
  };
  const merge: MergeModel = {
    ...NOTHING,
    open(keep, other) {
      update({ ...NOTHING, keep });
      if (other) void merge.choose(other);
    },
    find(finding) {
      update({ finding, ...(!finding.trim() && { found: [] }) });
      if (!finding.trim()) return;
      ask('search', { text: finding.slice(0, 200) }).then(
        ({ hits }) => {
          if (finding !== merge.finding) return; // typed on: a later answer counts
          const lines = hits.map(({ line }) => line);
          update({ found: lines.filter(({ contactUid }) => contactUid !== merge.keep) });
        },
        (error) => update({ problem: refusal(codeOf(error)) }),
      );
    },
    async choose(uid) {
      const mine = merge.keep;
      try {
        const [keep, other] = await Promise.all(
          [mine, uid].map((contactUid) => ask('readPersonPage', { contactUid })),
        );
        if (mine !== merge.keep || !keep || !other) return;
        // What only the other one tells is taken along, unless it is chosen otherwise.
        const fields = CAPTURED_FIELDS.filter((field) => !keep.contact[field] && other.contact[field]);
        update({ both: { keep, other }, fields, finding: '', found: [] });
      } catch (error) {
        update({ problem: refusal(codeOf(error)) });
      }
    },
    take(field, fromOther) {
      const others = merge.fields.filter((one) => one !== field);
      update({ fields: fromOther ? [...others, field] : others });
    },
    close: () => update(NOTHING),
    async save() {
      const { both, keep, fields, busy } = merge;
      if (!both || busy) return;
      update({ busy: true });
      try {
        await write('mergePeople', { keep, other: both.other.contact.uid, fields }, 'people_merged');
        merge.close();
        after();
      } catch (error) {
        update({ busy: false, problem: refusal(codeOf(error)) });
      }
    },
  };
  return merge;
}
