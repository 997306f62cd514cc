import type { DemoNetwork } from '../browser/demo-network.ts';
import { addressOf } from '../browser/steps.ts';
import { demoPage } from '../pages/site.ts';
import { VISITED } from './visited.ts';

/** Asked for in a page's address: the empty extension asks its worker when the page is parsed, not at its start. */
export const ASK_LATE = 'late';

/** Asked for in a page's address: the empty extension draws with Preact whatever it is told. */
export const SHOW_TREE = 'tree';

/** A page of the same network that is nobody's profile. */
export const NO_PROFILE = 'https://www.linkedin.com/feed/';

/** Asked for in a page's address: a page with as much markup as a real one, in whose parsing a start can hide. */
const LONG = 'long';

/** Sections added to the long page. */
const SECTIONS = 12;

/** The profile that is visited, as short as the demo has it, or long. */
export function profile(kind: 'short' | 'long', ...asked: string[]): string {
  const query = [...(kind === 'long' ? [LONG] : []), ...asked].join('&');
  return addressOf(VISITED) + (query && `?${query}`);
}

/** The path of somebody's profile. */
export function pathTo(vanity: string): string {
  return new URL(addressOf(vanity)).pathname;
}

/**
 * Serves it. It says in its own markup that it is hydrated, so that both extensions draw when it is parsed: how long
 * a page takes to hydrate is no cost of an extension.
 */
export function serveProfile(network: DemoNetwork): void {
  for (const kind of ['short', 'long'] as const) {
    for (const asked of [[], [ASK_LATE], [SHOW_TREE]]) {
      const { pathname, search } = new URL(profile(kind, ...asked));
      network.show(pathname + search, { status: 200, html: markup(kind) });
    }
  }
}

/** Size of a page's markup, in kB. */
export function weightOf(kind: 'short' | 'long'): number {
  return Math.round(Buffer.byteLength(markup(kind)) / 1000);
}

function markup(kind: 'short' | 'long'): string {
  const html = demoPage(new URL(addressOf(VISITED)).pathname).html.replace(
    '<body',
    '<body data-rehydrated="true"',
  );
  return kind === 'short' ? html : html.replace('</main>', `${section().repeat(SECTIONS)}</main>`);
}

/** As a profile's own sections are: much nesting around few words. */
function section(): string {
  const line =
    '<li class="other"><div><div><a href="/feed/"><span><span aria-hidden="true">Harbour master</span><span class="visually-hidden">Harbour master</span></span></a><p>Port of Westmere</p><p><span>Jan 2019</span> <span>3 yrs</span></p></div></div></li>';
  return `<section class="box"><h2>Experience</h2><ul>${line.repeat(80)}</ul></section>`;
}
