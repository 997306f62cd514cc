import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { Exported } from '../../src/domain/exported.ts';
import { csvHead, csvOf } from '../../src/formats/tend-csv.ts';
import { vcardOf } from '../../src/formats/vcard-write.ts';
import type { Chance } from './chance.ts';

/** Valid files of every kind, of invented people; what is mutated begins as one of these. */
const CSVS: Record<string, string> = {
  'Connections.csv': `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing. See https://www.linkedin.com/help/linkedin/answer/261"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Mara,Okafor,https://www.linkedin.com/in/mara-okafor,mara@example.org,Tide & Co,"Engineer, Coast",27 Jun 2026
 Zoë ,van Dam,https://www.linkedin.com/in/zo%C3%AB-van-dam,,,,01 Feb 2020
,,,,,,08 Jun 2026
Jan,"Nęcki, MBA",https://www.linkedin.com/in/jan-n%C4%99cki,,"Kelp ""AB""",Owner,23 Aug 2018
`,
  'older.csv': `First Name,Last Name,Email Address,Company,Position,Connected On
Mara,Okafor,,Tide,Lead,"4/11/18, 9:05 AM"
Jonas,Lind,j@example.org,,,"12/31/17, 11:59 PM"
`,
  'messages.csv': `"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS"
"a","","Uma Berg","https://www.linkedin.com/in/uma","Mara Okafor","https://www.linkedin.com/in/mara","2026-07-02 07:00:00 UTC","","Lunch,
perhaps?","INBOX",""
"a","","Mara Okafor","https://www.linkedin.com/in/mara","Uma Berg","https://www.linkedin.com/in/uma","2026-07-02 08:00:00 UTC","","""Yes""","INBOX",""
"b","","Jonas Lind","https://www.linkedin.com/in/jonas","Uma Berg","https://www.linkedin.com/in/uma","2025-07-02 08:00:00 UTC","","=1+1","INBOX",""
"g","","Uma Berg","https://www.linkedin.com/in/uma","Mara Okafor,Jonas Lind","https://www.linkedin.com/in/mara,https://www.linkedin.com/in/jonas","2026-07-03 08:00:00 UTC","","Hi","INBOX",""
`,
  'Messages.csv': `From,To,Date,Subject,Content,Direction,Folder
Mara Okafor,Uma Berg,"3/1/18, 10:00 AM",,Hi,INCOMING,INBOX
Uma Berg,Mara Okafor,"3/2/18, 10:00 AM",,Hello,OUTGOING,SENT
`,
  'Invitations.csv': `From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Uma Berg,Mara Okafor,"6/27/26, 7:35 AM",Hello,OUTGOING,https://www.linkedin.com/in/uma,https://www.linkedin.com/in/mara
`,
  'google.csv': `First Name,Middle Name,Last Name,Phonetic First Name,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Event 1 - Label,Event 1 - Value
Mara,Ada,Okafor,,,,Tide,Lead,--03-14,Met on the ferry,* myContacts ::: Choir,Home,a@example.org ::: b@example.org,Mobile,+47 555 12 345,Anniversary,2015-06-27
`,
  'customers.csv':
    'Kunde;E-Mail;Ort;Geburtstag\nMara;m@example.org;Bergen;14.03.1980\nJonas;;Oslo;1.2.1990\n',
};

const at = '2026-11-22T09:00:00.000Z';
const base = { uid: '0b6f9a52-7c4e-4a57-9c6d-1f0a5a3c0001', created: at, updated: at, contactUid: 'mara' };

/** Somebody with all that Tend's own file holds. */
const MARA: Exported = {
  contact: {
    ...base,
    fullName: 'Mara Okafor',
    phase: 'build',
    importance: 3,
    tracked: true,
    pausedUntil: '2026-12-24',
    cadence: { every: 2, unit: 'week' },
    howMet: { on: '2019', where: 'Lisbon', via: 'Ivo', text: 'On the "ferry"' },
    canHelpWith: ['Boats', 'Sails'],
    askNext: ['The boat?'],
    fieldSource: {},
  },
  handles: [
    {
      ...base,
      service: 'email',
      kind: 'address',
      value: 'm@example.org',
      raw: 'm@example.org',
      state: 'current',
    },
  ],
  groups: ['Choir'],
  keyDates: [{ ...base, kind: 'birthday', date: '--03-14', leadDays: 0 }],
  followUps: [
    { ...base, due: '2026-12-01', summary: 'send the notes', reason: 'promise', status: 'needs-action' },
    { ...base, due: '2026-12-02', summary: 'call', reason: 'custom', status: 'needs-action' },
  ],
  line: { reasons: [], rank: { importance: 3, reciprocity: 0 } },
  notes: ['One,\nof two lines.', '---'],
};

/** Pieces that are slipped in. */
const ODDITIES = [
  '"', '""', ',', ';', '\n', '\r\n', '\t', '\0', '\ufeff', '__proto__', 'constructor', '=cmd|x', '\u202e', '\ud800', '%', '%zz',
  'https://www.linkedin.com/in/', 'sep=;\n', '31 Feb 2020', '-----', '9'.repeat(40), 'é'.repeat(400), 'x'.repeat(5000), ':::',
].map((text) => new TextEncoder().encode(text)); // biome-ignore format: one line to read

/** All valid files, archives of some of them among them. */
export async function validFiles(): Promise<Uint8Array<ArrayBuffer>[]> {
  const plain = Object.values(CSVS).map((text) => new TextEncoder().encode(text));
  const western = Uint8Array.from(CSVS['Connections.csv'] ?? '', (one) => Math.min(255, one.charCodeAt(0)));
  const wide = new Uint8Array(
    Uint16Array.from(`\ufeff${CSVS['Connections.csv']}`, (unit) => unit.charCodeAt(0)).buffer,
  );
  const semicolons = new TextEncoder().encode(CSVS['older.csv']?.replaceAll(',', ';'));
  const own = csvHead() + csvOf(MARA) + csvOf({ ...MARA, handles: [], notes: [] });
  const card = vcardOf(MARA);
  const written = [own, card, card + card].map((text) => new TextEncoder().encode(text));
  return [...plain, ...written, western, wide, semicolons, await archive()];
}

async function archive(): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const name of ['Connections.csv', 'messages.csv', 'Invitations.csv'])
    await writer.add(`Export/${name}`, new BlobReader(new Blob([CSVS[name] ?? ''])));
  return new Uint8Array(await (await writer.close()).arrayBuffer());
}

/** A file with some of it changed, as nobody would. */
export function mutated(files: Uint8Array<ArrayBuffer>[], chance: Chance): Uint8Array<ArrayBuffer> {
  let bytes = chance.pick(files);
  for (let times = chance.between(1, 6); times > 0; times--) {
    const at = chance.below(bytes.length + 1);
    const to = Math.min(bytes.length, at + chance.below(chance.pick([4, 40, 400])));
    const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
    const way = chance.below(7);
    if (way === 0) bytes = joined(before, Uint8Array.of(chance.below(256)), bytes.subarray(at + 1));
    else if (way === 1) bytes = joined(before, after);
    else if (way === 2) bytes = joined(before, part, part, after);
    else if (way === 3) bytes = joined(before, chance.pick(ODDITIES), bytes.subarray(at));
    else if (way === 4) bytes = joined(before, chance.pick(ODDITIES), after);
    else if (way === 5) bytes = joined(before, chance.pick(files).subarray(0, chance.below(600)), after);
    else if (chance.below(4) === 0) bytes = joined(before); // cut
  }
  return bytes;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
