import type { CapturedField, Fields } from '../../domain/contact.ts';
import type { Doer } from '../../ui/deeds.ts';
import { say } from '../../words/index.ts';
import { codeOf, refusal } from '../../words/refusals.ts';

/** What may be told of somebody new besides captured fields. */
type Told = 'where' | 'groups' | 'note';

/** Somebody without a profile, as far as they are typed. */
export interface AddPersonModel {
  fields: Fields;
  told: Record<Told, string>;
  problem: string | undefined;
  busy: boolean;
  typeField(field: CapturedField, text: string): void;
  tell(what: Told, text: string): void;
  save(): Promise<void>;
  leave(): void;
}

const BLANK = { fields: {}, told: { where: '', groups: '', note: '' }, problem: undefined, busy: false };

/** @param after called with whoever was added */
export function createAddPerson(
  redraw: () => void,
  { write }: Pick<Doer, 'write'>,
  after: (contactUid: string) => void,
): AddPersonModel {
  const update = (change: Partial<AddPersonModel>) => {
    Object.assign(adding, { problem: undefined }, change);
    redraw();
  };
  const adding: AddPersonModel = {
    ...BLANK,
    typeField: (field, text) => update({ fields: { ...adding.fields, [field]: text } }),
    tell: (what, text) => update({ told: { ...adding.told, [what]: text } }),
    async save() {
      if (adding.busy) return;
      const { where, groups, note } = adding.told;
      update({ busy: true });
      let added = '';
      const matter = {
        fields: adding.fields,
        howMet: { where },
        groups: groups
          .split(/[,،、;\n]/)
          .map((name) => name.trim())
          .filter(Boolean),
        note,
      };
      try {
        await write('addPerson', matter, ({ contactUid }) => {
          added = contactUid;
          return say('person_added');
        });
        update(BLANK);
        after(added);
      } catch (error) {
        update({ busy: false, problem: refusal(codeOf(error)) });
      }
    },
    leave: () => Object.assign(adding, BLANK),
  };
  return adding;
}
