import { TOUCH_STATES, type TouchState } from '../../domain/touch-state.ts';
import { locale, type PlainWord, say } from '../../words/index.ts';
import { sayCount } from '../../words/plural.ts';
import { listAddress, PLAIN_VIEW } from '../people/people-address.ts';
import { Bars } from './bars.tsx';
import { Figure } from './figure.tsx';

/** What each state is called, how it is filled, and what it means. */
const STATES: Record<TouchState, { word: PlainWord; meaning: PlainWord; fill: string }> = {
  inTouch: { word: 'people_value_in_touch', meaning: 'insights_in_touch', fill: 'solid' },
  slipping: { word: 'people_value_slipping', meaning: 'insights_slipping', fill: 'hatch' },
  fading: { word: 'people_value_fading', meaning: 'insights_fading_means', fill: 'dots' },
  never: { word: 'people_value_never_spoken', meaning: 'insights_never', fill: 'lines' },
  resting: { word: 'people_value_resting', meaning: 'insights_resting', fill: 'plain' },
  untracked: { word: 'people_value_untracked', meaning: 'insights_untracked', fill: 'plain' },
};

/** How many are in touch, slipping, resting, and what that means. */
export function StatesPicture({ states }: { states: Record<TouchState, number> }) {
  const shown = TOUCH_STATES.map((state) => ({
    ...STATES[state],
    key: state,
    text: say(STATES[state].word),
    count: states[state],
    href: listAddress({ ...PLAIN_VIEW, filters: { touch: [state] } }),
  }));
  // An import brings thousands: beside them the others could not be told apart.
  const inside = shown.filter(({ key }) => key !== 'untracked');
  const all = inside.reduce((sum, { count }) => sum + count, 0);
  const outside = shown.find(({ key }) => key === 'untracked');
  return (
    <Figure
      title={say('insights_states')}
      meaning={say('insights_states_meaning')}
      heads={[say('insights_state'), say('people_room'), say('insights_means')]}
      rows={shown.map(({ text, href, count, meaning }) => [
        { text, href },
        { text: count },
        { text: say(meaning) },
      ])}
    >
      <Bars
        bars={inside.map(({ key, text, count, href, fill, meaning }) => ({
          key,
          name: text,
          more: say(meaning),
          value: count.toLocaleString(locale()),
          part: count / Math.max(1, all),
          href,
          fill,
        }))}
      />
      {outside && outside.count > 0 && (
        <a class="s fit" href={outside.href} tabIndex={-1}>
          {sayCount('insights_outside', outside.count)}
        </a>
      )}
    </Figure>
  );
}
