import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoNetwork, startDemoNetwork } from './demo-network.ts';

let network: DemoNetwork;

beforeEach(async () => {
  network = await startDemoNetwork((path) =>
    /^\/(in|preload|demo\/fragment)\b/.test(path)
      ? { status: 200, html: `page of ${path}` }
      : { status: 404, html: 'no such page' },
  );
});
afterEach(() => network.close());

/** What a browser says of a request when somebody goes there, */
const VISIT = { 'sec-fetch-dest': 'document', 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };

/** and what of a script's, */
const FETCH = { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'same-origin' };

/** and of one of its own. */
const BROWSERS = { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'none' };

const MARA = '/in/mara-okafor/';

interface Request {
  headers?: Record<string, string>;
  method?: string;
  /** Without TLS. */
  plain?: boolean;
}

/** Asks as Chromium does: any name leads to the one port. Only the key's hash is checked there, so not here. */
function ask(
  host: string,
  path: string,
  { headers = VISIT, method = 'GET', plain = false }: Request = {},
): Promise<{ status: number | undefined; text: string }> {
  const { port } = network;
  const options = { host: '127.0.0.1', port, path, method, headers: { ...headers, host } };
  return new Promise((resolve, reject) => {
    const send = plain ? plainRequest : request;
    const sent = send({ ...options, servername: host, rejectUnauthorized: false }, async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode, text });
    });
    sent.on('error', reject).end();
  });
}

/** Asks LinkedIn, and sees that it is recorded as unexpected. */
async function seeRefused(path: string, request?: Request): Promise<void> {
  const before = network.unexpected().length;
  expect((await ask('www.linkedin.com', path, request)).status).toBe(421);
  expect(
    network
      .unexpected()
      .slice(before)
      .map((one) => one.path),
  ).toEqual([path]);
}

/** Asks for a tunnel as Firefox does. */
function tunnelTo(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = plainRequest({ host: '127.0.0.1', port: network.port, method: 'CONNECT', path });
    sent.on('connect', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

test('a page of the demo is served as linkedin.com, and expected', async () => {
  expect(await ask('www.linkedin.com', '/in/mara-okafor/')).toEqual({
    status: 200,
    text: 'page of /in/mara-okafor/',
  });
  expect(network.arrivals).toEqual([{ host: 'www.linkedin.com', method: 'GET', path: '/in/mara-okafor/' }]);
  expect(network.unexpected()).toEqual([]);
});

test('another host, and a path that is no page, are refused and recorded', async () => {
  expect((await ask('tracker.example', '/in/mara-okafor/')).status).toBe(421);
  expect((await ask('www.linkedin.com', '/voyager/api/me')).status).toBe(404);
  expect(network.unexpected().map(({ host, path }) => host + path)).toEqual([
    'tracker.example/in/mara-okafor/',
    'www.linkedin.com/voyager/api/me',
  ]);
});

test('a page of the demo that is fetched and not gone to is refused and recorded', async () => {
  await seeRefused(MARA, { headers: FETCH });
  await seeRefused(MARA, { headers: BROWSERS });
  await seeRefused(MARA, { method: 'POST' });
  await seeRefused('/favicon.ico', { method: 'POST' });
});

test('what does not say that it is a visit, or comes without TLS, is none', async () => {
  await seeRefused(MARA, { headers: {} });
  await seeRefused(MARA, { headers: { 'sec-fetch-mode': 'navigate' } });
  await seeRefused(MARA, { headers: { 'sec-fetch-dest': 'document' } });
  await seeRefused(MARA, { plain: true });
});

test('a frame is a visit only where the pages of the demo have one', async () => {
  const framed = { headers: { ...VISIT, 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' } };
  await seeRefused(MARA, framed);
  await seeRefused('/preload/?theme=note', framed);
  await seeRefused('/preload/', { headers: { ...framed.headers, 'sec-fetch-site': 'cross-site' } });
  expect((await ask('www.linkedin.com', '/preload/?_bprMode=vanilla', framed)).status).toBe(200);
});

test('a query that the demo does not know is refused and recorded, also of who goes there', async () => {
  await seeRefused(`${MARA}?note=Sails.`);
  await seeRefused(`${MARA}?build=Sails.`);
  await seeRefused(`${MARA}?build=b&constructor=c`);
  expect((await ask('www.linkedin.com', `${MARA}?build=b25&theme=dark&delay=900&hydrate=5`)).status).toBe(
    200,
  );
  network.show(`${MARA}?of=a+test`, { status: 200, html: 'shown' });
  expect((await ask('www.linkedin.com', `${MARA}?of=a+test`)).text).toBe('shown');
});

test('the next person is fetched by a script of the page, and by nobody else', async () => {
  const next = `/demo/fragment?build=b&path=${encodeURIComponent(MARA)}`;
  expect((await ask('www.linkedin.com', next, { headers: FETCH })).status).toBe(200);
  await seeRefused(next);
  await seeRefused(next, { headers: { ...FETCH, 'sec-fetch-site': 'none' } });
  await seeRefused(`${next}%3Fnote%3DSails`, { headers: FETCH });
  await seeRefused(`${next}&note=Sails`, { headers: FETCH });
  await seeRefused('/demo/other', { headers: FETCH });
});

test('a host that only contains linkedin.com is a stranger', async () => {
  expect((await ask('linkedin.com.tracker.example', '/in/mara-okafor/')).status).toBe(421);
  expect((await ask('notlinkedin.com', '/in/mara-okafor/')).status).toBe(421);
});

test.each([
  ['Chromium', BROWSERS],
  ['Chromium in its name', { ...BROWSERS, origin: 'https://www.google.com' }],
  ['a browser that says nothing of it', {}],
])('what %s asks its maker is refused, but not counted as unexpected', async (_, headers) => {
  expect((await ask('update.googleapis.com', '/service/update2', { headers })).status).toBe(421);
  expect(network.arrivals).toHaveLength(1);
  expect(network.unexpected()).toEqual([]);
});

test.each<[string, Record<string, string>]>([
  ['script', FETCH],
  ['script that does not want to be answered', { ...BROWSERS, 'sec-fetch-site': 'cross-site' }],
  ['picture', { ...BROWSERS, 'sec-fetch-dest': 'image' }],
  ['link', VISIT],
  ['form of an extension', { ...BROWSERS, origin: 'chrome-extension://abc' }],
  ['frame in an old way', { referer: 'https://www.linkedin.com/' }],
])('what a %s asks a maker of browsers is unexpected', async (_, headers) => {
  expect((await ask('update.googleapis.com', '/?note=Sails', { headers })).status).toBe(421);
  expect(network.unexpected()).toHaveLength(1);
});

test('as a proxy it opens a tunnel to linkedin.com, and to makers of browsers to see who asks in it', async () => {
  expect(await tunnelTo('www.linkedin.com:443')).toBe(200);
  expect(await tunnelTo('firefox.settings.services.mozilla.com:443')).toBe(200);
  for (const path of ['tracker.example:443', 'www.linkedin.com:80', 'www.mozilla.org:80'])
    expect(await tunnelTo(path)).toBe(502);
  expect(network.unexpected().map(({ host }) => host)).toEqual([
    'tracker.example',
    'www.linkedin.com',
    'www.mozilla.org',
  ]);
});

test('a page put in place of another is shown instead', async () => {
  network.show('/in/mara-okafor/', { status: 200, html: 'another page' });
  expect((await ask('www.linkedin.com', '/in/mara-okafor/')).text).toBe('another page');
});
