import { FILTER_KINDS, type Filters, SEVERAL } from './people-filter.ts';
import { COLUMNS, type Column, type Order } from './people-order.ts';

/** How the people are looked at: what the address says after `#people/`. */
export interface PeopleView {
  /** As typed into the box. */
  find: string;
  order: Order;
  filters: Filters;
}

/** Everybody, by name. */
export const PLAIN_VIEW: PeopleView = { find: '', order: { column: 'name', down: false }, filters: {} };

/** The view as an address says it: '?group=…&sort=-last&find=…'; '' for everybody by name. */
export function viewText({ find, order, filters }: PeopleView): string {
  const said = new URLSearchParams();
  for (const kind of FILTER_KINDS) {
    for (const value of filters[kind] ?? []) said.append(kind, value);
  }
  if (order.column !== 'name' || order.down) said.set('sort', (order.down ? '-' : '') + order.column);
  if (find) said.set('find', find);
  const text = said.toString();
  return text && `?${text}`;
}

/** The address of the list that is shown so. */
export function listAddress(view: PeopleView): string {
  return `#people/${viewText(view)}`.replace(/\/$/, '');
}

/** The view that an address names; what it does not understand is left out. */
export function viewIn(text: string): PeopleView {
  const said = new URLSearchParams(text.replace(/^\?/, ''));
  const sort = said.get('sort') ?? '';
  const named = sort.replace(/^-/, '');
  const column = COLUMNS.find((one): one is Column => one === named);
  return {
    find: said.get('find') ?? '',
    order: column ? { column, down: sort.startsWith('-') } : PLAIN_VIEW.order,
    filters: Object.fromEntries(
      FILTER_KINDS.flatMap((kind) => {
        const values = [...new Set(said.getAll(kind).filter(Boolean))];
        const wanted = SEVERAL.has(kind) ? values : values.slice(0, 1);
        return wanted.length > 0 ? [[kind, wanted]] : [];
      }),
    ),
  };
}

/** The address of somebody's page with the box for a message open. @param goalUid what they are asked for there */
export function writeAddress(contactUid: string, goalUid = ''): string {
  return `#people/${contactUid}/write${goalUid && `/${goalUid}`}`;
}

/** Whether what stands after `#people/` asks for that box. */
export function asksToWrite(rest: string): boolean {
  return rest.split('/')[1] === 'write';
}

/** Which goal it asks them for there; undefined for none. */
export function goalIn(rest: string): string | undefined {
  return rest.split('/')[2];
}

/** Of what stands after `#people/` the uid of the person whose page it names; '' for none. */
export function personIn(rest: string): string {
  return rest.startsWith('?') ? '' : rest.replace(/\/.*/s, '');
}
