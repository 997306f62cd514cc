import type { Bidi } from './firefox-bidi.ts';
import { COMPOSER } from './panel-text.ts';
import { until } from './until.ts';

/** The page in Firefox's own sidebar, into which no driver reaches: asked and typed into inside the browser itself. */

/** The element that holds it; undefined while none is open. */
const PAGE = `(SidebarController.isOpen
  ? SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')
  : undefined)`;

/** Asks that page itself. */
const ask = (question: string) => `new Promise((resolve) => {
  const page = ${PAGE};
  if (!page) return resolve(null);
  const { messageManager } = page;
  messageManager.addMessageListener('answer', function hear({ data }) {
    messageManager.removeMessageListener('answer', hear);
    resolve(data);
  });
  const script = ${JSON.stringify(`sendAsyncMessage('answer', ${question})`)};
  messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(script), false);
})`;

/** Presses the keys of a text, then Control and Enter, where the keyboard's place is. */
const press = (text: string) => `((text) => {
  const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!keys.beginInputTransactionForTests(window)) throw new Error('no key can be pressed');
  const down = (key, keyCode = 0) => {
    const event = new KeyboardEvent('', { key, keyCode });
    keys.keydown(event);
    return () => keys.keyup(event);
  };
  for (const letter of text) down(letter)();
  const release = down('Control', KeyEvent.DOM_VK_CONTROL);
  down('Enter', KeyEvent.DOM_VK_RETURN)();
  release();
})(${JSON.stringify(text)})`;

/** Types a note into the sidebar that is just opening, and saves it by the keyboard. */
export async function typeInSidebar({ insideBrowser }: Bidi, text: string): Promise<void> {
  await until('the sidebar is open', () => insideBrowser<boolean | undefined>(`${PAGE} ? true : undefined`));
  // Firefox leaves the keyboard in the page; the user goes to the sidebar by F6 or a click.
  await insideBrowser(`void ${PAGE}.focus()`);
  const hasCursor = ask(`content.document.activeElement?.matches('${COMPOSER}')`);
  await until('the cursor is in its composer', async () => (await insideBrowser(hasCursor)) || undefined, {
    seen: () => insideBrowser(ask('content.document.body.innerText')),
  });
  await insideBrowser(press(text));
}
