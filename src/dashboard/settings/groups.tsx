import type { Cadence } from '../../domain/cadence.ts';
import type { Group } from '../../domain/group.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { say } from '../../words/index.ts';
import { OFFERED } from '../offered-cadences.ts';
import type { RemindingModel } from './reminding-model.ts';

/** The groups, each with how often everybody in it comes up. */
export function Groups({ model }: { model: RemindingModel }) {
  const { groups } = model;
  return (
    <section>
      <h2>{say('groups')}</h2>
      <p class="soft">{say(groups.length > 0 ? 'groups_more' : 'groups_none')}</p>
      <ul class="lines">
        {groups.map((group) => (
          <li key={group.uid} class="row">
            <span class="grow strong clip" title={group.name}>
              <bdi>{group.name}</bdi>
            </span>
            <Rhythm group={group} model={model} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rhythm({ group, model }: { group: Group; model: RemindingModel }) {
  const { cadence } = group;
  const named = (one: Cadence | undefined) => (one ? `${one.every} ${one.unit}` : '');
  // One that is not offered was set elsewhere, and stays as it is.
  const isOwn = cadence && !OFFERED.some((one) => named(one) === named(cadence));
  const all = isOwn ? [cadence, ...OFFERED] : OFFERED;
  return (
    <select
      class="field rhythm"
      aria-label={say('group_cadence_of', group.name)}
      value={named(cadence)}
      onChange={({ currentTarget }) =>
        model.groupCadence(
          group,
          all.find((one) => named(one) === currentTarget.value),
        )
      }
    >
      <option value="">{say('cadence_none')}</option>
      {all.map((one) => (
        <option key={named(one)} value={named(one)}>
          {cadenceText(one)}
        </option>
      ))}
    </select>
  );
}
