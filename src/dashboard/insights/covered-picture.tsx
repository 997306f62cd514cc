import type { Covered } from '../../domain/insights.ts';
import { say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { listAddress, PLAIN_VIEW } from '../people/people-address.ts';
import type { Filters } from '../people/people-filter.ts';
import { Bars } from './bars.tsx';
import { Figure } from './figure.tsx';

/** Groups or goals that the picture shows; the table has all. */
const MOST_BARS = 12;

const WORDS = {
  group: {
    title: 'insights_groups',
    meaning: 'insights_groups_meaning',
    none: 'insights_groups_none',
    name: 'people_kind_group',
  },
  goal: {
    title: 'insights_goals',
    meaning: 'insights_goals_meaning',
    none: 'insights_goals_none',
    name: 'insights_goal',
  },
} as const;

/** Of each group or goal the share of its people who are in touch. */
export function CoveredPicture({ list, covered }: { list: 'group' | 'goal'; covered: Covered[] }) {
  const words = WORDS[list];
  const shown = covered.map(({ uid, name, people, inTouch }) => ({
    key: uid,
    name,
    inTouch,
    people,
    value: say('insights_share', `${inTouch} / ${people}`),
    part: inTouch / people,
    ...hrefsOf(list, uid),
    fill: 'solid',
  }));
  return (
    <Figure
      title={say(words.title)}
      meaning={say(covered.length === 0 ? words.none : words.meaning)}
      heads={[say(words.name), say('people_room'), say('people_value_in_touch')]}
      rows={shown.map(({ name, href, people, inTouch, inTouchHref }) => [
        { text: name, href },
        { text: people },
        { text: inTouch, href: inTouchHref },
      ])}
    >
      <Bars bars={shown.slice(0, MOST_BARS)} />
      {covered.length > MOST_BARS && (
        <p class="soft s">{sayCount('insights_more_in_table', covered.length - MOST_BARS)}</p>
      )}
    </Figure>
  );
}

/** Where its people are to be seen: of a goal, in its own room. */
function hrefsOf(list: 'group' | 'goal', uid: string): { href: string; inTouchHref?: string } {
  if (list === 'goal') return { href: `#goals/${uid}` };
  const view = (filters: Filters) => listAddress({ ...PLAIN_VIEW, filters });
  return { href: view({ group: [uid] }), inTouchHref: view({ group: [uid], touch: ['inTouch'] }) };
}
