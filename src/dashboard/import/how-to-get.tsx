import { type PlainWord, say } from '../../words/index.ts';

const TAKEN: [what: PlainWord, more: PlainWord][] = [
  ['takes_linkedin', 'takes_linkedin_more'],
  ['takes_vcard', 'takes_vcard_more'],
  ['takes_google', 'takes_google_more'],
  ['takes_csv', 'takes_csv_more'],
  ['takes_backup', 'takes_backup_more'],
];

/** The files that Tend takes; which one it is, it sees by itself. */
export function WhatIsTaken() {
  return (
    <section>
      <h2>{say('takes_title')}</h2>
      <ul class="lines">
        {TAKEN.map(([what, more]) => (
          <li key={what}>
            <p class="strong">{say(what)}</p>
            <p class="soft">{say(more)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where LinkedIn gives its members their own data. */
const LINKEDIN_EXPORT = 'https://www.linkedin.com/mypreferences/d/download-my-data';

const STEPS = ['get_open', 'get_pick', 'get_wait', 'get_drop'] as const;

/** How the user gets their export from LinkedIn. */
export function HowToGet() {
  return (
    <section>
      <h2>{say('get_title')}</h2>
      <ol class="get-steps">
        {STEPS.map((word) => (
          <li key={word}>{say(word)}</li>
        ))}
      </ol>
      <p>
        <a href={LINKEDIN_EXPORT} target="_blank" rel="noreferrer">
          {say('get_link')}
        </a>
      </p>
      <p class="soft">{say('get_mails')}</p>
    </section>
  );
}
