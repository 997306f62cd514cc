import type { SiteAddress } from '../../sites/site.ts';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import type { NetworksModel } from './networks-model.ts';

/** The further networks, each with the button that turns it on or off. */
export function Networks({ networks }: { networks: NetworksModel }) {
  return (
    <section>
      <h2>{say('other_networks')}</h2>
      <p class="soft">{say('other_networks_more')}</p>
      <ul class="stack">
        {networks.sites.map((site) => (
          <Network key={site.service} site={site} networks={networks} />
        ))}
      </ul>
      <p class="s" role="status">
        {networks.said}
      </p>
    </section>
  );
}

function Network({ site, networks }: { site: SiteAddress; networks: NetworksModel }) {
  const on = networks.on.has(site.service);
  return (
    <li class="card row network">
      <span class="grow">
        <span class="strong">{site.name}</span> <span class="soft">{commas(site.hosts)}</span>
      </span>
      <button type="button" class="btn" aria-pressed={on} onClick={() => void networks.turn(site, !on)}>
        {say(on ? 'turn_off' : 'turn_on', site.name)}
      </button>
    </li>
  );
}
