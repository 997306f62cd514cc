import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Times, timesOf } from '../alternately.ts';
import type { Measurement } from '../measurement.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Content script of the lightest extension for notes on LinkedIn that is made with React, gzipped, in kB. */
const PEER = 73;
const CONTENT = 'visit of a profile';

/** A line of `sizes.mjs`: what, its size and its limit. */
const LINE = /^(.+): ([\d.]+) kB gzipped, limit ([\d.]+) kB$/gm;

const once = (size: number): Times => timesOf([size]);

/** What a person's browser loads, gzipped. */
export const sizes: Measurement[] = [
  {
    name: 'sizes',
    async run() {
      // Where one is over its limit it fails, and tells it nevertheless.
      const { stdout: told } = spawnSync('node', [join(ROOT, '.ci/sizes.mjs')], { encoding: 'utf8' });
      return [...told.matchAll(LINE)].map(([, what = '', size, limit]) => ({
        what: `${what}, gzipped`,
        beside: what === CONTENT ? 'the lightest React peer’s content script' : '',
        unit: 'kB',
        tend: once(Number(size)),
        ...(what === CONTENT && { peer: once(PEER) }),
        must: { median: Number(limit) },
      }));
    },
  },
];
