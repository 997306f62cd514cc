import type { QuarterFavours, WithWhom } from '../../domain/activity.ts';
import type { PlainDate } from '../../domain/base.ts';
import type { PersonRow } from '../../domain/person-row.ts';
import { shortDay } from '../../ui/days.ts';
import { locale, say } from '../../words/index.ts';
import { calledText } from '../people/people-words.ts';
import type { PeopleInsights } from './insights-model.ts';

/** What is counted of a week, from below. */
export const WEEK_PARTS = [
  { of: 'both', fill: 'solid', word: 'insights_both' },
  { of: 'out', fill: 'hatch', word: 'insights_out' },
  { of: 'in', fill: 'dots', word: 'insights_in' },
  { of: 'notes', fill: 'plain', word: 'insights_notes' },
] as const;

/** What is counted of a quarter, side by side. */
export const QUARTER_PARTS = [
  { of: 'gave', fill: 'solid', word: 'side_gave' },
  { of: 'received', fill: 'hatch', word: 'side_received' },
  { of: 'asked', fill: 'dots', word: 'side_asked' },
] as const;

/** Somebody behind a column, and what there was with them. */
interface Behind {
  row: PersonRow;
  /** 'You wrote: 2 · They wrote: 1' */
  what: string;
}

/** The address of everybody behind a column: a week or a quarter, by its first day. */
export function behindAddress(span: 'week' | 'quarter', from: PlainDate): string {
  return `#insights/${span}/${from}`;
}

/** What the address's rest names, and everybody behind it by name; undefined where it names nothing. */
export function behindIn(
  rest: string,
  { weeks, quarters, days, byUid }: PeopleInsights,
): { title: string; people: Behind[] } | undefined {
  const [span, from] = rest.split('/');
  const parts = { week: weeks, quarter: quarters }[span ?? ''];
  const found = parts?.find((one) => one.from === from);
  if (!found) return undefined;
  const title = span === 'week' ? say('insights_week', shortDay(found.from, days)) : quarterText(found);
  return { title, people: peopleOf(found.people, byUid) };
}

/** '2026 Q4' */
export function quarterText({ from }: Pick<QuarterFavours, 'from'>): string {
  const quarter = (Number(from.slice(5, 7)) + 2) / 3;
  return say('insights_q', quarter, from.slice(0, 4));
}

function peopleOf(people: WithWhom<string>, byUid: Map<string, PersonRow>): Behind[] {
  const { compare } = new Intl.Collator(locale());
  return Object.entries(people)
    .flatMap(([uid, counts]) => {
      const row = byUid.get(uid);
      return row ? { row, what: whatText(counts) } : [];
    })
    .sort((a, b) => compare(calledText(a.row), calledText(b.row)));
}

function whatText(counts: Partial<Record<string, number>>): string {
  return [...WEEK_PARTS, ...QUARTER_PARTS]
    .flatMap(({ of, word }) => {
      const count = counts[of];
      return count ? say('label_value', say(word), count.toLocaleString(locale())) : [];
    })
    .join(' · ');
}
