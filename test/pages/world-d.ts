import { type Around, embedded, escaped, labelsOf, portrait, when } from './furniture.ts';
import { pathOf } from './people.ts';
import type { Person } from './person.ts';
import { style } from './style.ts';

/** What only this world has. */
export interface AroundD extends Around {
  /** The card of 2023 instead of 2024's. */
  of2023?: boolean;
  /** Without the JSON for search engines. */
  plain?: boolean;
}

/** A profile as a browser without a session gets it. */
export function pageD(person: Person, around: AroundD): string {
  const words = labelsOf(person);
  const home = `https://pt.linkedin.com${pathOf(person).slice(0, -1)}`;
  const title = [person.name, person.title, person.org].filter(Boolean).join(' -  ');
  return `<!doctype html><html lang="${person.language}" class="${around.dark ? 'theme--dark' : ''}"><head><meta charset="utf-8">
<meta name="pageKey" content="public_profile_v3_desktop"><meta id="config" data-member-id="0"><link rel="canonical" href="${home}">
<title>${escaped(title)} | LinkedIn</title><meta property="og:title" content="${escaped(escaped(title))} | LinkedIn"><style>${style}</style>
${around.plain ? '' : `<script type="application/ld+json">${embedded({ '@context': 'http://schema.org', '@graph': graphOf(person, home, around.others) })}</script>`}
</head><body dir="${words.dir}">
<div class="modal" role="dialog" hidden><h2>${escaped(person.name)}</h2></div>
<header class="global-nav"><nav class="global-nav__content"><a class="logo" href="/"><b>demo</b></a><h2 class="notifications">Join now</h2></nav></header>
<div class="columns"><main class="main" id="main-content" aria-hidden="true"><section class="profile">
<section class="top-card-layout container-lined box top"><div class="cover"></div>${portrait(person, 96)}
<div class="top-card-layout__entity-info"><h1 class="top-card-layout__title">${escaped(person.name)}</h1>
${when(person.headline, (headline) => `<h2 class="top-card-layout__headline headline" style="display:block">${headline}</h2>`)}
${subline(person, around)}
${when(person.org, (org) => `<div class="top-card__links-container"><div data-section="currentPositionsDetails"><a data-test-id="top-card-link" href="/company/demo"><span class="top-card-link__description">${org}</span></a></div></div>`)}
</div></section></section></main>
<aside class="box side"><h2>${words.also}</h2><ul>${around.others.map((one) => `<li class="other">${portrait(one, 48)}<div><a href="${pathOf(one)}"><h3 class="base-aside-card__title">${escaped(one.name)}</h3></a><p>${escaped(one.headline ?? '')}</p></div></li>`).join('')}</ul></aside>
</div></body></html>`;
}

function subline(person: Person, { of2023 }: AroundD): string {
  if (of2023) {
    return `<h3 class="top-card-layout__first-subline">${when(person.place, (place) => `<div class="top-card__subline-item">${place}</div>`)}<span class="top-card__subline-item">214 followers</span></h3>`;
  }
  return `<div class="profile-info-subheader place-row">${when(person.place, (place) => `<div class="not-first-middot"><span>${place}</span></div>`)}<div class="not-first-middot"><span>214 followers</span><span>152 connections</span></div></div>`;
}

/** Articles come first, and have authors that look like the person; one is by somebody else. */
function graphOf(person: Person, home: string, others: Person[]): object[] {
  const author = (one: Person) => ({
    '@type': 'Person',
    name: one.name,
    url: `https://pt.linkedin.com${pathOf(one)}`,
  });
  return [
    ...[person, ...others].map((one) => ({
      '@type': 'Article',
      name: 'On small things',
      author: author(one),
    })),
    ...others.slice(0, 1).map(author),
    {
      '@type': 'Person',
      name: person.name,
      url: home,
      sameAs: home,
      jobTitle: [person.title ?? '******* *****', 'Something earlier'],
      worksFor: person.org
        ? [
            { '@type': 'Organization', name: person.org },
            { '@type': 'Organization', name: 'Somewhere earlier' },
          ]
        : [],
      address: { '@type': 'PostalAddress', addressLocality: person.place, addressCountry: 'XX' },
    },
  ];
}

/** LinkedIn's answer for somebody who is not there; it looks like a profile to a careless reader. */
export function notFoundPage(vanity: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="pageKey" content="public_profile_v3_desktop">
<link rel="canonical" href="https://www.linkedin.com/public-profile/in/${encodeURIComponent(vanity)}"><title>Profile Not Found | LinkedIn</title><style>${style}</style></head>
<body><main class="columns"><section class="box"><h1>Profile Not Found</h1><p>Nobody of the demo network has this address.</p></section></main></body></html>`;
}

/** The wall that asks for a session; the vanity is only in its query. */
export function wallPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="pageKey" content="auth_wall_desktop_profile"><title>Sign Up | LinkedIn</title><style>${style}</style></head>
<body><main class="columns"><section class="box"><h1>Join the demo network</h1></section></main></body></html>`;
}
