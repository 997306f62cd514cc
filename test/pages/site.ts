import { type Around, escaped, messageBar, navigation, portrait, sideColumn } from './furniture.ts';
import { labels } from './labels.ts';
import { pathOf, people, personCalled, viewer } from './people.ts';
import type { Build, Person } from './person.ts';
import { style } from './style.ts';
import { dialog, walking } from './walking.ts';
import { pageA } from './world-a.ts';
import { frame, pageB } from './world-b.ts';
import { preloadPage, shellC } from './world-c.ts';
import { notFoundPage, pageD, wallPage } from './world-d.ts';

/** What the demo server sends back. */
export interface Answer {
  status: number;
  html: string;
}

/** Asked for in the query, or given by who runs the server; the query wins. */
export interface Wishes {
  /** The build of every page, instead of each person's own. */
  build?: Build;
  theme?: 'light' | 'dark';
}

const BUILDS: string[] = ['a18', 'a21', 'a24', 'b', 'b25', 'c', 'd'] satisfies Build[];

/**
 * The demo network, played at www.linkedin.com: `/in/<vanity>/` and its sub-pages for everybody in `people`,
 * `/feed/`, `/authwall`, and "not found" for the rest. `path` may carry a query: `build`, `theme`, and `delay` and
 * `hydrate` for the page's own script (see walking.ts). `/demo/fragment?build=…&path=…` is where that script gets
 * the next person from.
 */
export function demoPage(path: string, wishes: Wishes = {}): Answer {
  const { pathname, searchParams } = new URL(path, 'https://www.linkedin.com');
  const asked = wished(searchParams, wishes);
  if (pathname === '/demo/fragment') {
    const { build, theme } = asked;
    return demoPage(searchParams.get('path') ?? '/', { ...(build && { build }), ...(theme && { theme }) });
  }
  if (pathname === '/preload/') return { status: 200, html: preloadPage(searchParams.has('_bprMode')) };
  if (pathname.startsWith('/authwall')) return { status: 200, html: wallPage() };
  if (pathname === '/feed/' || pathname === '/') return { status: 200, html: feedPage(asked) };
  const vanity = vanityIn(pathname);
  const person = vanity === undefined ? undefined : personCalled(vanity);
  if (!person) return { status: 404, html: notFoundPage(vanity ?? '') };
  const around = {
    others: othersOf(person),
    dark: asked.theme === 'dark',
    overlay: pathname.includes('/overlay/'),
  };
  return { status: 200, html: profilePage(person, asked.build ?? person.build, around) };
}

/** One person in one build. */
export function profilePage(person: Person, build: Build, around: Around): string {
  if (build === 'd') return pageD(person, around);
  if (build === 'c') return shellC(person, around);
  if (build === 'b') return pageB(person, { frame: 'idle', ...around });
  if (build === 'b25') return pageB(person, { late2025: true, ...around });
  return pageA(build, person, around);
}

/** The five after this one, so that everybody can be walked to from everybody. */
export function othersOf(person: Person): Person[] {
  const at = people.indexOf(person);
  return Array.from({ length: 5 }, (_, i) => people[(at + 1 + i) % people.length]).filter(
    (one) => one !== undefined,
  );
}

function wished(query: URLSearchParams, wishes: Wishes): Wishes {
  const build = query.get('build');
  const theme = query.get('theme');
  return {
    ...wishes,
    ...(build && BUILDS.includes(build) && { build: build as Build }),
    ...(theme && { theme: theme === 'dark' ? 'dark' : 'light' }),
  };
}

function vanityIn(pathname: string): string | undefined {
  const raw = /^\/in\/([^/]+)/.exec(pathname)?.[1];
  try {
    return raw === undefined ? undefined : decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** The start page: everybody, one below the other. Walking on from here stays in its build. */
function feedPage({ build: wish, theme }: Wishes): string {
  const build = wish && wish !== 'd' ? wish : 'a24'; // logged out there is no feed
  const words = labels.en;
  const isShell = /^[bc]/.test(build);
  const outlet = isShell ? 'id="root" data-strictmode="true"' : 'class="application-outlet"';
  const line = (one: Person) =>
    `<li class="other">${portrait(one, 40)}<div><a href="${pathOf(one)}"><bdi>${escaped(one.name)}</bdi></a><p><bdi>${escaped(one.headline ?? '')}</bdi></p></div></li>`;
  return `<!doctype html><html lang="en" class="theme theme--${theme ?? 'light'}"><head><meta charset="utf-8"><title>Feed | LinkedIn</title><style>${style}</style></head>
<body class="${isShell ? '' : 'ember-application'}"><div ${outlet}>${navigation(words)}<div class="columns"><main><section class="box feed"><h2>Everybody here is invented</h2><ul>${people.map(line).join('')}</ul></section></main>
<aside class="box side">${sideColumn(othersOf(viewer), words)}</aside></div></div>
${build === 'c' ? frame.idle : ''}${messageBar(words, people.slice(0, 3))}${dialog}${walking(build)}</body></html>`;
}
