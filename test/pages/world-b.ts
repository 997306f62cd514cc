import {
  type Around,
  degreeOf,
  embedded,
  escaped,
  experience,
  labelsOf,
  messageBar,
  navigation,
  portrait,
  sideColumn,
  titleOf,
  when,
} from './furniture.ts';
import type { Labels } from './labels.ts';
import { pathOf, viewer } from './people.ts';
import type { Person } from './person.ts';
import { style } from './style.ts';
import { dialog, walking } from './walking.ts';

/** What only this world has. */
export interface AroundB extends Around {
  /** The late-2025 build: no keys, names by `data-view-name`. */
  late2025?: boolean;
  /** The frame that may hold another kind of page: beneath, or over everything. */
  frame?: 'idle' | 'active';
  /** Without the keys that bind card and vanity, so that only the title can. */
  unbound?: boolean;
  /** World C: the title is this person's, whom the frame shows; the page itself still shows another. */
  shellOf?: Person;
}

/** A profile as the server describes it to React: no h1, no lasting classes, links that lie. */
export function pageB(person: Person, around: AroundB): string {
  const words = labelsOf(person);
  const path = pathOf(person);
  const key = (part: string) => `com.linkedin.sdui.profile.card.ref${person.memberId}${part}`;
  const keyed = (part: string) => (around.late2025 ? '' : `componentkey="${key(part)}"`);
  const bound = (name: string) => (around.late2025 || around.unbound ? '' : `componentkey="${name}"`);
  return `<!doctype html><html lang="${person.language}" dir="${words.dir}" class="theme theme--${around.dark ? 'dark' : 'light'}"><head><meta charset="utf-8">
<title>${titleOf(around.shellOf ?? person, around)}</title><style>${style}</style></head><body>
<div id="root" data-strictmode="true">${navigation(words)}
<div class="sticky" hidden><a href="${path}">${portrait(person, 28)}</a><p>${escaped(person.name)}</p><p>${escaped(person.headline ?? '')}</p></div>
<main id="workspace" class="_1f7cdc35"><div class="columns" data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.Profile">
<div data-testid="lazy-column"><section aria-label="Primary content">
<div ${around.late2025 ? 'data-view-name="profile-top-card"' : `componentkey="${key('Topcard')}" id="${key('Topcard')}"`}>
<section ${keyed('Topcard')} class="box top _36cbea85">${around.skeleton ? '' : cardContent(person, around, bound)}</section></div>
<div ${bound(`profileCardsAboveActivity${person.vanity}`)}><section ${keyed('About')} class="box"><h2>${words.about}</h2><p>A few lines about what matters.</p></section></div>
<div ${bound(`com.linkedin.sdui.profile.card.ref${person.vanity}Activity`)} class="box"><h2>Activity</h2><p>214</p><p>${escaped(person.name)} · 1mo</p></div>
<section ${keyed('ExperienceTopLevelSection')} class="box"><h2>${words.experience}</h2>${experience(person)}</section>
${when(person.school, (school) => `<section ${keyed('EducationTopLevelSection')} class="box"><h2>${words.education}</h2><p>${school}</p></section>`)}
</section></div>
<div data-testid="sidebar" class="box side">${sideColumn(around.others, words).replaceAll('<span class="dist-value">', '<p>· ')}</div>
</div></main><footer><p>${words.more}</p><a href="${path}overlay/contact-info/">${words.more}</a></footer></div>
<div id="interop-outlet" data-testid="interop-shadowdom"></div>
${around.frame ? frame[around.frame] : ''}
${messageBar(words, around.others.slice(0, 3))}
${around.overlay ? `<div class="veil"><div class="dialog" role="dialog" aria-modal="true"><h2>${words.contactInfo}</h2><p>${escaped(viewer.name)}</p></div></div>` : ''}
${dialog}<script id="rehydrate-data">window.__como_rehydration__ = ${embedded([`0:${viewer.memberId}`, `1:${viewer.name}`])};</script>
${walking(around.shellOf ? 'c' : around.late2025 ? 'b25' : 'b')}</body></html>`;
}

function cardContent(person: Person, around: AroundB, bound: (name: string) => string): string {
  const words = labelsOf(person);
  const path = pathOf(person);
  const name = `<h2>${escaped(person.name)}</h2><svg id="verified-medium" width="16" height="16" aria-hidden="true"></svg>`;
  const work = [person.org, person.school].filter((one) => one !== undefined);
  const logos = work.map(
    (one) =>
      `<button type="button"><figure><svg width="24" height="24" style="background:var(--cover);border-radius:4px"></svg></figure><p>${escaped(one)}</p></button>`,
  );
  // The link opens the contact details by script, so its address is only the one of the moment.
  const contact = `<p><a href="${person.degree === 2 ? '#' : path}">${words.contactInfo}</a></p>`;
  const verified = around.late2025
    ? `<div data-view-name="profile-top-card-verified-badge"><div role="button"><div><p>${escaped(person.name)}</p></div></div></div>`
    : `<a href="${path}" ${bound(`ProfileVerificationTriggerRef-${person.vanity}`)}><div>${name}</div></a>`;
  return `<figure class="cover"><img alt="" width="1" height="1" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></figure>
<div class="photo" aria-label="${words.profilePhoto}" componentkey="topcard-logo-image-referencekey"><figure aria-hidden="true">${portrait(person, 96)}</figure></div>
<button hidden aria-label="${words.notifications}"></button>${person.degree ? '' : `<a href="${path}edit/intro/">✎</a>`}
<div class="beside"><div class="column">
  <div class="name-row">${verified}${when(person.pronouns, (pronouns) => `<p>${pronouns}</p>`)}${degrees(person, words)}</div>
  ${person.degree ? '' : '<div><p>Verify in 2 minutes</p></div>'}
  ${when(person.headline, (headline) => `<p class="headline">${headline}</p>`)}
  ${work.length > 0 ? `<p>${escaped(work.join(' · '))}</p>` : ''}
  <div class="place-row">${when(person.place, (place) => `<p>${place}</p><p>·</p>`)}${contact}</div>
</div><div class="work">${logos.join('')}</div></div>
<p>152 ${words.connections}</p><a href="/search/results/people/?connectionOf=%5B%22${person.memberId}%22%5D"><p>3 ${words.mutual}</p></a>
${actions(person, words)}<div hidden>${actions(person, words)}</div>`;
}

/** Two of them in one card: the second is the state the page would fall back to. */
function degrees(person: Person, words: Labels): string {
  const degree = degreeOf(person, words);
  if (!degree) return '';
  return `<div data-display-contents="true"><p>· ${degree[0]}</p></div><div data-display-contents="true" hidden><p>· ${words.degree[1]?.[0]}</p></div>`;
}

function actions(person: Person, words: Labels): string {
  return `<div class="actions"><button data-view-name="profile-primary-message"><a href="/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${person.memberId}&amp;recipient=${person.memberId}" tabindex="-1">${words.message}</a></button><button data-opens-dialog>${words.more}</button></div>`;
}

/** The frame that a page of this world always has, for what the older application still draws. */
const geometry = 'width:100vw;height:100vh;position:absolute;top:0;border:0;';
export const frame = {
  idle: `<iframe data-testid="interop-iframe" src="/preload/" tabindex="-1" style="${geometry}opacity:0;z-index:-1;"></iframe>`,
  active: `<iframe data-testid="interop-iframe" src="/preload/?_bprMode=vanilla" style="${geometry}opacity:1;z-index:0;"></iframe>`,
};
