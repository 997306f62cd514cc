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
import { pathOf, viewer } from './people.ts';
import type { Build, Person } from './person.ts';
import { style } from './style.ts';
import { dialog, walking } from './walking.ts';

type Generation = Extract<Build, 'a18' | 'a21' | 'a24'>;

/** A profile as the Ember application shows it, in one of its three generations. */
export function pageA(generation: Generation, person: Person, around: Around): string {
  const words = labelsOf(person);
  const card = { a18: card18, a21: card21, a24: card24 }[generation](person, around);
  const main =
    generation === 'a18'
      ? ['<div class="core-rail">', '</div>']
      : ['<main class="scaffold-layout__main">', '</main>'];
  return `<!doctype html><html lang="${person.language}" class="theme theme--${around.dark ? 'dark' : 'light'}"><head><meta charset="utf-8">
<title>${titleOf(person, around)}</title><meta name="i18nLocale" content="${person.language}"><meta name="clientPageInstanceId" content="demo">
<style>${style}</style></head><body dir="${words.dir}" class="render-mode-BIGPIPE nav-v2 ember-application">
<code id="clientPageInstance" hidden>urn:li:page:d_flagship3_profile_view_base;demo</code>
${embeddedData(person)}
<div id="artdeco-modal-outlet">${around.overlay ? contactDetails(person) : ''}</div>
${navigation(words)}
<div class="application-outlet"><div class="columns scaffold-layout">
${main[0]}
${card}
<section class="artdeco-card box"><div id="about"></div><h2><span aria-hidden="true">${words.about}</span><span class="visually-hidden">${words.about}</span></h2>
  <div data-generated-suggestion-target="urn:li:fsu_profileActionDelegate:-1839640498"><span aria-hidden="true">A few lines about what matters.</span><span class="visually-hidden">A few lines about what matters.</span></div></section>
<section class="artdeco-card box"><div id="experience"></div><h2>${words.experience}</h2>${experience(person)}</section>
${when(person.school, (school) => `<section class="artdeco-card box"><div id="education"></div><h2>${words.education}</h2><p>${school}</p></section>`)}
${main[1]}
<aside class="scaffold-layout__aside box side">${sideColumn(around.others, words)}</aside>
</div></div>
${messageBar(words, around.others.slice(0, 3))}${dialog}${walking(generation)}</body></html>`;
}

/** The viewer's own data is on every page; the profile's, and since when they know each other, on the first only. */
export function embeddedData(person: Person): string {
  const one = ({ vanity, memberId, memberNumber, name, headline }: Person) => ({
    publicIdentifier: vanity,
    entityUrn: `urn:li:fsd_profile:${memberId}`,
    objectUrn: `urn:li:member:${memberNumber}`,
    firstName: name,
    headline,
  });
  return `<code id="bpr-guid-1" hidden>${escaped(embedded({ data: { $type: 'com.linkedin.voyager.common.Me' }, included: [one(viewer)] }))}</code>
<code id="datalet-bpr-guid-1" hidden>${escaped(embedded({ request: '/voyager/api/me' }))}</code>
<code id="bpr-guid-2" hidden>${escaped(embedded({ included: [one(person), ...connectionOf(person)] }))}</code>
<code id="datalet-bpr-guid-2" hidden>${escaped(embedded({ request: `/voyager/api/graphql?variables=(vanityName:${person.vanity})&queryId=voyagerIdentityDashProfiles` }))}</code>`;
}

function connectionOf({ degree, memberId, connectedAt }: Person): object[] {
  const connection = {
    createdAt: connectedAt,
    connectedMember: `urn:li:fsd_profile:${memberId}`,
    entityUrn: `urn:li:fsd_connection:${memberId}`,
    $type: 'com.linkedin.voyager.dash.relationships.Connection',
  };
  return degree === 1 ? [connection] : [];
}

function contactDetails(person: Person): string {
  const words = labelsOf(person);
  const address = `https://www.linkedin.com${pathOf(person).slice(0, -1)}`;
  const day = new Date(person.connectedAt).toLocaleDateString(person.language, { dateStyle: 'medium' });
  const section = (icon: string, heading: string, content: string) =>
    `<section class="pv-contact-info__contact-type"><svg data-test-icon="${icon}" width="24" height="24"></svg><h3 class="pv-contact-info__header">${heading}</h3><div class="t-14">${content}</div></section>`;
  return `<div class="veil"><div class="dialog artdeco-modal" role="dialog" aria-modal="true"><h1 id="pv-contact-info">${escaped(person.name)}</h1>
  <h2>${words.contactInfo}</h2>${section('linkedin-bug', words.profilePhoto, `<a href="${address}">${address}</a>`)}
  ${person.degree === 1 ? section('people-medium', words.connected, `<span class="t-14">${day}</span>`) : ''}</div></div>`;
}

function card18(person: Person): string {
  const words = labelsOf(person);
  const path = pathOf(person);
  const degree = degreeOf(person, words);
  return `<section class="pv-profile-section pv-top-card-section artdeco-container-card box top"><div class="cover"></div>
<div class="pv-top-card-section__photo photo" style="width:96px;height:96px;background:var(--cover)"></div>
<div class="pv-top-card-v2-section__info">
  <div><h1 class="pv-top-card-section__name inline t-24">${escaped(person.name)}</h1>
  ${degree ? `<span class="pv-top-card-section__distance-badge distance-badge"><span class="visually-hidden">${degree[1]}</span><span class="dist-value">${degree[0]}</span></span>` : `<a href="${path}edit/topcard/"><h1 class="visually-hidden">${words.more}</h1></a>`}</div>
  ${when(person.headline, (headline) => `<h2 class="pv-top-card-section__headline headline mt1">${headline}</h2>`)}
  ${when(person.place, (place) => `<h3 class="pv-top-card-section__location mt1">${place}</h3>`)}
  ${when(person.org, (org) => `<span class="pv-top-card-v2-section__entity-name pv-top-card-v2-section__company-name">${org}</span>`)}
  <a data-control-name="contact_see_more" href="${path}detail/contact-info/">${words.contactInfo}</a>
</div>${actions(person)}</section>`;
}

function card21(person: Person, { skeleton }: Around): string {
  const words = labelsOf(person);
  const path = pathOf(person);
  const degree = degreeOf(person, words);
  const item = (label: string, name: string) =>
    `<li class="pv-text-details__right-panel-item"><button aria-label="${label}: ${name}"><span class="pv-text-details__right-panel-item-text hoverable-link-text"><div aria-label="${label}">${name}</div></span></button></li>`;
  return `<section class="artdeco-card box top pv-top-card" data-member-id="${person.memberNumber}">${
    skeleton
      ? ''
      : `<div class="cover"></div>
${portrait(person, 96)}${editLink(person)}
<ul class="work pv-text-details__right-panel">${when(person.org, (org) => item(words.currentCompany, org))}${when(person.school, (school) => item(words.school, school))}</ul>
<div class="pv-text-details__left-panel"><div class="name-row"><h1 class="text-heading-xlarge inline t-24 v-align-middle break-words">${escaped(person.name)}</h1>
  ${when(person.pronouns, (pronouns) => `<span class="text-body-small v-align-middle break-words t-black--light">(${pronouns})</span>`)}
  ${degree ? `<span class="distance-badge"><span class="visually-hidden">${degree[1]}</span><span class="dist-value">${degree[0]}</span></span>` : ''}</div>
  <div class="text-body-medium break-words headline">${escaped(person.headline ?? '--')}</div></div>
<div class="pv-text-details__left-panel mt2 place-row">${when(person.place, (place) => `<span class="text-body-small inline t-black--light break-words">${place}</span>`)}
  <span class="pv-text-details__separator t-black--light"><a href="${path}overlay/contact-info/" id="top-card-text-details-contact-info">${words.contactInfo}</a></span></div>
${counts(person)}${actions(person)}`
  }</section>`;
}

function card24(person: Person, { skeleton }: Around): string {
  const words = labelsOf(person);
  const path = pathOf(person);
  const degree = degreeOf(person, words);
  const item = (label: string, name: string) =>
    `<li class="gsIisntYchFQ"><button class="text-align-left" aria-label="${label}: ${name}"><div class="tGqYrKnTmCnw"><span aria-hidden="true">${name}</span><span class="visually-hidden">${name}</span></div></button></li>`;
  return `<section class="artdeco-card XMHjkjscADQG box top" data-member-id="${person.memberNumber}"><!---->${
    skeleton
      ? ''
      : `<div class="cover"></div>
<div id="profile-topcard-background-image-edit-outlet"></div>${portrait(person, 96)}${editLink(person)}
<ul class="work CQMDXnHcMoSC">${when(person.org, (org) => item(words.currentCompany, org))}${when(person.school, (school) => item(words.school, school))}</ul>
<div class="mt2 relative"><div class="name-row"><a href="${path}overlay/about-this-profile/" aria-label="${escaped(person.name)}"><h1 class="dKnXrcGvLmAs inline t-24 v-align-middle break-words">${escaped(person.name)}</h1></a>
  ${when(person.pronouns, (pronouns) => `<span class="text-body-small t-black--light">${pronouns}</span>`)}
  ${degree ? `<span class="distance"><span class="visually-hidden">${degree[1]}</span><span aria-hidden="true">${degree[0]}</span></span>` : `<a href="https://www.linkedin.com/verify">✓</a>`}</div>
  <div class="text-body-medium break-words headline" data-generated-suggestion-target="urn:li:fsu_profileActionDelegate:1500941316">
    ${escaped(person.headline ?? '--')}
  </div>
<div class="mt2 place-row"><!---->${escaped(person.place ?? '')}
  <span class="t-black--light">·</span><span class="nEEadjatKbqb"><a href="${path}overlay/contact-info/" id="top-card-text-details-contact-info">${words.contactInfo}</a></span></div></div>
${counts(person)}${actions(person)}`
  }</section>`;
}

function editLink(person: Person): string {
  return person.degree
    ? ''
    : `<a href="${pathOf(person)}edit/intro/?profileFormEntryPoint=PROFILE_SECTION">✎</a>`;
}

function counts(person: Person): string {
  const words = labelsOf(person);
  return `<ul><li class="text-body-small"><span class="t-bold">2</span> ${words.connections}</li></ul>
<a href="/search/results/people/?connectionOf=%5B%22${person.memberId}%22%5D"><span aria-hidden="true">3</span> ${words.mutual}</a>`;
}

function actions(person: Person): string {
  const words = labelsOf(person);
  return `<div class="actions pvs-profile-actions"><button aria-label="${words.message} ${escaped(person.name)}">${words.message}</button><button data-opens-dialog>${words.more}</button></div>`;
}
