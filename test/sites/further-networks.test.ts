import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  furtherSites,
  isOnSite,
  patternsOf,
  profileUrl,
  recognise,
  titleName,
} from '../../src/sites/index.ts';

test.each([
  ['https://www.xing.com/profile/Mara_Okafor', 'xing', 'mara_okafor'],
  ['https://xing.com/profile/Mara_Okafor3/', 'xing', 'mara_okafor3'],
  ['https://www.xing.com/profile/Mara_Okafor/web_profiles?sc_o=x', 'xing', 'mara_okafor'],
  ['https://www.xing.com/profile/J%C3%BCrgen_Wei%C3%9F', 'xing', 'jürgen_weiß'],
  ['https://wellfound.com/u/tomas-brekke', 'wellfound', 'tomas-brekke'],
  ['https://angel.co/u/tomas_brekke#work', 'wellfound', 'tomas_brekke'],
])('%s is about a person', (url, service, value) => {
  expect(recognise(url)).toMatchObject({ service, kind: 'vanity', value });
});

test.each([
  'https://www.xing.com/jobs/search',
  'https://www.xing.com/profile/',
  'https://www.xing.com/profile/%E0%A4%A',
  'https://www.xing.com/profile/a%2Fb',
  'http://www.xing.com/profile/Mara_Okafor',
  'https://xing.com.example.com/profile/Mara_Okafor',
  'https://www.xing.com:8443/profile/Mara_Okafor',
  'https://wellfound.com/company/harbour',
  'https://wellfound.com/u/',
  'https://notwellfound.com/u/tomas',
  'not an address',
])('%s is about nobody', (url) => {
  expect(recognise(url)).toBeUndefined();
});

test.each([
  ['Mara Okafor - UX Researcher - Halden Labs | XING', 'xing', 'Mara Okafor'],
  ['Anne-Marie Dvořák | XING', 'xing', 'Anne-Marie Dvořák'],
  ['Jobs for you | XING jobs', 'xing', 'Jobs for you'],
  ['Log in', 'xing', undefined],
  ['Tomas Brekke • Founder • Wellfound', 'wellfound', 'Tomas Brekke'],
  ['', 'wellfound', undefined],
])('the title “%s” on %s names %s', (title, service, name) => {
  expect(titleName(title, { service })).toBe(name);
});

test('whatever stands in an address, it is recognised or not, and going back leads to the same person', () => {
  const hosts = fc.constantFrom(
    'https://www.xing.com/profile/',
    'https://wellfound.com/u/',
    'https://angel.co/u/',
  );
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webSegment(), fc.webUrl());
  fc.assert(
    fc.property(hosts, name, (host, text) => {
      const seen = recognise(host + text);
      if (!seen) return;
      expect(recognise(profileUrl(seen))).toMatchObject({ service: seen.service, value: seen.value });
    }),
  );
});

test('a site is its hosts with their subdomains, and nothing that only looks like them', () => {
  expect(isOnSite('https://de.linkedin.com/in/mara-okafor')).toBe(true);
  expect(isOnSite('https://wellfound.com/')).toBe(true);
  for (const address of [
    'https://linkedin.com.example.com/',
    'https://notxing.com/',
    'http://www.xing.com/',
    'about:blank',
    '',
  ])
    expect(isOnSite(address), address).toBe(false);
  expect(furtherSites.flatMap(patternsOf)).toEqual([
    'https://*.xing.com/*',
    'https://*.wellfound.com/*',
    'https://*.angel.co/*',
  ]);
});
