import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DemoNetwork, startDemoNetwork } from './demo-network.ts';

let network: DemoNetwork;

beforeEach(async () => {
  network = await startDemoNetwork((path) =>
    path.startsWith('/in/')
      ? { status: 200, html: `page of ${path}` }
      : { status: 404, html: 'no such page' },
  );
});
afterEach(() => network.close());

/** Asks as Chromium does: any name leads to the one port. Only the key's hash is checked there, so not here. */
function ask(
  host: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number | undefined; text: string }> {
  const { port } = network;
  const options = {
    host: '127.0.0.1',
    port,
    path,
    headers: { ...headers, host },
    servername: host,
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode, text });
    });
    sent.on('error', reject).end();
  });
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
  const fetched = { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' };
  expect((await ask('www.linkedin.com', '/in/mara-okafor/', fetched)).status).toBe(421);
  expect(network.unexpected()).toHaveLength(1);
  expect((await ask('www.linkedin.com', '/in/mara-okafor/', { 'sec-fetch-mode': 'navigate' })).status).toBe(
    200,
  );
  expect(network.unexpected()).toHaveLength(1);
});

test('a host that only contains linkedin.com is a stranger', async () => {
  expect((await ask('linkedin.com.tracker.example', '/in/mara-okafor/')).status).toBe(421);
  expect((await ask('notlinkedin.com', '/in/mara-okafor/')).status).toBe(421);
});

test('what the browser asks its maker is refused, but not counted as unexpected', async () => {
  expect((await ask('update.googleapis.com', '/service/update2')).status).toBe(421);
  expect(network.arrivals).toHaveLength(1);
  expect(network.unexpected()).toEqual([]);
});

test('as a proxy it opens a tunnel to linkedin.com only', async () => {
  expect(await tunnelTo('www.linkedin.com:443')).toBe(200);
  expect(await tunnelTo('tracker.example:443')).toBe(502);
  expect(network.unexpected()).toEqual([{ host: 'tracker.example', method: 'CONNECT', path: '' }]);
});

test('a page put in place of another is shown instead', async () => {
  network.show('/in/mara-okafor/', { status: 200, html: 'another page' });
  expect((await ask('www.linkedin.com', '/in/mara-okafor/')).text).toBe('another page');
});
