import { FakeBackground } from '../fake-background.ts';
import { FakeBrowser } from '../fake-browser.ts';
import { STATES } from './states.ts';

const asked = new URLSearchParams(location.search);
const background = new FakeBackground();
// The views reach for it as they load, so it comes first.
const browser = new FakeBrowser(background).install();
await STATES[asked.get('view') ?? 'panel']?.[asked.get('state') ?? 'kept']?.(background, browser);
