import type { Contact } from '../../../src/domain/contact.ts';
import type { Interaction } from '../../../src/domain/interaction.ts';
import type { Person } from '../fake-agenda.ts';
import type { FakeBackground } from '../fake-background.ts';
import { TODAY } from '../fake-routes.ts';

const LONG = 'Maximiliane Theodora von Hohenbruck-Ellersdorf, Dr. rer. nat., MBA';
const base = (uid: string, at = '2026-10-01') => ({ uid, created: `${at}T09:00:00.000Z`, updated: at });

function talk(person: Person, on: string, more: Partial<Interaction> = {}): void {
  const { uid } = person.contact;
  const said = { kind: 'call', direction: 'both', touch: true, text: '' } as const;
  const one = { ...base(`talk-${uid}-${on}`, on), participants: [uid], on, ...said, ...more };
  person.interactions = [...(person.interactions ?? []), one];
}

/** People with every reason there is, names of every kind among them. */
export function friends(background: FakeBackground): void {
  const keep = (handle: string, contact: Partial<Contact>) => background.keep(handle, contact);
  const monthly = { cadence: { every: 1, unit: 'month' as const }, cadenceSince: '2026-06-01' };
  const tomas = keep('tomas-brandt', { fullName: 'Tomás Brandt', importance: 3, ...monthly });
  Object.assign(tomas.contact, { title: 'Head of Design', org: 'Norte' });
  for (let month = 1; month < 10; month++)
    talk(tomas, `2026-0${month}-04`, { kind: 'mail', direction: month % 2 ? 'in' : 'out' });
  talk(tomas, '2026-10-04', { text: 'asked about hiring in spring' });
  background.note('tomas-brandt', 'Norte grows its design team in spring; wants two researchers.');
  background.followUp('tomas-brandt', '2026-11-20', 'send the salary survey', { reason: 'promise' });

  const mara = keep('mara-okafor', { fullName: 'Mara Okafor' });
  mara.sightings = [
    {
      ...base('news-mara'),
      contactUid: mara.contact.uid,
      on: '2026-11-20',
      via: 'visit',
      was: { title: 'UX Researcher', org: 'Halden' },
      is: { title: 'Lead UX Researcher', org: 'Halden Labs' },
      since: '2026-09-01',
      verdict: 'news',
    },
  ];
  background.note('mara-okafor', 'Prefers voice calls before 10:00.');
  const elena = keep('elena-krylova', { fullName: 'Елена Крылова' });
  elena.keyDates = [
    { ...base('date-elena'), contactUid: elena.contact.uid, kind: 'birthday', date: '--11-23', leadDays: 3 },
  ];
  background.followUp('priya-shah', TODAY, 'send the portfolio notes');
  Object.assign(background.people.get('priya-shah')?.contact ?? {}, { fullName: 'Priya Shah' });
  const quiet = keep('jun-li', { fullName: 'Jun Li', ...monthly });
  for (const on of ['2026-06-01', '2026-06-15', '2026-07-01'])
    talk(quiet, on, { kind: 'message', direction: 'out', answered: false });
  keep('ngozi-eze', { fullName: 'Ngozi Eze', connectedOn: '2026-11-19' });
  background.keep('layla-haddad', { fullName: 'ليلى حداد' });
  background.followUp('layla-haddad', '2026-11-24', 'متابعة الدراسة حول المقابلات الطويلة');
  background.note('layla-haddad', 'تفضل المكالمات الصوتية قبل العاشرة.');
  background.keep('long', { fullName: LONG, ...monthly });
  background.followUp('long', '2026-11-25', 'Pneumonoultramicroscopicsilicovolcanoconiosis '.repeat(2));
}

/** So many that a day takes only some. */
export function many(background: FakeBackground): void {
  friends(background);
  for (let count = 0; count < 70; count++) {
    const person = background.keep(`person-${count}`, {
      fullName: `Person ${count}`,
      cadence: { every: 2, unit: 'week' },
      cadenceSince: '2026-08-01',
    });
    talk(person, `2026-10-${String(1 + (count % 28)).padStart(2, '0')}`, {
      text: count % 3 ? '' : 'the fair',
    });
  }
}

const later = (milliseconds = 200) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Unfolds the first person, with their order explained. */
export async function unfoldFirst(): Promise<void> {
  await later();
  document.querySelector<HTMLElement>('.open')?.focus();
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'w', bubbles: true, cancelable: true }),
  );
  document.querySelector<HTMLElement>('.open')?.click();
  await later();
}
