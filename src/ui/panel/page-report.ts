import type { Field, Glimpse, Unread } from '../../domain/glimpse.ts';

/** What can be told of a page besides the fields: where a reader would look. Every one is a selector of structure. */
const SIGNS = [
  'main',
  'main h1',
  'main h2',
  '[data-member-id]',
  '[class*=pv-top-card]',
  '.top-card-layout',
  '[componentkey*=topcard i]',
  '[data-component-key*=topcard i]',
  '[data-view-name=profile-top-card]',
  '[data-anonymize=person-name]',
  '[data-testid=interop-iframe]',
  '#top-card-text-details-contact-info',
  'code[id^=bpr-guid]',
  'script[type="application/ld+json"]',
  '[role=dialog]',
];

/** Parts of an address that name a kind of page, and nobody. */
const KINDS = new Set(
  'in,overlay,contact-info,about-this-profile,details,detail,recent-activity,edit,sales,lead,people,talent,profile,hire,manage,all,mwlite,pub,u'.split(
    ',',
  ),
);

/** How surely each field was recognised. */
export const FIELDS = ['fullName', 'headline', 'title', 'org', 'place', 'degree', 'memberId'] as const;

/** '✓ card h1', '? title', '✗': a field as the page showed it, without what it says. */
export function howRead(look: Glimpse | Unread | undefined, field: Field): string {
  const reading = look && 'fields' in look ? look.fields[field] : undefined;
  return reading ? `${reading.sure ? '✓' : '?'} ${reading.from}` : '✗';
}

/**
 * What was recognised of a page and where, for an issue about a page that is not read well: structure, and no text of
 * anybody.
 * @param page the page's document; undefined where it is out of reach
 */
export function reportOf(look: Glimpse | Unread | undefined, version: string, page?: Document): string {
  const unread = look && 'unread' in look ? look.unread : undefined;
  const fields = FIELDS.map((field) => `${field} ${howRead(look, field)}`);
  return [
    `Tend ${version}`,
    ...(unread ? [`unread: ${unread}`] : fields),
    ...(page ? structureOf(page) : []),
  ].join('\n');
}

function structureOf(page: Document): string[] {
  const { host, pathname } = page.location;
  const path = pathname.split('/').map((part) => (part === '' || KINDS.has(part) ? part : '…'));
  const { documentElement: html, body } = page;
  // In world C the profile is in a frame of the page.
  const inner = [...page.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
  const count = (sign: string) =>
    [page, ...inner].reduce((sum, one) => sum + (one?.querySelectorAll(sign).length ?? 0), 0);
  const counts = SIGNS.map((sign) => `${sign}: ${count(sign)}`);
  return [
    `page: ${host}${path.join('/')} (${page.readyState})`,
    `html: lang ${html.lang}, dir ${html.dir || '-'}; body: ${[...body.attributes].map(({ name }) => name).join(' ')}`,
    ...counts,
  ];
}
