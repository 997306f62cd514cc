import type { Contact } from '../../domain/contact.ts';
import { say } from '../../words/index.ts';

const FACTS = ['title', 'org', 'place'] as const;

/** What is kept about the person, and where it comes from. */
export function Facts({ contact }: { contact: Contact }) {
  const known = FACTS.filter((field) => contact[field]);
  if (known.length === 0) return null;
  const read = known.some((field) => contact.fieldSource[field] === 'page');
  return (
    <section>
      <dl>
        {known.map((field) => (
          <>
            <dt class="soft">{say(`fact_${field}`)}</dt>
            <dd>
              <bdi>{contact[field]}</bdi>
            </dd>
          </>
        ))}
      </dl>
      {read && <p class="soft s">{say('read_from_page')}</p>}
    </section>
  );
}
