import { type Cadence, isCadence } from '../../domain/cadence.ts';
import { say } from '../../words/index.ts';
import { sayFromOne } from '../../words/plural.ts';

const UNITS: Record<Cadence['unit'], 'value_days' | 'value_weeks' | 'value_months' | 'value_years'> = {
  day: 'value_days',
  week: 'value_weeks',
  month: 'value_months',
  year: 'value_years',
};

/** A cadence as a value of a row: 'every month', 'not regularly'. */
export function cadenceValue(value: unknown): string {
  return isCadence(value) ? sayFromOne(UNITS[value.unit], value.every) : say('value_no_cadence');
}
