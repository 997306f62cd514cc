import type { ComponentChild } from 'preact';
import { PHASES } from '../../domain/contact.ts';
import { EXPORT_FORMATS } from '../../domain/exported.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { say } from '../../words/index.ts';
import { FORMAT_NAMES } from '../backup/export-model.ts';
import { OFFERED, USUAL } from '../offered-cadences.ts';
import type { DeedKind } from './people-bulk-model.ts';
import { cadenceKey } from './people-filter.ts';
import type { PeopleModel } from './people-model.ts';
import { valueText } from './people-words.ts';

/** The fields of each deed, named as `editFrom` reads them. */
export const FIELDS: Record<DeedKind, (model: PeopleModel) => ComponentChild> = {
  joinGroup: ({ groups }) => (
    <>
      <input
        class="field name"
        name="value"
        required
        maxLength={60}
        list="people-groups"
        aria-label={say('people_group_name')}
        placeholder={say('people_group_name')}
        autocomplete="off"
        dir="auto"
      />
      <datalist id="people-groups">
        {groups.map(({ uid, name }) => (
          <option key={uid} value={name} />
        ))}
      </datalist>
    </>
  ),
  leaveGroup(model) {
    const theirs = new Set(model.chosen().flatMap(({ row }) => row.groups ?? []));
    const groups = model.groups.filter(({ uid }) => theirs.has(uid));
    if (groups.length === 0) return <span class="soft">{say('people_in_no_group')}</span>;
    return <Choices label={say('people_kind_group')} all={groups.map(({ uid, name }) => [uid, name])} />;
  },
  cadence: () => (
    <Choices
      label={say('people_kind_cadence')}
      first={cadenceKey(USUAL)}
      all={[
        ...OFFERED.map((one): Choice => [cadenceKey(one), cadenceText(one)]),
        ['groups', say('people_cadence_groups')],
        ['none', say('people_cadence_never')],
      ]}
    />
  ),
  importance: () => (
    <Choices
      label={say('people_kind_importance')}
      all={['0', '1', '2', '3'].map((one): Choice => [one, one])}
    />
  ),
  phase: (model) => (
    <Choices
      label={say('people_kind_phase')}
      all={PHASES.map((one): Choice => [one, valueText('phase', one, model)])}
    />
  ),
  pause: ({ days }) => (
    <label class="row">
      {say('people_until')}
      <input class="field" type="date" name="value" required min={days?.tomorrow} value={days?.inAMonth} />
    </label>
  ),
  remind: ({ days }) => (
    <>
      <label class="row">
        {say('people_remind_on')}
        <input class="field" type="date" name="value" required min={days?.today} value={days?.nextWeek} />
      </label>
      <input
        class="field name"
        name="summary"
        maxLength={300}
        aria-label={say('people_remind_about')}
        placeholder={say('people_remind_about')}
        dir="auto"
      />
    </>
  ),
  export: ({ bulk: { file } }) => (
    <>
      <Choices
        label={say('people_export_as')}
        all={EXPORT_FORMATS.map((one): Choice => [one, say(FORMAT_NAMES[one])])}
      />
      <label class="row">
        <input
          type="checkbox"
          checked={file.notes}
          onChange={(event) => file.withNotes(event.currentTarget.checked)}
        />
        {say('people_export_notes')}
      </label>
    </>
  ),
  bringBack: () => <span class="soft">{say('people_bring_back_more')}</span>,
  archive: () => <span class="soft">{say('people_archive_more')}</span>,
  delete: () => <span>{say('people_delete_more')}</span>,
};

type Choice = [value: string, text: string];

/** @param first which is chosen at first, where not the first one */
function Choices({ label, first, all }: { label: string; first?: string; all: Choice[] }) {
  return (
    <select class="field name" name="value" aria-label={label}>
      {all.map(([value, text]) => (
        <option key={value} value={value} selected={value === first}>
          {text}
        </option>
      ))}
    </select>
  );
}
