import { render } from 'preact';
import { onHomeChange } from '../api/changes.ts';
import { coalesced } from '../ui/redraw.ts';
import { createNetworks } from './networks-model.ts';
import { Settings } from './settings.tsx';
import { createSettings } from './settings-model.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());

const redraw = coalesced(() => render(<Settings settings={settings} networks={networks} />, document.body));
const settings = createSettings(redraw);
const networks = createNetworks(redraw);
onHomeChange(life.signal, settings.refresh);
addEventListener('focus', () => {
  // Tabs may have been reloaded, keys set and permissions taken back meanwhile.
  settings.refresh();
  networks.refresh();
});
redraw();
