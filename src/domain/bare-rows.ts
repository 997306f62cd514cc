import type { Contact } from './contact.ts';
import type { ContactRows } from './due.ts';

/** A contact of whom nothing else is kept. */
export function bareRows(contact: Contact): ContactRows {
  return {
    contact,
    handles: [],
    followUps: [],
    notes: [],
    interactions: [],
    keyDates: [],
    sightings: [],
    answers: [],
    groups: [],
    favours: [],
    goals: [],
    greetings: [],
  };
}
