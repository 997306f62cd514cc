import type { PanelView } from '../../api/contract.ts';
import type { Contact } from '../../domain/contact.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';

const NAMES = ['title', 'org', 'place', 'met', 'canHelpWith', 'interests', 'askNext'] as const;

/**
 * What is known about the person, a row each: its name, its label, what it says. The days are written in the late
 * parts, which know how.
 */
export function factRows(contact: Contact, { keyDates }: PanelView): [string, string, string][] {
  const { on, where, via, text } = contact.howMet ?? {};
  const known = { ...contact, met: [on?.slice(0, 4), where, via, text] };
  return [
    ...NAMES.map((name): [string, string, string] => [
      name,
      say(`fact_${name}`),
      commas([known[name]].flat()),
    ]),
    ...keyDates.map(({ uid, kind, label }): [string, string, string] => [
      uid,
      label || say(`panel_date_${kind}`),
      '\u00a0',
    ]),
  ].filter((row) => row[2]);
}

/** Whether any of it was read from the page. */
export function isRead({ fieldSource }: Contact): boolean {
  return NAMES.some((name) => (fieldSource as Record<string, string>)[name] === 'page');
}

/** The facts as they stand until the late parts have come: with room for all that these add. */
export function Facts({ contact, view }: { contact: Contact; view: PanelView }) {
  return (
    <section>
      <dl>
        {factRows(contact, view).map(([, label, text]) => (
          <>
            <dt class="soft">{label}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </>
        ))}
      </dl>
      {isRead(contact) && <p class="soft s">{say('read_from_page')}</p>}
      {view.groups[0] && (
        <div class="row chips">
          {view.groups.map(({ name }) => (
            <span class="chip s clip">{name}</span>
          ))}
        </div>
      )}
      <div class="adds" />
    </section>
  );
}
