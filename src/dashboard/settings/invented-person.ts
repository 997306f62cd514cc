import type { MessageKnown } from '../../domain/message-known.ts';

/** Nobody: an invented person, of whom enough is known to fill every field of a template. */
export const INVENTED: MessageKnown = {
  fullName: 'Mara Okafor',
  org: 'Halden Labs',
  title: 'Lead UX Researcher',
  interests: ['diary studies'],
  askNext: ['the study plan'],
  groups: ['UX Lisbon'],
  spoken: { on: '2026-08-24', text: 'recruiting for the diary study' },
  news: { told: { title: 'Lead UX Researcher', org: 'Halden Labs' }, isGood: true },
  article: { title: 'Sampling bias in remote diary studies', url: 'https://example.com/sampling-bias' },
  thanks: { kind: 'intro', text: 'the introduction to the design team', on: '2026-08-24' },
  notes: [],
};
