import type { Contact, HowMet } from '../../domain/contact.ts';
import type { KeyDateKind } from '../../domain/key-date.ts';
import { say } from '../../words/index.ts';
import { commas, listText } from '../../words/list.ts';
import { partialDay } from '../partial-day.ts';
import type { FactEdit, FactName } from './fact-edits.ts';
import { FactForm } from './fact-form.tsx';
import { factRows, isRead } from './facts.tsx';
import type { Late } from './late.tsx';
import { StandingCard, StandingChip } from './standing.tsx';
import { TextMenu } from './text-menu.tsx';

const EDITED = ['title', 'org', 'place', 'met', 'canHelpWith', 'interests', 'askNext'] as const;

/** What is known about the person, each edited where it stands; and what else could be. */
export function FactList({ late }: { late: Late }) {
  const { view } = late.panel;
  const contact = view?.contact;
  if (!view || !contact) return null;
  const { open, begin } = late.facts;
  const rows = factRows(contact, view);
  const isOpen = (name: string) => !!open && (open.uid ?? open.name) === name;
  const missing = EDITED.filter((name) => !rows.some(([known]) => known === name));
  const begun = open && !rows.some(([name]) => isOpen(name));
  return (
    <section class="facts" tabIndex={-1} aria-label={say('panel_facts')}>
      <dl>
        {rows.map(([name, label, text]) => {
          const keyDate = view.keyDates.find(({ uid }) => uid === name);
          const isOwn = !!keyDate || EDITED.includes(name as (typeof EDITED)[number]);
          const edit = () => (keyDate ? begin('keyDate', { uid: name }) : begin(name as FactName));
          const shown = keyDate ? partialDay(keyDate.date) : name === 'met' ? metText(contact.howMet) : text;
          if (isOpen(name)) return <OpenFact key={name} late={late} label={label} />;
          return (
            <>
              <dt class="soft">{label}</dt>
              <dd>
                {isOwn ? (
                  <button type="button" class="words fact" title={say('panel_edit_fact')} onClick={edit}>
                    <bdi>{shown}</bdi>
                  </button>
                ) : (
                  <bdi>{shown}</bdi>
                )}
              </dd>
            </>
          );
        })}
        {begun && <OpenFact late={late} label={labelOfOpen(open)} />}
      </dl>
      {isRead(contact) && <p class="soft s">{readText(contact)}</p>}
      {view.groups[0] && (
        <div class="row chips">
          {view.groups.map(({ uid, name }) => (
            <span key={uid} class="chip s">
              <bdi class="clip">{name}</bdi>
              <button
                type="button"
                class="words"
                aria-label={say('panel_leave_group', name)}
                title={say('panel_leave_group', name)}
                onClick={() => late.facts.leave(uid)}
              >
                ×
              </button>
            </span>
          ))}
        </div>
      )}
      <div class="row adds">
        <TextMenu
          late={late}
          name="facts"
          class="chip s add"
          label={say('panel_add_fact')}
          items={() => ({
            ...Object.fromEntries(missing.map((name) => [labelOf(name), () => begin(name)])),
            panel_date_birthday: () => begin('keyDate', { kind: 'birthday' }),
            panel_date_workAnniversary: () => begin('keyDate', { kind: 'workAnniversary' }),
            panel_date_custom: () => begin('keyDate', { kind: 'custom' }),
            panel_group: () => begin('group'),
          })}
        >
          {say('panel_add_fact')}
        </TextMenu>
        <StandingChip late={late} />
      </div>
      {late.standingShown && <StandingCard late={late} />}
    </section>
  );
}

function OpenFact({ late, label }: { late: Late; label: string }) {
  return (
    <>
      <dt class="soft whole">{label}</dt>
      <dd class="whole">
        <FactForm late={late} label={label} />
      </dd>
    </>
  );
}

function labelOfOpen({ name, texts }: FactEdit): string {
  return say(name === 'keyDate' ? `panel_date_${texts.kind as KeyDateKind}` : labelOf(name));
}

/** Which of it the page told; the rest was typed. */
function readText({ fieldSource, ...contact }: Contact): string {
  const shown = (['title', 'org', 'place'] as const).filter((field) => contact[field]);
  const read = shown.filter((field) => fieldSource[field] === 'page');
  if (read.length === shown.length) return say('read_from_page');
  return say('panel_read_of', listText(read.map((field) => say(`fact_${field}`))));
}

function metText({ on, where, via, text }: HowMet = {}): string {
  return commas([on && partialDay(on), where, via, text]);
}

function labelOf(name: Exclude<FactName, 'keyDate'>) {
  return name === 'group' ? ('panel_group' as const) : (`fact_${name}` as const);
}
