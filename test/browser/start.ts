import { build } from 'vite';
import type { Family } from './choose-browser.ts';
import { hasDisplay } from './display.ts';
import { closeDemo, startDemo } from './start-demo.ts';
import { addressOf } from './steps.ts';
import { takeTour } from './tour.ts';

/**
 * `npm start`: Tend as it is built, in a throwaway profile on the demo network. Where there is a display the window
 * stays open until it is closed; else Tend is shown around by the tour, which fails if a step was not seen to work.
 * With `--firefox` all of it in Firefox.
 */

const family: Family = process.argv.includes('--firefox') ? 'firefox' : 'chromium';

// Stays in place, so that a second Ctrl-C does not cut the throwing away of the profile short.
process.on('SIGINT', () => process.exit(130));

try {
  await build({ logLevel: 'error' });
  if (hasDisplay()) await letUserTry();
  else await takeTour(family);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function letUserTry(): Promise<void> {
  const tend = await startDemo(family, { window: true });
  const closed = new Promise((resolve) => tend.browser.once('disconnected', resolve));
  await tend.open(addressOf('mara-okafor'));
  console.log('Tend is open in a throwaway profile. Everybody you can reach from there is invented.');
  console.log(
    'Choose where the panel shall live in the first tab, then reload Mara’s profile. Close the window to end.',
  );
  await closed;
  await closeDemo(tend);
}
