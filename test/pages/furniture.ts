import { type Labels, labels } from './labels.ts';
import { pathOf, viewer } from './people.ts';
import type { Person } from './person.ts';

/** What one page shows beside its person. */
export interface Around {
  /** People in the right column, with their degrees. */
  others: Person[];
  /** `html.theme--dark`, as the site's own setting has it. */
  dark?: boolean;
  /** The contact details lie open over the page, with a heading of their own before the person's. */
  overlay?: boolean;
  /** The card's frame is there, its content not yet. */
  skeleton?: boolean;
  /** Unread things counted in the title. */
  unread?: number;
}

/** Text made safe for HTML, in attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** One piece of HTML, or nothing where there is nothing to show. */
export function when(value: string | undefined, html: (value: string) => string): string {
  return value === undefined ? '' : html(escaped(value));
}

/** JSON inside a script or code element. */
export function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

export function labelsOf(person: Person): Labels {
  return labels[person.language];
}

export function titleOf(person: Person, { unread }: Around): string {
  return `${unread ? `(${unread > 99 ? '99+' : unread}) ` : ''}${escaped(person.name)} | LinkedIn`;
}

/** How a degree is shown and read aloud; none for the viewer. */
export function degreeOf(person: Person, words: Labels): [shown: string, spoken: string] | undefined {
  return person.degree && words.degree[person.degree - 1];
}

/** A portrait without a photo: the first letter on a colour of its own. */
export function portrait(person: Person, size: number): string {
  const hue = (person.memberNumber * 47) % 360;
  const name = person.name.replace(/^Prof\. Dr\.-Ing\. habil\. /, '');
  const text = new Intl.Segmenter().segment(name).containing(0)?.segment ?? '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 45% 62%)"/><text x="50" y="66" font-family="sans-serif" font-size="46" fill="#fff" text-anchor="middle">${escaped(text)}</text></svg>`;
  return `<img class="portrait" width="${size}" height="${size}" title="${escaped(person.name)}" alt="${escaped(person.name)}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
}

/** The bar on top. Its first heading counts notifications, and its logo carries a key that sounds like a card's. */
export function navigation(words: Labels): string {
  return `<header id="global-nav" class="global-nav"><nav class="global-nav__content">
    <a class="logo" componentkey="topcard-logo-image-referencekey" href="/feed/" aria-label="Home"><b>demo</b></a>
    <input class="search" placeholder="${words.search}" aria-label="${words.search}">
    <h2 class="notifications">${words.notifications}</h2>
    <a class="me" href="${pathOf(viewer)}">${portrait(viewer, 28)} <span>${escaped(viewer.name)}</span></a>
  </nav></header>`;
}

/** Links to other people with their own degrees and headlines, as every profile has them beside it. */
export function sideColumn(others: Person[], words: Labels): string {
  return `<h2>${words.also}</h2><ul>${others
    .map(
      (one) => `<li class="other">${portrait(one, 48)}<div>
      <a class="ember-view" href="${pathOf(one)}"><span class="hoverable-link-text"><span aria-hidden="true">${escaped(one.name)}</span><span class="visually-hidden">${escaped(one.name)}</span></span></a>
      <span class="dist-value">${degreeOf(one, words)?.[0] ?? ''}</span>
      <p class="t-14">${escaped(one.headline ?? '')}</p></div></li>`,
    )
    .join('')}</ul>`;
}

/** The message bar at the bottom of the page; it opens on a click. */
export function messageBar(words: Labels, others: Person[]): string {
  return `<aside id="msg-overlay" class="msg-overlay-container"><div class="msg-overlay-list-bubble">
    <button class="msg-overlay-bubble-header" aria-expanded="false">${portrait(viewer, 28)} <strong>${words.messaging}</strong><span aria-hidden="true">⌃</span></button>
    <button class="compose" aria-label="${words.message}">✎</button>
    <ul>${others.map((one) => `<li>${portrait(one, 36)} <h3>${escaped(one.name)}</h3></li>`).join('')}</ul>
  </div></aside>`;
}

/** The other parts of a profile: what a person did and learned. */
export function experience(person: Person): string {
  return `<ul><li><span class="t-bold"><span aria-hidden="true">${escaped(person.title ?? person.headline ?? '…')}</span></span>
    <span class="t-14">${escaped(person.org ?? '')}</span></li></ul>`;
}
