// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { read, read as readPage } from '../../../src/sites/linkedin/read.ts';
import { notFoundPage, wallPage } from '../../pages/world-d.ts';
import { addressOf, documentOf, mara, pageOf, reading, tomas } from './evidence.ts';

describe('when nobody can be read', () => {
  test('a page that is not there', () => {
    expect(reading(notFoundPage('mara-okafor'), addressOf(mara))).toEqual({ unread: 'notAProfile' });
  });

  test('an address about nobody', () => {
    const document = documentOf(pageOf(mara, 'b'));
    for (const url of [
      'https://www.linkedin.com/feed/',
      'https://www.linkedin.com/authwall',
      'about:blank',
      '',
    ]) {
      expect(read(document, url)).toEqual({ unread: 'notAProfile' });
      expect(readPage(document, url)).toEqual({ unread: 'notAProfile' });
    }
  });

  test('a card that is still being filled', () => {
    for (const build of ['a21', 'a24', 'b', 'b25'] as const) {
      expect(reading(pageOf(mara, build, { skeleton: true }), addressOf(mara))).toEqual({
        unread: 'loading',
      });
    }
  });

  const settled = async (html: string, url: string) => {
    const { window } = new JSDOM(html, { url });
    await new Promise((loaded) => window.addEventListener('load', loaded));
    return read(window.document, url);
  };

  test('an application that has yet to come to life, and one that has and shows no card', async () => {
    const a = (state: string) => `<body class="ember-application ${state}"><main></main></body>`;
    expect(await settled(a(''), addressOf(mara))).toEqual({ unread: 'loading' });
    expect(await settled(a('boot-complete'), addressOf(mara))).toEqual({ unread: 'unknownLayout' });
    const b = (state: string) => `<body ${state}><div id="root"><main></main></div></body>`;
    expect(await settled(b(''), addressOf(mara))).toEqual({ unread: 'loading' });
    expect(await settled(b('data-rehydrated="true"'), addressOf(mara))).toEqual({ unread: 'unknownLayout' });
  });

  test('a wall in the profile’s place, and a sub-page without a card', async () => {
    expect(await settled(wallPage(), addressOf(mara))).toEqual({ unread: 'unknownLayout' });
    const list = '<body><main><h1>Experience</h1><p>Lead UX Researcher</p></main></body>';
    expect(await settled(list, `${addressOf(mara)}details/experience/`)).toEqual({ unread: 'notAProfile' });
  });

  test('another page behind a profile’s address and title', () => {
    const html = `<title>(2) Mara Okafor | LinkedIn</title><main data-sdui-screen="com.linkedin.sdui.flagshipnav.mynetwork.Grow">
      <h2>0 notifications</h2><section componentkey="topcard-logo-image-referencekey"><h2>Mara Okafor</h2></section>
      <a href="/in/mara-okafor/">${tomas.name}</a></main>`;
    expect(reading(html, addressOf(mara))).not.toHaveProperty('fields');
  });
});
