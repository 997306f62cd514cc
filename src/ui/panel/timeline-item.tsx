import type { ComponentChildren } from 'preact';
import type { Favour } from '../../domain/favour.ts';
import type { FollowUp } from '../../domain/follow-up.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Note } from '../../domain/note.ts';
import { dayAt } from '../../domain/plain-date.ts';
import type { Sighting } from '../../domain/sighting.ts';
import type { TimelineItem } from '../../domain/timeline.ts';
import { arrow, say } from '../../words/index.ts';
import { nearOrShort, shortDay } from '../days.ts';
import type { MenuItems } from '../menu-list.tsx';
import type { Late } from './late.tsx';
import { NoteBox } from './note-box.tsx';
import { NoteText } from './note-text.tsx';
import { PanelMenu } from './panel-menu.tsx';
import { toldText } from './told-text.ts';

/** One thing that happened. */
export function Item({ late, item }: { late: Late; item: TimelineItem }) {
  if (item.kind === 'note') return <NoteItem late={late} note={item.note} />;
  if (item.kind === 'interaction') return <TalkItem late={late} one={item.interaction} />;
  if (item.kind === 'followUp') return <DoneItem late={late} on={item.on} one={item.followUp} />;
  if (item.kind === 'favour') return <FavourItem late={late} one={item.favour} />;
  return <NewsItem late={late} one={item.sighting} />;
}

function NoteItem({ late, note }: { late: Late; note: Note }) {
  const { uid, created, pinned } = note;
  const { edits } = late;
  const box = edits.open.get(uid);
  return (
    <li tabIndex={-1} data-note={uid}>
      {box ? (
        <NoteBox box={box} label={say('edit_note')} save={say('save')} cancel={() => edits.cancel(note)} />
      ) : (
        <>
          <NoteText late={late} note={note} />
          <Foot
            late={late}
            at={created}
            told={pinned ? say('note_pinned') : ''}
            menu={{ uid, label: say('more_about_note'), items: () => late.noteItems(note) }}
          />
        </>
      )}
    </li>
  );
}

function TalkItem({ late, one }: { late: Late; one: Interaction }) {
  const { uid, kind, direction, answered, text, on, touch } = one;
  const { talk } = late;
  const reply = answered === undefined ? '' : say(answered ? 'panel_replied' : 'panel_no_reply');
  const told = [
    say(`panel_kind_${kind}`),
    direction !== 'both' && say(`panel_direction_${direction}`),
    direction === 'out' && reply,
    !touch && say('panel_counts_not'),
  ];
  const items = {
    change: () => talk.change(one),
    ...(direction === 'out' && answered !== true && { panel_replied: () => talk.reply(one, true) }),
    ...(direction === 'out' && answered !== false && { panel_no_reply: () => talk.reply(one, false) }),
    delete: () => talk.remove(one),
  };
  return (
    <li tabIndex={-1} class="talked" data-uid={uid}>
      <Said text={text} />
      <Foot
        late={late}
        at={on}
        told={told.filter(Boolean).join(' · ')}
        menu={{ uid, label: say('panel_more_about_talk'), items: () => items }}
      />
    </li>
  );
}

function DoneItem({ late, one, on }: { late: Late; one: FollowUp; on: string }) {
  const told = `${say('panel_follow_up')} · ${say(one.outcome === 'skipped' ? 'followup_skipped' : 'followup_done')}`;
  return (
    <li class="talked">
      <Said text={one.summary} />
      <Foot late={late} at={on} told={told} />
    </li>
  );
}

function FavourItem({ late, one }: { late: Late; one: Favour }) {
  return (
    <li tabIndex={-1} class="talked" data-uid={one.uid}>
      <Said text={one.text} />
      <Foot
        late={late}
        at={one.on}
        told={`${say(`side_${one.side}`)} · ${say(`favour_${one.kind}`)}`}
        menu={{
          uid: one.uid,
          label: say('favour_more'),
          items: () => ({
            change: () => late.favours.change(one),
            delete: () => late.favours.remove(one),
          }),
        }}
      />
    </li>
  );
}

function NewsItem({ late, one }: { late: Late; one: Sighting }) {
  const { was, is, since, on, verdict } = one;
  const days = late.panel.view?.days ?? { today: on };
  const judged = { news: 'panel_good_news', notNews: 'panel_not_news', notGood: 'panel_not_good' } as const;
  const told = [
    say('panel_news'),
    verdict && say(judged[verdict]),
    say('panel_since', shortDay(since, days)),
  ];
  return (
    <li class="changed">
      <Said text={`${toldText(was)} ${arrow()} ${toldText(is)}`} />
      <Foot late={late} at={on} told={told.filter(Boolean).join(' · ')} />
    </li>
  );
}

function Said({ text }: { text: string }) {
  return text ? (
    <div class="said" dir="auto">
      {text}
    </div>
  ) : null;
}

/** What it is, on which day, and what can be done about it. */
function Foot(foot: {
  late: Late;
  at: string;
  told: string;
  menu?: { uid: string; label: string; items(): MenuItems };
}): ComponentChildren {
  const { late, at, told, menu } = foot;
  const days = late.panel.view?.days;
  const day = days && nearOrShort(dayAt(at), days);
  return (
    <div class="row soft s">
      <span class="grow">
        {told && `${told} · `}
        <time dateTime={at}>{day}</time>
      </span>
      {menu && <PanelMenu {...menu} model={late.panel} icon="more" class="when-near" />}
    </div>
  );
}
