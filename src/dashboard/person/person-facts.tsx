import type { PersonPage } from '../../api/contract.ts';
import type { KeyDateKind } from '../../domain/key-date.ts';
import type { FactName } from '../../ui/panel/fact-edits.ts';
import { FactForm } from '../../ui/panel/fact-form.tsx';
import { partialDay } from '../../ui/partial-day.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { focusInside } from '../focus-inside.ts';
import type { PersonPageModel } from './person-page-model.ts';

const LISTS = ['canHelpWith', 'interests', 'askNext'] as const;
const DATES = ['birthday', 'workAnniversary', 'custom'] as const;

/** What is known about them: each edited where it stands. */
export function PersonFacts({ person, page }: { person: PersonPageModel; page: PersonPage }) {
  const { contact, keyDates, groups } = page;
  const { facts } = person;
  const { on, where, via, text } = contact.howMet ?? {};
  const met = commas([on && partialDay(on), where, via, text]);
  return (
    <section tabIndex={-1} class="person-facts">
      <h2>{say('panel_facts')}</h2>
      <dl>
        <Fact person={person} name="met" label={say('fact_met')} text={met} />
        {LISTS.map((list) => (
          <Fact
            key={list}
            person={person}
            name={list}
            label={say(`fact_${list}`)}
            text={commas(contact[list] ?? [])}
          />
        ))}
        {keyDates.map(({ uid, kind, label, date }) => (
          <Fact
            key={uid}
            person={person}
            name="keyDate"
            uid={uid}
            label={label || say(`panel_date_${kind}`)}
            text={partialDay(date)}
          />
        ))}
        {facts.open?.name === 'keyDate' && !facts.open.uid && (
          <OpenFact person={person} label={say(`panel_date_${facts.open.texts.kind as KeyDateKind}`)} />
        )}
        <dt class="soft">{say('groups')}</dt>
        <dd class="row wrap">
          {groups.map(({ uid, name }) => (
            <button
              key={uid}
              type="button"
              class="btn small"
              aria-label={say('panel_leave_group', name)}
              title={say('panel_leave_group', name)}
              onClick={() => facts.leave(uid)}
            >
              <bdi>{name}</bdi> <span aria-hidden="true">×</span>
            </button>
          ))}
          {facts.open?.name !== 'group' && (
            <button type="button" class="btn small quiet" onClick={() => facts.begin('group')}>
              {say('group_join')}
            </button>
          )}
        </dd>
        {facts.open?.name === 'group' && <OpenFact person={person} label={say('panel_group')} />}
      </dl>
      <div class="row wrap">
        {DATES.filter((kind) => kind !== 'birthday' || !keyDates.some((one) => one.kind === kind)).map(
          (kind) => (
            <button
              key={kind}
              type="button"
              class="btn small quiet"
              onClick={() => facts.begin('keyDate', { kind })}
            >
              {`+ ${say(`panel_date_${kind}`)}`}
            </button>
          ),
        )}
      </div>
    </section>
  );
}

interface FactProps {
  person: PersonPageModel;
  name: FactName;
  uid?: string;
  label: string;
  text: string;
}

function Fact({ person, name, uid, label, text }: FactProps) {
  const { facts } = person;
  const isOpen = facts.open?.name === name && facts.open.uid === uid;
  if (isOpen) return <OpenFact person={person} label={label} />;
  return (
    <>
      <dt class="soft">{label}</dt>
      <dd>
        <button
          type="button"
          class={`fact ${text ? '' : 'soft'}`}
          aria-label={say('label_value', label, text || say('panel_add_fact'))}
          onClick={() => facts.begin(name, uid ? { uid } : {})}
        >
          <bdi>{text || `+ ${say('panel_add_fact')}`}</bdi>
        </button>
      </dd>
    </>
  );
}

function OpenFact({ person, label }: { person: PersonPageModel; label: string }) {
  return (
    <>
      <dt class="soft whole">{label}</dt>
      <dd class="whole" ref={focusInside}>
        <FactForm late={person} label={label} />
      </dd>
    </>
  );
}
