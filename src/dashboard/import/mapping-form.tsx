import type { PersonColumn } from '../../formats/person-columns.ts';
import { type PlainWord, say } from '../../words/index.ts';
import type { ImportModel } from './import-model.ts';
import { type ImportStep, tellsWho } from './import-step.ts';

const TELLS: Record<PersonColumn, PlainWord> = {
  fullName: 'field_name',
  givenName: 'column_given_name',
  familyName: 'column_family_name',
  headline: 'field_headline',
  org: 'field_org',
  title: 'field_title',
  place: 'field_place',
  profile: 'column_profile',
  email: 'column_email',
  phone: 'column_phone',
  groups: 'field_groups',
  interests: 'field_interests',
  note: 'column_note',
  birthday: 'panel_date_birthday',
  connectedOn: 'field_connected_on',
};

/** Records shown of a table, and characters of a cell. */
const ROWS = 5;
const CELL = 80;

/** What each column of a table tells, beside its first records. */
export function MappingForm(props: { model: ImportModel; step: ImportStep & { at: 'mapping' } }) {
  const { model, step } = props;
  const { header, rows, mapping } = step.columns;
  const isKnown = tellsWho(mapping);
  return (
    <form
      class="stack wide import-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isKnown) step.answer(mapping);
      }}
    >
      <p>{say('mapping_ask')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keys, too */}
      <section class="card scroll" aria-label={say('mapping_title')} tabIndex={0}>
        <table class="columns">
          <thead>
            <tr>
              <th scope="col">{say('mapping_column')}</th>
              <th scope="col">{say('mapping_tells')}</th>
              <th scope="col">{say('mapping_first')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.map((tells, at) => (
              <tr key={at}>
                <th scope="row" class="what">
                  <bdi>{header[at] || say('mapping_nameless', at + 1)}</bdi>
                </th>
                <td>
                  <select
                    class="field"
                    aria-label={say('mapping_of', header[at] || at + 1)}
                    value={tells ?? ''}
                    onChange={(event) => {
                      mapping[at] = (event.currentTarget.value || undefined) as PersonColumn | undefined;
                      model.changed();
                    }}
                  >
                    <option value="">{say('mapping_nothing')}</option>
                    {(Object.keys(TELLS) as PersonColumn[]).map((one) => (
                      <option key={one} value={one}>
                        {say(TELLS[one])}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="soft s what">
                  <bdi>{examples(rows, at)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!isKnown && (
        <p class="overdue" role="status">
          {say('mapping_nobody')}
        </p>
      )}
      <div class="row">
        <button type="submit" class="btn primary" disabled={!isKnown}>
          {say('import_go_on')}
        </button>
        <button type="button" class="btn quiet" onClick={model.cancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

/** What stands in a column in the first records, where anything does. */
function examples(rows: string[][], at: number): string {
  const cells = rows.map((cells) => cells[at]?.trim() ?? '').filter(Boolean);
  const short = cells.slice(0, ROWS).map((cell) => (cell.length > CELL ? `${cell.slice(0, CELL)}…` : cell));
  return short.join(' · ');
}
