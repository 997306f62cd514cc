import { KEPT_TABLES, type KeptTable, type Tally } from '../../domain/copies.ts';
import { locale, type PlainWord, say } from '../../words/index.ts';

const TABLES: Record<KeptTable, PlainWord> = {
  contacts: 'table_contacts',
  notes: 'table_notes',
  interactions: 'table_interactions',
  followUps: 'table_follow_ups',
  keyDates: 'table_key_dates',
  favours: 'table_favours',
  goals: 'table_goals',
  occasions: 'table_occasions',
  shares: 'table_shares',
  templates: 'table_templates',
  reviews: 'table_reviews',
  groups: 'table_groups',
  sightings: 'table_sightings',
  handles: 'table_handles',
  answers: 'table_answers',
  drafts: 'table_drafts',
  changes: 'table_changes',
  settings: 'table_settings',
};

/** Rows counted by table, what a person knows best first; one column for each count. */
export function TallyTable({ columns }: { columns: [title: PlainWord, tally: Tally | undefined][] }) {
  const tables = (Object.keys(TABLES) as KeptTable[]).filter((table) =>
    columns.some(([, tally]) => tally?.[table]),
  );
  return (
    <table class="tally">
      <thead>
        <tr>
          <th scope="col">{say('table_what')}</th>
          {columns.map(([title]) => (
            <th key={title} scope="col">
              {say(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map((table) => (
          <tr key={table}>
            <th scope="row">{say(TABLES[table])}</th>
            {columns.map(([title, tally], index) => (
              <td
                key={title}
                class={index > 0 && isLess(tally, columns[0]?.[1], table) ? 'overdue strong' : ''}
              >
                {tally ? (tally[table] ?? 0).toLocaleString(locale()) : say('recovery_unknown')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether anything is in a tally. */
export function isNothing(tally: Tally): boolean {
  return KEPT_TABLES.every((table) => !tally[table]);
}

function isLess(tally: Tally | undefined, than: Tally | undefined, table: KeptTable): boolean {
  return (tally?.[table] ?? 0) < (than?.[table] ?? 0);
}
