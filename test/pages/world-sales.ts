import { escaped, labelsOf, when } from './furniture.ts';
import { type Person, seatIdOf } from './person.ts';

/** What varies on a lead's page. */
export interface AroundLead {
  product: 'sales' | 'recruiter';
  /** People in lists and messages beside the lead. */
  others: Person[];
  /** Whose id the card carries; nobody's if left out. */
  carries?: Person;
}

/** The address of a lead, with the tail that Sales Navigator adds. */
export function leadAddress(person: Person, product: AroundLead['product']): string {
  const id = seatIdOf(person, product);
  return `https://www.linkedin.com/${product === 'sales' ? `sales/lead/${id},NAME_SEARCH,aB3x` : `talent/profile/${id}?trk=SEARCH_GLOBAL`}`;
}

/** A lead's page in Sales Navigator or Recruiter: lists and messages mark people as the header does. */
export function leadPage(person: Person, { product, others, carries }: AroundLead): string {
  const words = labelsOf(person);
  const lead = (one: Person) =>
    `<li><a data-anonymize="person-name" href="/sales/lead/${seatIdOf(one, 'sales')},x,y">${escaped(one.name)}</a><span data-anonymize="company-name">${escaped(one.org ?? '')}</span><span data-anonymize="location">${escaped(one.place ?? '')}</span></li>`;
  return `<!doctype html><html lang="${person.language}" dir="${words.dir}"><head><meta charset="utf-8">
<title>(1) ${escaped(person.name)} | ${product === 'sales' ? 'Sales Navigator' : 'LinkedIn Recruiter'}</title></head><body class="ember-application boot-complete">
<header><h1 class="visually-hidden">Lead</h1></header><aside role="dialog"><h1 data-anonymize="person-name">${escaped(others[0]?.name ?? '')}</h1></aside>
<main><ul>${others.map(lead).join('')}</ul><div class="_profile-container_x1"><section class="_header_sqh8tm">
<div class="_lockup_x1"${carries ? ` data-scroll-into-view="urn:li:fs_salesProfile:(${seatIdOf(carries, 'sales')},NAME_SEARCH,aB3x)"` : ''}><h1 data-x--lead--name data-anonymize="person-name" class="_headingText_e3b563">
  ${escaped(person.name)}</h1> <span>2nd</span>
${when(person.headline, (headline) => `<span data-anonymize="headline">${headline}</span>`)}</div>
<p>${when(person.title, (title) => `<span data-anonymize="job-title">${title}</span>`)} ${when(person.org, (org) => `<a data-anonymize="company-name" href="/sales/company/1">${org}</a>`)}</p>
${when(person.place, (place) => `<div data-anonymize="location">${place}</div>`)}</section>
<section id="experience"><ul><li><span data-anonymize="job-title">Something earlier</span><span data-anonymize="company-name">Somewhere earlier</span></li></ul></section></div></main></body></html>`;
}
