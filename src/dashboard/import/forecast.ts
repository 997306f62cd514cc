import type { PlainDate } from '../../domain/base.ts';
import type { FieldChange } from '../../domain/import-fields.ts';
import type { Conflict, Outcome } from '../../domain/import-plan.ts';

export interface Forecast {
  row: number;
  is: Outcome;
  why?: Conflict;
  contactUid?: string;
  fullName?: string;
  fields?: FieldChange[];
}
export interface ImportTerms {
  today: PlainDate;
  asOf?: PlainDate | undefined;
  again?: boolean | undefined;
}
