import type { Imported } from '../domain/imported.ts';
import type { KeyDateKind } from '../domain/key-date.ts';
import { isPlainDate } from '../domain/plain-date.ts';
import { shortText } from './clean-text.ts';
import { mailHandle, phoneHandle, profileHandle } from './handles.ts';
import { importedFrom, NO_YEAR, partialDateFrom, type Stretch, type ToldPerson } from './imported-person.ts';
import { type CardProperty, cardsIn, propertiesOf } from './vcard-lines.ts';

/** Cards read at a time: some 5 ms. */
const STRETCH = 100;

/** What Apple calls a date's label where it is one of its own: '_$!<Anniversary>!$_'. */
const APPLES = /^_\$!<(.*)>!\$_$/;

/** Labels of dates that Tend has a kind for, as it writes them itself. */
export const DATE_LABELS: Record<Exclude<KeyDateKind, 'custom'>, string> = {
  birthday: 'Birthday',
  workAnniversary: 'Work anniversary',
  met: 'Met',
};

/**
 * The people of a vCard file (3 and 4; of older ones what can be read), in stretches, so that whoever asks may pause
 * between them. Left out: pictures, streets, other addresses of the web, relations, and all that Tend has no place for.
 */
export function* readVcards(text: string): Generator<Stretch> {
  let stretch: Stretch = { people: [], skipped: [], read: 0 };
  let row = 0;
  let read = 0;
  for (const card of cardsIn(text)) {
    row++;
    read += card.length;
    const found = personOfCard(row, card);
    if ('person' in found) stretch.people.push(found.person);
    else stretch.skipped.push(found.skipped);
    if (row % STRETCH !== 0) continue;
    yield { ...stretch, read: read / text.length };
    stretch = { people: [], skipped: [], read: 0 };
  }
  yield { ...stretch, read: 1 };
}

function personOfCard(row: number, card: string): ReturnType<typeof importedFrom> {
  try {
    return importedFrom(row, toldBy(propertiesOf(card)));
  } catch {
    return { skipped: { row, why: 'unreadable', text: shortText(card.slice(0, 1000), 140) } };
  }
}

function toldBy(properties: CardProperty[]): ToldPerson {
  const all = (...names: string[]) => properties.filter(({ name }) => names.includes(name));
  const texts = (...names: string[]) => all(...names).flatMap(({ values }) => values.flat());
  const one = (name: string) => all(name)[0]?.values.flat().join(',');
  const [address = []] = all('adr')[0]?.values ?? [];
  return {
    fields: {
      fullName: nameOf(all('fn')[0], all('n')[0]),
      headline: one('x-tend-headline'),
      org: all('org')[0]?.values[0]?.[0],
      title: one('title'),
      place: [address[3], address[4], address[6]].find((part) => part?.trim()),
    },
    handles: [
      ...all('socialprofile', 'x-socialprofile', 'url').map(profileOf),
      ...texts('email').map(mailHandle),
      ...texts('tel').map(phoneHandle),
    ],
    connectedOn: texts('x-tend-connected-on').find(isPlainDate),
    groups: texts('categories'),
    interests: texts('interest'),
    keyDates: [
      ...all('bday').map((bday) => ({ kind: 'birthday' as const, date: dateOf(bday) })),
      ...all('anniversary', 'x-anniversary').map((day) => ({
        kind: 'custom' as const,
        label: 'Anniversary',
        date: dateOf(day),
      })),
      ...all('x-abdate').map((day) => {
        const label = all('x-ablabel').find(({ group }) => group !== '' && group === day.group);
        return { ...kindCalled(label?.values.flat().join(',') ?? ''), date: dateOf(day) };
      }),
    ],
    // Where commas part a note, they are its own (ical.js on vCard 3).
    notes: all('note').map(({ values }) => values.flat().join(',')),
  };
}

/** The formatted name; not one that was only put together of something else; else the parts of a name, in order. */
function nameOf(fn: CardProperty | undefined, n: CardProperty | undefined): string {
  const isMade = /^true$/i.test(fn?.parameter('derived') ?? '') && !n;
  const written = fn?.values.flat().join(',').trim();
  if (written && !isMade) return written;
  const [family, given, further, before, after] = n?.values[0] ?? [];
  return [before, given, further, family, after].filter(Boolean).join(' ');
}

/** Of a profile by its address, or by the name in LinkedIn that some write alone. */
function profileOf(property: CardProperty): Imported['handles'][number] | undefined {
  const text = property.values.flat().join(',').trim();
  const service = `${property.types.join()},${property.parameter('service-type')}`.toLowerCase();
  const isNameAlone = service.includes('linkedin') && /^(?:x-apple:)?[\p{L}\p{N}_-]+$/u.test(text);
  return profileHandle(isNameAlone ? `www.linkedin.com/in/${text.replace('x-apple:', '')}` : text);
}

function dateOf(property: CardProperty): string | undefined {
  const text = property.values.flat()[0]?.trim() ?? '';
  const omitted = property.parameter('x-apple-omit-year') || NO_YEAR;
  return partialDateFrom(text.startsWith(omitted) ? text.replace(omitted, '--').replace(/^---/, '--') : text);
}

function kindCalled(written: string): { kind: KeyDateKind; label?: string } {
  const label = (APPLES.exec(written.trim())?.[1] ?? written).trim();
  const found = Object.entries(DATE_LABELS).find(([, name]) => name.toLowerCase() === label.toLowerCase());
  return found ? { kind: found[0] as KeyDateKind } : { kind: 'custom', label };
}
