import type { Cadence } from '../../domain/cadence.ts';
import type { NearDays } from '../../domain/near-days.ts';
import type { Worth } from '../../domain/triage.ts';
import { cadenceText } from '../../ui/agenda/reason-text.ts';
import { shortDay } from '../../ui/days.ts';
import { Ring } from '../../ui/ring.tsx';
import { say } from '../../words/index.ts';
import { commas } from '../../words/list.ts';
import { OFFERED } from '../offered-cadences.ts';
import type { Offer, TriageModel } from './triage-model.ts';

/** Whom of an import to put on a cadence: one choice each, and a reason beside it. */
export function Triage({ triage }: { triage: TriageModel }) {
  const { offers, isAnswered } = triage;
  if (offers.length === 0 && !isAnswered) return null;
  return (
    <section tabIndex={-1}>
      <h2>{say('triage_title')}</h2>
      <p class="soft">{say(offers.length > 0 ? 'triage_more' : 'triage_done')}</p>
      <ul class="lines triage">
        {offers.map((offer) => (
          <OfferLine key={offer.contactUid} triage={triage} offer={offer} />
        ))}
      </ul>
      {offers.length > 0 && (
        <button type="button" class="btn quiet fit" onClick={triage.skip}>
          {say('triage_skip')}
        </button>
      )}
    </section>
  );
}

function OfferLine({ triage, offer }: { triage: TriageModel; offer: Offer }) {
  const { contact, days } = offer.view;
  const name = contact.fullName || say('nameless');
  const about = contact.headline || commas([contact.title, contact.org]);
  const named = ({ every, unit }: Cadence) => `${every} ${unit}`;
  return (
    <li class="row wrap">
      <Ring name={contact.fullName} small />
      <div class="grow">
        <p class="clip">
          <bdi class="strong">{name}</bdi> {about && <bdi class="soft s">{about}</bdi>}
        </p>
        <p class="soft s">{worthText(offer.why, days)}</p>
      </div>
      <select
        class="field rhythm"
        aria-label={say('triage_cadence_of', name)}
        value=""
        onChange={({ currentTarget }) => {
          const cadence = OFFERED.find((one) => named(one) === currentTarget.value);
          if (cadence) triage.set(offer, cadence);
        }}
      >
        <option value="">{say('triage_choose')}</option>
        {OFFERED.map((one) => (
          <option key={named(one)} value={named(one)}>
            {cadenceText(one)}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="btn small quiet"
        aria-label={say('triage_not_now_of', name)}
        onClick={() => triage.notNow(offer)}
      >
        {say('triage_not_now')}
      </button>
    </li>
  );
}

function worthText(why: Worth, days: NearDays): string {
  switch (why.kind) {
    case 'talked':
      return say(why.both ? 'triage_wrote' : 'triage_one_wrote', shortDay(why.on, days));
    case 'connected':
      return say('triage_connected', shortDay(why.on, days));
    case 'noted':
      return say('triage_noted');
    default:
      return say('triage_close');
  }
}
