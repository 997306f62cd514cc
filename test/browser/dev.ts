import { build } from 'vite';
import { hasDisplay } from './display.ts';
import { BUILDS, closeDemo, startDemo } from './start-demo.ts';

/**
 * `npm run dev`: builds at every change, the one kind of build there is, and puts it into a demo browser that stays
 * open. Reloading an extension leaves its old panels in the pages frozen, so the demo's pages are reloaded too.
 */

// Stays in place, so that a second Ctrl-C does not cut the throwing away of the profile short.
process.on('SIGINT', () => process.exit(130));

const watcher = await build({
  logLevel: 'error',
  // Emptied in between, the folder would for a moment hold no extension to load.
  build: { watch: {}, emptyOutDir: false },
});
if (!('on' in watcher)) throw new Error('vite does not watch.');

let tend: Awaited<ReturnType<typeof startDemo>> | undefined;
let turn: Promise<void> = Promise.resolve();
watcher.on('event', (event) => {
  if (event.code === 'ERROR') console.error(event.error.message);
  if (event.code === 'END') turn = turn.then(show).catch(console.error);
});

async function show(): Promise<void> {
  if (tend) {
    await tend.browser.installExtension(BUILDS.chromium);
    const pages = await tend.browser.pages();
    await Promise.all(pages.filter((page) => page.url().startsWith('https:')).map((page) => page.reload()));
    console.log(`${new Date().toLocaleTimeString()} reloaded`);
    return;
  }
  tend = await startDemo('chromium', { window: hasDisplay() });
  tend.browser.once('disconnected', leave);
  await tend.open('https://www.linkedin.com/in/mara-okafor/');
  console.log('The demo browser is open; every change is built and reloaded. Close it to end.');
}

async function leave(): Promise<void> {
  await closeDemo(tend);
  process.exit();
}
