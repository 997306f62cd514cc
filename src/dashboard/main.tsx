import { render } from 'preact';
import { onHomeChange } from '../api/changes.ts';
import { coalesced } from '../ui/redraw.ts';
import { Settings } from './settings.tsx';
import { createSettings } from './settings-model.ts';

const life = new AbortController();
addEventListener('pagehide', () => life.abort());

const redraw = coalesced(() => render(<Settings settings={settings} />, document.body));
const settings = createSettings(redraw);
onHomeChange(life.signal, settings.refresh);
addEventListener('focus', settings.refresh); // tabs may have been reloaded, keys may have been set meanwhile
redraw();
