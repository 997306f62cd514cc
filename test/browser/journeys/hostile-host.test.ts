import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathOf } from '../../pages/people.ts';
import { demoPage } from '../../pages/site.ts';
import { panelFrame } from '../panel-frame.ts';
import type { Running } from '../running.ts';
import { endDemo, startDemo } from '../start-demo.ts';
import {
  addNote,
  addressOf,
  chooseHome,
  openProfile,
  readPanel,
  seePanel,
  seePerson,
  typeNote,
  walkTo,
} from '../steps.ts';
import { HOST, seeNoTraces } from '../traces.ts';

/** A page that hides whatever it can, and allows neither frames nor styles but its own, nor markup made by script. */
const HIDING = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src 'none';
  script-src 'unsafe-inline'; style-src 'nonce-demo'; require-trusted-types-for 'script'">
<style nonce="demo">
  div, div *, iframe, :not(html, head, body) { display: none !important; visibility: hidden !important;
    opacity: 0 !important; width: 0 !important; height: 0 !important; transform: scale(0) !important;
    clip-path: inset(50%) !important; pointer-events: none !important; content-visibility: hidden !important;
    position: static !important; filter: opacity(0) !important; animation: none !important; zoom: 0.01 !important }
</style>`;

describe.each(['chromium', 'firefox'] as const)('in %s', (family) => {
  let tend: Running;
  beforeAll(async () => {
    tend = await startDemo(family);
    await chooseHome(tend, 'page');
  });
  afterAll(() => endDemo(tend));

  test('the panel is one bare element, and nothing in the page names the extension, nor whom it keeps', () =>
    seeNoTraces(tend));

  test('events that the page makes up and sends to the panel do nothing', async () => {
    const page = await openProfile(tend, 'mara-okafor');
    await typeNote(tend, page, 'Likes walks.');
    const before = await seePanel(page, 'a kept draft', ({ status }) => status === 'Draft kept');
    await page.$eval(HOST, (host) => {
      const init = { bubbles: true, cancelable: true, composed: true };
      const keys = ['a', 'Enter', 'Escape', 'Tab', 'Backspace'];
      const { x, y, width, height } = host.getBoundingClientRect();
      for (const target of [host, document, window, document.body]) {
        for (const key of keys)
          for (const type of ['keydown', 'keypress', 'keyup'])
            target.dispatchEvent(new KeyboardEvent(type, { ...init, key, ctrlKey: key === 'Enter' }));
        for (let at = 0.1; at < 1; at += 0.2)
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
            const place = { ...init, clientX: x + width * at, clientY: y + height * at };
            target.dispatchEvent(
              type.startsWith('p') ? new PointerEvent(type, place) : new MouseEvent(type, place),
            );
          }
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'made up');
        target.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData }));
        target.dispatchEvent(new InputEvent('beforeinput', { ...init, data: 'x', inputType: 'insertText' }));
        target.dispatchEvent(new InputEvent('input', { ...init, data: 'x', inputType: 'insertText' }));
        target.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: clipboardData }));
        for (const type of ['submit', 'change', 'blur', 'focus', 'pagehide', 'load', 'message'])
          target.dispatchEvent(new Event(type, init));
      }
      (host as HTMLElement).click();
      window.postMessage({ push: 'focusPanel', ask: 'removeContact', input: {} }, '*');
    });
    // A note saved afterwards, and by hand, is the only thing that has happened since.
    expect(await readPanel(await panelFrame(page))).toEqual(before);
    await page.keyboard.type(' By the sea.');
    const after = await seePanel(page, 'both halves', ({ draft }) => draft === 'Likes walks. By the sea.');
    expect([after.notes, after.followUps, after.collapsed]).toEqual([[], [], false]);
    await page.close();
  });

  test('a panel that the page removes comes back with what is typed, five times and no more', async () => {
    const page = await openProfile(tend, 'tomas-brekke-4b81c7');
    await typeNote(tend, page, 'Builds wooden ');
    await page.$eval(HOST, (host) => host.remove());
    await seePanel(page, 'the draft', ({ draft }) => draft === 'Builds wooden');
    await page.keyboard.type('ferries.');
    await page.$eval(HOST, (host) => document.body.append(host)); // taken elsewhere, it would be the page's to hide
    await seePanel(page, 'the draft again', ({ draft }) => draft === 'Builds wooden ferries.');
    const removed = await page.evaluate(async (selector) => {
      let times = 0;
      const remove = () => {
        for (const host of document.querySelectorAll(selector)) {
          times++;
          host.remove();
        }
      };
      const observer = new MutationObserver(remove);
      observer.observe(document.documentElement, { childList: true });
      remove();
      for (let change = 0; change < 50; change++) {
        document.documentElement.append(document.createElement('p'));
        await new Promise((resolve) => setTimeout(resolve));
        document.querySelector('html > p')?.remove();
      }
      observer.disconnect();
      return times;
    }, HOST);
    expect(removed, 'it was back three more times, after one removal and one move').toBe(4);
    expect(await page.$(HOST)).toBeNull();
    await walkTo(page, 'noa-barkai-59'); // at the next person it is there again
    await page.close();
  });

  test('a page whose styles hide everything and whose policy allows nothing does not hide or break the panel', async () => {
    const path = pathOf({ vanity: 'yusuf-alhaddad' });
    tend.network.show(path, { status: 200, html: demoPage(path).html.replace('<head>', `<head>${HIDING}`) });
    const page: Page = await tend.open(addressOf('yusuf-alhaddad'));
    await seePerson(page, 'yusuf-alhaddad');
    expect(await page.$eval('main', (main) => main.checkVisibility()), 'the page hides itself').toBe(false);
    await addNote(tend, page, 'Seen all the same.');
    const seen = await page.$eval(HOST, (host) => {
      const { display, visibility, opacity, transform, position, pointerEvents } = getComputedStyle(host);
      const { width, height } = host.getBoundingClientRect();
      return {
        display,
        visibility,
        opacity,
        transform,
        position,
        pointerEvents,
        wide: width > 270,
        high: height > 400,
      };
    });
    expect(seen).toEqual({
      display: 'block',
      visibility: 'visible',
      opacity: '1',
      transform: 'none',
      position: 'fixed',
      pointerEvents: 'auto',
      wide: true,
      high: true,
    });
    await page.close();
  });

  test('in Tend’s own pages the browser makes no markup and no code of text', async () => {
    for (const name of ['popup', 'sidebar', 'dashboard']) {
      const page = await tend.openExtensionPage(`src/${name}/index.html`);
      const refused = await page.evaluate(() => {
        const attempts = [
          () => Object.assign(document.createElement('p'), { innerHTML: '<b>bold</b>' }),
          () => document.body.insertAdjacentHTML('beforeend', '<b>bold</b>'),
          () => Object.assign(document.createElement('script'), { text: 'own()' }),
          () =>
            (
              window as unknown as { trustedTypes: { createPolicy(name: string): void } }
            ).trustedTypes.createPolicy('own'),
        ];
        return attempts.map((attempt) => {
          try {
            attempt();
          } catch (error) {
            return (error as Error).name;
          }
          return 'done';
        });
      });
      expect(refused, name).toEqual(Array(4).fill('TypeError'));
      await page.close();
    }
  });
});
