import { DoubtCard } from './doubt-card.tsx';
import { Health } from './health.tsx';
import { editsOf } from './note-edits.ts';
import { reminderForm } from './reminder.ts';
import { ReminderForm } from './reminder-form.tsx';

/** What of the panel is only needed once somebody acts, or where something is in doubt: in the page it comes then. */
export const parts = { DoubtCard, Health, ReminderForm, editsOf, reminderForm };

export type Parts = typeof parts;
