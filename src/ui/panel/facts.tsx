import type { PanelView } from '../../api/contract.ts';
import type { Contact } from '../../domain/contact.ts';
import { say } from '../../words/index.ts';

const FACTS = ['title', 'org', 'place'] as const;
const LISTS = ['canHelpWith', 'interests', 'askNext'] as const;

/** What is known about the person, a row each; the days are written in the late parts, which know how. */
export function factRows(contact: Contact, { keyDates }: PanelView) {
  const { where, via, text } = contact.howMet ?? {};
  const rows = [
    ...FACTS.map((name) => ({ name, label: say(`fact_${name}`), text: contact[name] })),
    {
      name: 'met',
      label: say('panel_met'),
      text: contact.howMet && [where, via, text].filter(Boolean).join(', '),
    },
    ...LISTS.map((name) => ({ name, label: say(`panel_${name}`), text: contact[name]?.join(', ') })),
    ...keyDates.map(({ uid, kind, label }) => ({
      name: uid,
      label: label || say(`panel_date_${kind}`),
      text: '',
    })),
  ];
  return rows.filter((row) => row.text !== undefined);
}

/** Whether any of it was read from the page. */
export function isRead({ fieldSource }: Contact): boolean {
  return FACTS.some((field) => fieldSource[field] === 'page');
}

/** The facts as they stand until the late parts have come: with room for all that these add. */
export function Facts({ contact, view }: { contact: Contact; view: PanelView }) {
  return (
    <section>
      <dl>
        {factRows(contact, view).map(({ label, text }) => (
          <>
            <dt class="soft">{label}</dt>
            <dd>
              <bdi>{text || '\u00a0'}</bdi>
            </dd>
          </>
        ))}
      </dl>
      {isRead(contact) && <p class="soft s">{say('read_from_page')}</p>}
      <div class="row chips">
        {view.groups.map(({ name }) => (
          <span class="chip s clip">{name}</span>
        ))}
      </div>
    </section>
  );
}
