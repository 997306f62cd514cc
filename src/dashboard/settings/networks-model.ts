import { askToUse, giveUp, mayUse } from '../../api/browser.ts';
import { furtherSites, patternsOf } from '../../sites/index.ts';
import type { SiteAddress } from '../../sites/site.ts';
import { say } from '../../words/index.ts';

/** Which of the further networks the user has turned on. */
export interface NetworksModel {
  sites: SiteAddress[];
  /** Services of those that are on. */
  on: Set<string>;
  /** What came of the last press, as a sentence. */
  said: string;
  turn(site: SiteAddress, on: boolean): Promise<void>;
  refresh(): void;
}

/** The state of the networks, read at once; `redraw` is called after every change. */
export function createNetworks(redraw: () => void): NetworksModel {
  async function read(): Promise<void> {
    const allowed = await Promise.all(furtherSites.map((site) => mayUse(patternsOf(site))));
    networks.on = new Set(furtherSites.filter((_, at) => allowed[at]).map(({ service }) => service));
    redraw();
  }

  const networks: NetworksModel = {
    sites: furtherSites,
    on: new Set(),
    said: '',
    async turn(site, on) {
      const patterns = patternsOf(site);
      const done = await (on ? askToUse(patterns) : giveUp(patterns)).catch(() => false);
      networks.said = done
        ? say(on ? 'network_on' : 'network_off', site.name)
        : say('network_refused', site.name);
      await read();
    },
    refresh: () => {
      read().catch(() => undefined); // it stays as it was
    },
  };
  networks.refresh();
  return networks;
}
