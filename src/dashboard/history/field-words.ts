import type { PlainWord } from '../../words/index.ts';

/** Fields that only Tend's own bookkeeping needs. */
export const QUIET = new Set(
  'uid created updated pin raw line of reason share fieldSource view via kind occasion rule group greetings goalsSince'.split(
    ' ',
  ),
);

/** The fields that tell a person what a row is, where it is told whole. */
export const TELLING = new Set(
  [
    'fullName headline org title url place text summary due value answer until mergedInto cadence groups goals howMet',
    'interests canHelpWith askNext participants kind direction on name label date was is verdict side goal days',
  ]
    .join(' ')
    .split(' '),
);

/** What fields are called. */
export const FIELDS: Record<string, PlainWord> = {
  fullName: 'field_name',
  headline: 'field_headline',
  org: 'field_org',
  title: 'field_title',
  place: 'field_place',
  text: 'field_text',
  pinned: 'field_pinned',
  summary: 'field_summary',
  due: 'field_due',
  expires: 'field_expires',
  status: 'field_status',
  completedOn: 'field_completed_on',
  outcome: 'field_outcome',
  snoozedUntil: 'field_snoozed_until',
  until: 'field_snoozed_until',
  value: 'field_address',
  url: 'field_address',
  service: 'field_service',
  state: 'field_status',
  answer: 'field_answer',
  day: 'field_answered_on',
  phase: 'field_phase',
  importance: 'field_importance',
  tracked: 'field_tracked',
  pausedUntil: 'field_paused_until',
  deletedAt: 'field_deleted',
  contactUid: 'field_whose',
  mergedInto: 'field_whose',
  cadence: 'field_cadence',
  cadenceSince: 'field_cadence_since',
  inheritsSince: 'field_cadence_since',
  groups: 'field_groups',
  goals: 'field_goals',
  closedOn: 'field_closed_on',
  howMet: 'field_how_met',
  interests: 'field_interests',
  canHelpWith: 'field_can_help_with',
  askNext: 'field_ask_next',
  connectedOn: 'field_connected_on',
  participants: 'field_participants',
  on: 'field_on',
  direction: 'field_direction',
  answered: 'field_answered',
  touch: 'field_touch',
  name: 'field_group_name',
  label: 'field_label',
  date: 'field_date',
  leadDays: 'field_lead_days',
  was: 'field_was',
  is: 'field_is',
  since: 'field_since',
  verdict: 'field_verdict',
  startedOn: 'field_started_on',
  endedOn: 'field_ended_on',
  side: 'field_side',
  goal: 'field_goal',
  days: 'field_days',
  spread: 'field_spread',
  followUpIn: 'field_follow_up_in',
  followUpFor: 'field_follow_up_for',
  noGreetings: 'field_no_greetings',
};

/** Where a field of one table is another thing than in the others. */
export const OWN_FIELDS: Record<string, PlainWord> = {
  'goals.until': 'goal_until',
  'goals.text': 'goal_text',
  'goals.summary': 'goal_summary',
};

/** Of these tables a row's kind is told, and what it is called there; of a handle it is Tend's own. */
export const KINDS: Record<string, PlainWord> = {
  interactions: 'field_kind',
  keyDates: 'field_key_date_kind',
  favours: 'field_favour_kind',
};

/** What values are called. */
export const VALUES: Record<string, PlainWord> = {
  'needs-action': 'value_open',
  open: 'value_open',
  reached: 'value_reached',
  dropped: 'value_dropped',
  completed: 'value_done',
  cancelled: 'value_cancelled',
  done: 'value_done',
  skipped: 'value_skipped',
  snoozed: 'value_snoozed',
  current: 'value_current',
  former: 'value_former',
  message: 'value_message',
  mail: 'value_mail',
  call: 'value_call',
  video: 'value_video',
  inPerson: 'value_in_person',
  event: 'value_event',
  in: 'value_in',
  out: 'value_out',
  both: 'value_both',
  birthday: 'value_birthday',
  workAnniversary: 'value_work_anniversary',
  met: 'value_met',
  custom: 'value_custom',
  news: 'value_news',
  notNews: 'value_not_news',
  notGood: 'value_not_good',
  build: 'value_build',
  maintain: 'value_maintain',
  activate: 'value_activate',
  resting: 'value_resting',
  letGo: 'value_let_go',
  gave: 'side_gave',
  received: 'side_received',
  asked: 'side_asked',
  intro: 'favour_intro',
  advice: 'favour_advice',
  referral: 'favour_referral',
  article: 'favour_article',
  help: 'favour_help',
  thanks: 'favour_thanks',
};

/** Fields whose values are the user's own text, or a page's, whatever they look like. */
export const TEXTS = new Set(
  'text summary fullName headline org title url place value name label'.split(' '),
);
