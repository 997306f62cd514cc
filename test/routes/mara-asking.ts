import type { Input, PanelView, RouteName } from '../../src/api/contract.ts';
import type { TendDatabase } from '../../src/store/database.ts';
import { page } from '../domain/people.ts';
import { addressOf, askAs, capabilityFor, fromTab, ownPage } from './asking.ts';

export const TODAY = '2026-11-22';
export const VANITY = 'mara-okafor';
/** A message of today that waits for a reply. */
export const SENT = { kind: 'message', direction: 'out', on: TODAY, touch: true, answered: false } as const;
export const requestId = () => crypto.randomUUID();

/** As it comes over the wire. */
export const sent = <Name extends RouteName>(input: object): Input<Name> => JSON.parse(JSON.stringify(input));

/** A panel in a tab at that profile, and what it may ask by. */
async function panelOver(db: TendDatabase, tab: number, vanity: string) {
  const sender = fromTab(tab, addressOf(vanity));
  const capability = await capabilityFor(db, sender, vanity);
  return <Name extends RouteName>(name: Name, input: object = {}) =>
    askAs(db, sender, name, sent<Name>({ capability, ...input }));
}

type Ask = Awaited<ReturnType<typeof panelOver>>;

/** Tend's own page and panels at Mara's profile, asking the background over the store of now. */
export function maraAsking(db: () => TendDatabase) {
  const own = <Name extends RouteName>(name: Name, input: object) =>
    askAs(db(), ownPage, name, sent<Name>(input));

  const panelAt = (tab: number, vanity = VANITY) => panelOver(db(), tab, vanity);

  /** Keeps Mara as her page shows her; gives back her uid. */
  async function keepMara(ask: Ask): Promise<string> {
    await ask('keepContact', {
      requestId: requestId(),
      glimpse: page({ fullName: 'Mara Okafor', memberId: '42' }, { value: VANITY }),
    });
    await ask('editFacts', { requestId: requestId(), interests: ['Chess'] });
    return ((await ask('readPanel')) as PanelView).contact?.uid ?? '';
  }

  const draftsOf = async (ask: Ask) => ((await ask('readPanel')) as PanelView).drafts;

  return { own, panelAt, keepMara, draftsOf };
}
