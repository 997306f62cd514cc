import { createHash, X509Certificate } from 'node:crypto';
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { type AddressInfo, createServer as createDoor, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { generate } from 'selfsigned';
import { isMaker, isOfTheBrowser, isVisit } from './who-asks.ts';

/** What the network answers for one path of www.linkedin.com. */
export interface Answer {
  status: number;
  html: string;
}

/** One request, as it arrived. A refused tunnel or name has no path. */
export interface Arrival {
  host: string;
  method: string;
  path: string;
}

/** All the internet a browser under test can reach: one port of this machine that plays www.linkedin.com. */
export interface DemoNetwork {
  port: number;
  /** For `--ignore-certificate-errors-spki-list`: base64 SHA-256 of the certificate's public key. */
  keyHash: string;
  /** Every request so far, the answered and the refused. */
  arrivals: Arrival[];
  /** What was asked for and is no page of the demo, or no visit to one; without what the browsers themselves ask their makers. */
  unexpected(): Arrival[];
  /**
   * From now on this path (with its query, if it has one) shows this instead of the demo page; on another host than
   * LinkedIn's, this whole address.
   */
  show(path: string, answer: Answer): void;
  close(): Promise<void>;
}

const LINKEDIN = /(^|\.)linkedin\.com$/;

/** Hosts that are served; of those that are not LinkedIn's only what a test shows there. */
const OURS = /(^|\.)(linkedin|xing|wellfound)\.com$/;

/** First byte of a TLS connection. */
const HANDSHAKE = 0x16;

/**
 * Starts the network on 127.0.0.1. Its one port speaks TLS and plain HTTP (Chromium is mapped to it by
 * `--host-resolver-rules`) and is an HTTP proxy (Firefox); whatever is not linkedin.com is refused and recorded.
 */
export async function startDemoNetwork(pages: (path: string) => Answer): Promise<DemoNetwork> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'linkedin.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: '*.linkedin.com' }] }],
  });
  const arrivals: Arrival[] = [];
  const strangers: Arrival[] = [];
  const shown = new Map<string, Answer>();

  const refuse = (arrival: Arrival, isForgiven: boolean) => {
    arrivals.push(arrival);
    if (!isForgiven) strangers.push(arrival);
  };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const arrival = arrivalOf(request);
    const { host, method, path } = arrival;
    if (OURS.test(host) && method === 'GET' && path === '/favicon.ico') {
      arrivals.push(arrival);
      response.writeHead(204).end();
      return;
    }
    const put = shown.get(LINKEDIN.test(host) ? path : `https://${host}${path}`);
    const isSecure = (request.socket as Partial<TLSSocket>).encrypted === true;
    const isGoneTo =
      OURS.test(host) && isVisit({ headers: request.headers, method, path, isSecure }, put !== undefined);
    const page = isGoneTo ? (put ?? (LINKEDIN.test(host) ? pages(path) : undefined)) : undefined;
    if (page && (page.status !== 404 || path.startsWith('/in/'))) arrivals.push(arrival);
    else refuse(arrival, isOfTheBrowser(host, request.headers));
    response.writeHead(page?.status ?? 421, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(page?.html ?? 'Not part of the demo network.');
  };

  const secure = createSecure({ key, cert }, answer);
  const plain = createPlain(answer);
  plain.on('connect', (request: IncomingMessage, tunnel: Duplex) => {
    const [host = '', port] = (request.url ?? '').split(':');
    tunnel.on('error', () => tunnel.destroy());
    // A maker's too, since only within it is seen who asks.
    if ((OURS.test(host) || isMaker(host)) && port === '443') {
      tunnel.write('HTTP/1.1 200 Connection established\r\n\r\n');
      secure.emit('connection', tunnel);
    } else {
      refuse({ host, method: 'CONNECT', path: '' }, false);
      tunnel.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    }
  });
  const open = new Set<Socket>();
  const door = createDoor((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === HANDSHAKE ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));

  return {
    port: (door.address() as AddressInfo).port,
    keyHash: createHash('sha256')
      .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
    arrivals,
    unexpected: () => [...strangers],
    show: (path, page) => shown.set(path, page),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => door.close(resolve));
    },
  };
}

function arrivalOf(request: IncomingMessage): Arrival {
  const { method = '', url = '' } = request;
  // A proxy hears the whole address, a server the path alone.
  const proxied = URL.canParse(url) ? new URL(url) : undefined;
  const host = proxied?.hostname ?? (request.headers.host ?? '').replace(/:\d+$/, '');
  return { host, method, path: proxied ? proxied.pathname + proxied.search : url };
}
