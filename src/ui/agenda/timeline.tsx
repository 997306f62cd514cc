import { excerpt } from '../../domain/excerpt.ts';
import type { NearDays } from '../../domain/near-days.ts';
import { TIMELINE_KINDS, type TimelineItem, timelineKey } from '../../domain/timeline.ts';
import { say } from '../../words/index.ts';
import { dayText } from '../days.ts';
import type { PersonModel } from './person-model.ts';
import { newsTexts } from './reason-text.ts';

/** Pixels before its end at which more of it is asked for. */
const NEAR_END = 80;

/** What happened with the person unfolded, the newest first; more of it comes as it is scrolled. */
export function Timeline({ person, days }: { person: PersonModel; days: NearDays }) {
  const onScroll = ({ currentTarget: box }: { currentTarget: HTMLElement }) => {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - NEAR_END) person.more();
  };
  return (
    <>
      <fieldset class="row kinds">
        <legend class="unseen">{say('timeline_kinds')}</legend>
        {[undefined, ...(person.kinds ?? TIMELINE_KINDS)].map((kind) => (
          <button
            key={kind ?? 'all'}
            type="button"
            class="btn small quiet"
            aria-pressed={person.kind === kind}
            onClick={() => person.filter(kind)}
          >
            {say(`timeline_${kind ?? 'all'}`)}
          </button>
        ))}
      </fieldset>
      {person.items.length === 0 ? (
        <p class="soft s">{say('timeline_nothing')}</p>
      ) : (
        // It scrolls, so the keyboard must reach it.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls
        <section class="past s" aria-label={say('timeline')} tabIndex={0} onScroll={onScroll}>
          <ul>
            {person.items.map((item) => (
              <Item key={timelineKey(item)} item={item} days={days} person={person} />
            ))}
          </ul>
          {person.next && (
            <button type="button" class="btn quiet small" onClick={person.more}>
              {say('show_older')}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function Item({ item, days, person }: { item: TimelineItem; days: NearDays; person: PersonModel }) {
  const [what, text] = itemTexts(item);
  const change = () =>
    item.kind === 'interaction' && person.talk.change(person.contactUid ?? '', item.interaction);
  return (
    <li>
      {item.kind === 'interaction' && (
        <button type="button" class="btn quiet small change" onClick={change}>
          {say('change')}
        </button>
      )}
      <span class="soft">
        <time dateTime={item.on}>{dayText(item.on, days)}</time>
        {what && `\u00a0· ${what}`}
      </span>
      {text && <p dir="auto">{text}</p>}
    </li>
  );
}

/** What an item was, and the words of it. */
export function itemTexts(item: TimelineItem): [what: string, text: string] {
  switch (item.kind) {
    case 'note':
      return ['', excerpt(item.note.text)];
    case 'interaction': {
      const { kind, direction, answered, text } = item.interaction;
      const more = answered === undefined ? `talk_${direction}` : answered ? 'talk_replied' : 'talk_no_reply';
      return [`${say(`talk_${kind}`)}\u00a0· ${say(more as 'talk_in' | 'talk_out' | 'talk_both')}`, text];
    }
    case 'followUp':
      return [
        say(item.followUp.status === 'completed' ? 'followup_done' : 'followup_skipped'),
        item.followUp.summary,
      ];
    case 'favour': {
      const { side, kind, text } = item.favour;
      return [`${say(`side_${side}`)}\u00a0· ${say(`favour_${kind}`)}`, text];
    }
    case 'news':
      return ['', newsTexts(item.sighting.is).join('\u00a0· ')];
  }
}
