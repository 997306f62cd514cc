import type { NearDays } from '../../domain/near-days.ts';
import type { Occasion, OccasionKind } from '../../domain/occasion.ts';
import { type PlainWord, say } from '../../words/index.ts';
import { nearText, titleOf, whenText } from './occasion-words.ts';

const KINDS: Record<OccasionKind, PlainWord> = { trip: 'trip', event: 'event', greeting: 'greeting' };

/** Occasions, each with its day and a way in. */
export function OccasionLines({
  occasions,
  days,
}: {
  occasions: (Occasion & { whose?: string })[];
  days: NearDays;
}) {
  if (occasions.length === 0) return null;
  return (
    <ul class="lines occasions">
      {occasions.map((one) => (
        <li key={one.uid} class="row">
          <div class="grow">
            <a class="strong what" href={`#occasions/${one.uid}`}>
              <bdi>{titleOf(one)}</bdi>
            </a>
            <About occasion={one} days={days} />
          </div>
          <Near occasion={one} days={days} />
        </li>
      ))}
    </ul>
  );
}

/** 'Trip · 3 – 7 Dec · Lisbon · Mara Okafor' */
export function About({ occasion, days }: { occasion: Occasion & { whose?: string }; days: NearDays }) {
  const { kind, summary, place, whose } = occasion;
  return (
    <div class="about s soft">
      <span>{say(KINDS[kind])}</span>
      <time dateTime={occasion.days[0] ?? ''}>{whenText(occasion, days)}</time>
      {place && summary && (
        <span>
          <bdi>{place}</bdi>
        </span>
      )}
      {whose && (
        <span>
          <bdi>{whose}</bdi>
        </span>
      )}
    </div>
  );
}

function Near({ occasion, days }: { occasion: Occasion; days: NearDays }) {
  const text = nearText(occasion, days);
  return text ? <span class="chip s">{text}</span> : null;
}
