import { afterEach, expect, test, vi } from 'vitest';
import { deviceName } from '../../src/browsers/device-name.ts';
import { extensionObject } from '../../src/browsers/differences.ts';

afterEach(() => vi.unstubAllGlobals());

test('the extension’s object is `browser` where that is one, else `chrome`', () => {
  const chrome = { runtime: { id: 'chrome' } };
  vi.stubGlobal('chrome', chrome);
  expect(extensionObject()).toBe(chrome);
  const browser = { runtime: { id: 'browser' } };
  vi.stubGlobal('browser', browser);
  expect(extensionObject()).toBe(browser);
});

test('an element that a page calls `browser` does not stand in its place', () => {
  const chrome = { runtime: {} };
  vi.stubGlobal('chrome', chrome);
  vi.stubGlobal('browser', { localName: 'div', id: 'browser' });
  expect(extensionObject()).toBe(chrome);
});

test('a device is named by its system and its browser, the brand before the engine', () => {
  const brands = [{ brand: 'Not=A?Brand' }, { brand: 'Chromium' }, { brand: 'Microsoft Edge' }];
  vi.stubGlobal('navigator', { userAgentData: { platform: 'Windows', brands } });
  expect(deviceName()).toBe('Windows Microsoft Edge');
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
  vi.stubGlobal('navigator', { userAgent });
  expect(deviceName()).toBe('Linux Firefox');
  vi.stubGlobal('navigator', {});
  expect(deviceName()).toBe('Browser');
});
